package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.MarginRegion;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;

/** A region laid on a lattice: what all readings of it share, above all the signed distances of its contours. */
public final class SolidLayout {
    /** Cells that a structure is divided into, about; the integration is then within 1e-4 of the volume. */
    private static final double CELLS = 200_000;

    /**
     * A structure of as many cells as usual whose cells would be this share of the largest pitch has cells of that pitch; others stay at the coarse pitch. Between the two, parts of cells would be smaller
     * than the dose asks for.
     */
    private static final double WIDE = 0.95;

    /**
     * A shell is laid as if it were at least this share of what its contours go around: one that is thinner, such as two nearly equal contours leave, has not more cells the thinner it is.
     */
    private static final double THINNEST = 0.01;

    /** Nodes of a plane at most. */
    private static final double MOST_NODES = 2_000_000;

    private final Lattice lattice;
    private final double coarsePitchMm;
    private final double refinement;
    private final ActiveNodes everywhere;
    private final Extent extent;
    private final SolidExpression expression;
    private final List<Laid> leaves;

    /** A leaf of the region. */
    private sealed interface Laid permits Contoured, Grown {}

    /** One structure's contours on the lattice; on a lattice of their own where their planes are not parallel to it. */
    private record Contoured(List<Slice> slices, Lattice own, Extent along) implements Laid {}

    /** A solid with margins; on a lattice of its own where they do not lie along the main one. */
    private record Grown(Optional<SolidLayout> base, MarginElement element, Lattice own, Extent along)
            implements Laid {}

    /** A region's leaves, each once, and how they combine. */
    private record Parts(SolidExpression expression, List<Region> leaves) {
        static Parts of(Region region) {
            Map<Region, Integer> index = new LinkedHashMap<>();
            SolidExpression expression = collect(region, index);
            return new Parts(expression, List.copyOf(index.keySet()));
        }
    }

    private SolidLayout(
            Lattice lattice,
            double coarsePitchMm,
            double refinement,
            ActiveNodes everywhere,
            Extent extent,
            SolidExpression expression,
            List<Laid> leaves) {
        this.lattice = lattice;
        this.coarsePitchMm = coarsePitchMm;
        this.refinement = refinement;
        this.everywhere = everywhere;
        this.extent = extent;
        this.expression = expression;
        this.leaves = leaves;
    }

    /**
     * Lays a region on a lattice.
     *
     * @param guide what the lattice follows
     * @return empty when the region cannot hold a point (an intersection of distant structures)
     * @throws GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    public static Optional<SolidLayout> of(Region region, LatticeGuide guide) {
        return of(region, guide, new KeptSlices());
    }

    /**
     * Lays a region on a lattice.
     *
     * @param guide what the lattice follows
     * @param kept slices of structures that are parts of combinations, which are taken and added to
     * @return empty when the region cannot hold a point (an intersection of distant structures)
     * @throws GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    public static Optional<SolidLayout> of(Region region, LatticeGuide guide, KeptSlices kept) {
        return of(region, guide, PlaneFrame.of(firstNormal(region), guide.axes()), SliceSource.of(region, kept));
    }

    private static Optional<SolidLayout> of(Region region, LatticeGuide guide, PlaneFrame frame, SliceSource source) {
        Parts parts = Parts.of(region);
        Extent extent = Extent.of(region, frame);
        if (extent.isEmpty()) {
            return Optional.empty();
        }
        Extent window = extent.amid(region, frame);
        return Optional.of(of(parts, guide, frame, extent, lattice(frame, window, pitch(window, guide)), source));
    }

    /**
     * Lays several regions on one lattice across the first one's contour planes.
     *
     * @param largestCells cells of the lattice's box at most, about
     * @return an entry for each region; empty for one that cannot hold a point
     * @throws GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    static List<Optional<SolidLayout>> together(List<Region> regions, LatticeGuide guide, double largestCells) {
        List<Parts> parts = regions.stream().map(Parts::of).toList();
        PlaneFrame frame = PlaneFrame.of(firstNormal(regions.get(0)), guide.axes());
        List<Extent> extents =
                regions.stream().map(region -> Extent.of(region, frame)).toList();
        Optional<Extent> hull = extents.stream().filter(e -> !e.isEmpty()).reduce(Extent::hull);
        if (hull.isEmpty()) {
            return regions.stream().map(region -> Optional.<SolidLayout>empty()).toList();
        }
        double pitch = Math.max(
                pitch(extents.get(0).isEmpty() ? hull.get() : extents.get(0), guide),
                StrictMath.cbrt(hull.get().boxMm3() / largestCells));
        Lattice lattice = lattice(frame, hull.get(), pitch);
        LatticeGuide own = LatticeGuide.ofGeometry(
                guide.axes(), Math.max(pitch * guide.refinement(), guide.largestPitchMm()), guide.refinement());
        SliceSource shared = SliceSource.shared(regions, lattice);
        return IntStream.range(0, regions.size())
                .parallel()
                .mapToObj(k -> extents.get(k).isEmpty()
                        ? Optional.<SolidLayout>empty()
                        : Optional.of(of(parts.get(k), own, frame, extents.get(k), lattice, shared)))
                .toList();
    }

    private static SolidLayout of(
            Parts parts, LatticeGuide guide, PlaneFrame frame, Extent extent, Lattice lattice, SliceSource source) {
        List<Laid> leaves = new ArrayList<>();
        for (Region leaf : parts.leaves()) {
            if (leaf instanceof MarginRegion margin) {
                leaves.add(grown(margin, frame, lattice, guide, source));
                continue;
            }
            PlanarContours c = ((ContourRegion) leaf).contours();
            leaves.add(
                    SliceSource.parallel(c, frame.n())
                            ? new Contoured(source.of(c, lattice), lattice, extent)
                            : tilted(c, frame, guide));
        }
        return new SolidLayout(
                lattice,
                guide.coarsePitchMm() / guide.refinement(),
                guide.refinement(),
                ActiveNodes.everywhere(lattice),
                extent,
                parts.expression(),
                List.copyOf(leaves));
    }

    /** About the region's volume, mm3. */
    public double volumeMm3() {
        return extent.volumeMm3();
    }

    /** How much larger than wanted the faces of the cells are, because the structure's box is far wider than the structure, 1 as a rule; infinite for a shell that is thinner than cells are made for. */
    public double coarseness() {
        if (extent.volumeMm3() < THINNEST * extent.outlinesMm3()) {
            return Double.POSITIVE_INFINITY; // cells may be many times as wide as the walls
        }
        double wanted = StrictMath.cbrt(extent.volumeMm3() / CELLS) / refinement;
        double ratio = lattice.pitchMm() / wanted;
        return Math.max(1, ratio * ratio);
    }

    /** The solid under one reading of what lies between the slices. */
    public Solid solid(BetweenSlices betweenSlices) {
        return solid(betweenSlices, CurvatureCorrection.at(refinement));
    }

    private Solid solid(BetweenSlices betweenSlices, CurvatureCorrection correction) {
        List<LeafSolid> solids = new ArrayList<>();
        for (Laid leaf : leaves) {
            solids.add(
                    leaf instanceof Contoured contoured
                            ? solid(contoured, betweenSlices, correction)
                            : solid((Grown) leaf, betweenSlices, correction));
        }
        return new Solid(lattice, coarsePitchMm, solids, expression, extent.low()[2], extent.high()[2]);
    }

    private LeafSolid solid(Contoured leaf, BetweenSlices betweenSlices, CurvatureCorrection correction) {
        if (leaf.own().equals(lattice)) {
            return solid(leaf.slices(), lattice, everywhere, betweenSlices, correction);
        }
        ActiveNodes all = ActiveNodes.everywhere(leaf.own());
        return turned(solid(leaf.slices(), leaf.own(), all, betweenSlices, correction), leaf.own(), leaf.along());
    }

    private LeafSolid solid(Grown leaf, BetweenSlices betweenSlices, CurvatureCorrection correction) {
        // Beside a direction without a margin the farthest point of the base decides where the result's side lies:
        // a boundary that bulges at an edge would bulge all along it.
        CurvatureCorrection ofBase =
                leaf.element().staysInPlane() ? CurvatureCorrection.OF_CURVES : CurvatureCorrection.at(refinement);
        Optional<Solid> base = leaf.base().map(layout -> layout.solid(betweenSlices, ofBase));
        if (leaf.own().equals(lattice)) {
            return new MarginLeaf(base, leaf.element(), lattice, everywhere, correction, refinement);
        }
        ActiveNodes all = ActiveNodes.everywhere(leaf.own());
        return turned(
                new MarginLeaf(base, leaf.element(), leaf.own(), all, correction, refinement),
                leaf.own(),
                leaf.along());
    }

    private LeafSolid turned(LeafSolid solid, Lattice own, Extent along) {
        return new TiltedLeaf(solid, own, lattice, everywhere, along.low()[2], along.high()[2]);
    }

    private static LeafSolid solid(
            List<Slice> slices,
            Lattice lattice,
            ActiveNodes everywhere,
            BetweenSlices betweenSlices,
            CurvatureCorrection correction) {
        return betweenSlices == BetweenSlices.PRISM
                ? new PrismLeaf(slices, lattice, correction)
                : new ShapeLeaf(slices, lattice, everywhere, correction);
    }

    private static Vec3 firstNormal(Region region) {
        if (region instanceof ContourRegion leaf) {
            return leaf.contours().normal();
        }
        return firstNormal(region instanceof MarginRegion margin ? margin.base() : ((BooleanRegion) region).left());
    }

    private static SolidExpression collect(Region region, Map<Region, Integer> index) {
        if (region instanceof ContourRegion leaf && leaf.contours().planes().size() < 2) {
            throw new GeometryException(GeometryException.Code.SINGLE_PLANE, "a single contour plane has no thickness");
        }
        if (region instanceof BooleanRegion combined) {
            SolidExpression left = collect(combined.left(), index);
            return new SolidExpression.Combination(combined.operation(), left, collect(combined.right(), index));
        }
        if (region instanceof MarginRegion margin && margin.margins().areZero()) {
            return collect(margin.base(), index);
        }
        index.putIfAbsent(region, index.size());
        return new SolidExpression.Leaf(index.get(region));
    }

    /** A solid with margins. Growing comes before shrinking: what grows is then the base of what shrinks. */
    private static Grown grown(
            MarginRegion region, PlaneFrame target, Lattice lattice, LatticeGuide guide, SliceSource source) {
        Margins growing = region.margins().growing();
        Margins shrinking = region.margins().shrinking();
        boolean grows = shrinking.areZero();
        Region base = grows || growing.areZero() ? region.base() : region.base().grow(growing);
        Margins margins = grows ? growing : shrinking;
        boolean fits = MarginElement.fits(margins, target);
        PlaneFrame frame = fits ? target : PlaneFrame.patientAxes(target.n());
        MarginElement element = grows ? MarginElement.growing(margins, frame) : MarginElement.shrinking(margins, frame);
        Extent along = Extent.of(region, target);
        Extent held = Extent.of(base, frame);
        boolean shared = fits && source.isShared(lattice) && held.within(lattice);
        Optional<SolidLayout> laid = shared
                ? Optional.of(of(Parts.of(base), guide, frame, held, lattice, source))
                : of(base, guide, frame, SliceSource.ANEW);
        if (fits) {
            return new Grown(laid, element, lattice, along);
        }
        Extent own = Extent.of(region, frame);
        return new Grown(laid, element, lattice(frame, own, pitch(own, guide)), along);
    }

    private static double pitch(Extent extent, LatticeGuide guide) {
        double byVolume = StrictMath.cbrt(Math.max(extent.volumeMm3(), THINNEST * extent.outlinesMm3()) / CELLS);
        boolean wide = byVolume > WIDE * guide.largestPitchMm();
        double wanted =
                (wide ? guide.largestPitchMm() : Math.min(byVolume, guide.coarsePitchMm())) / guide.refinement();
        return Math.max(
                wanted,
                Math.sqrt(extent.inPlaneMm2() / MOST_NODES)
                        / guide.refinement()); // a thin structure in a wide box must not need all memory
    }

    private static Lattice lattice(PlaneFrame frame, Extent extent, double pitch) {
        int nu = (int) Math.ceil((extent.high()[0] - extent.low()[0]) / pitch) + 5;
        int nv = (int) Math.ceil((extent.high()[1] - extent.low()[1]) / pitch) + 5;
        Vec3 origin =
                frame.u().times(extent.low()[0] - 2 * pitch).plus(frame.v().times(extent.low()[1] - 2 * pitch));
        return new Lattice(origin, frame.u(), frame.v(), frame.n(), pitch, nu, nv);
    }

    private static Contoured tilted(PlanarContours contours, PlaneFrame target, LatticeGuide guide) {
        Region region = Region.of(contours);
        PlaneFrame frame = PlaneFrame.of(contours.normal(), guide.axes());
        Extent own = Extent.of(region, frame);
        Lattice lattice = lattice(frame, own, pitch(own, guide));
        return new Contoured(SliceSource.ANEW.of(contours, lattice), lattice, Extent.of(region, target));
    }
}
