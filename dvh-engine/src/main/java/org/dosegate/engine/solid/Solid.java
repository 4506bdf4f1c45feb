package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.BetweenSlices;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Region;

/** A region on its lattice under one reading of what lies between the slices: cross-sections and coverages at any offset. */
public final class Solid {
    /** Cells that a structure is divided into, about; the integration is then within 1e-4 of the volume. */
    private static final double CELLS = 120_000;

    /** Cells are at most this share of the dose grid's least spacing. */
    private static final double OF_DOSE_SPACING = 0.8;

    /** Nodes of a plane at most. */
    private static final double MOST_NODES = 2_000_000;

    private final Lattice lattice;
    private final List<LeafSolid> leaves;
    private final SolidExpression expression;
    private final float[][] leafValues;
    private final BooleanCoverage booleanCoverage;
    private final double lowMm;
    private final double highMm;
    private final ActiveNodes[] active;
    private final ActiveNodes everywhere;
    private int[] activeCells;

    private Solid(
            Lattice lattice,
            ActiveNodes everywhere,
            List<LeafSolid> leaves,
            SolidExpression expression,
            double lowMm,
            double highMm) {
        this.lattice = lattice;
        this.leaves = leaves;
        this.expression = expression;
        this.leafValues = new float[leaves.size()][lattice.nodes()];
        this.booleanCoverage = new BooleanCoverage(expression, leaves.size(), lattice);
        this.lowMm = lowMm;
        this.highMm = highMm;
        this.everywhere = everywhere;
        this.active = new ActiveNodes[leaves.size()];
    }

    /**
     * Lays a region on a lattice.
     *
     * @param dose the lattice follows its axes and is finer than its spacing
     * @param refinement number by which the pitch is divided; 1 for normal use, more to see the integration error
     * @return empty when the region cannot hold a point (an intersection of distant structures)
     * @throws GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    public static Optional<Solid> of(Region region, DoseGrid dose, BetweenSlices betweenSlices, double refinement) {
        IdentityHashMap<PlanarContours, Integer> index = new IdentityHashMap<>();
        List<PlanarContours> contours = new ArrayList<>();
        SolidExpression expression = collect(region, index, contours);
        PlaneFrame frame = PlaneFrame.of(contours.get(0).normal(), dose);
        Extent extent = Extent.of(region, frame);
        if (extent.isEmpty()) {
            return Optional.empty();
        }
        double pitch = pitch(extent, dose) / refinement;
        Lattice lattice = lattice(frame, extent, pitch);
        ActiveNodes everywhere = ActiveNodes.everywhere(lattice);
        List<LeafSolid> leaves = new ArrayList<>();
        for (PlanarContours c : contours) {
            boolean parallel = c.normal().cross(frame.n()).length() < 1e-9;
            leaves.add(
                    parallel
                            ? leaf(c, lattice, everywhere, betweenSlices)
                            : tilted(c, lattice, everywhere, dose, betweenSlices));
        }
        return Optional.of(new Solid(lattice, everywhere, leaves, expression, extent.low()[2], extent.high()[2]));
    }

    private static SolidExpression collect(
            Region region, IdentityHashMap<PlanarContours, Integer> index, List<PlanarContours> contours) {
        if (region instanceof ContourRegion leaf) {
            if (leaf.contours().planes().size() < 2) {
                throw new GeometryException(
                        GeometryException.Code.SINGLE_PLANE, "a single contour plane has no thickness");
            }
            return new SolidExpression.Leaf(index.computeIfAbsent(leaf.contours(), c -> {
                contours.add(c);
                return contours.size() - 1;
            }));
        }
        BooleanRegion combined = (BooleanRegion) region;
        SolidExpression left = collect(combined.left(), index, contours);
        return new SolidExpression.Combination(combined.operation(), left, collect(combined.right(), index, contours));
    }

    private static double pitch(Extent extent, DoseGrid dose) {
        double[] frames = dose.framePositionsMm();
        double least = Math.min(dose.columnSpacingMm(), dose.rowSpacingMm());
        for (int k = 1; k < frames.length; k++) {
            least = Math.min(least, Math.abs(frames[k] - frames[k - 1]));
        }
        double wanted = Math.min(StrictMath.cbrt(extent.volumeMm3() / CELLS), OF_DOSE_SPACING * least);
        double box = (extent.high()[0] - extent.low()[0]) * (extent.high()[1] - extent.low()[1]);
        return Math.max(wanted, Math.sqrt(box / MOST_NODES)); // a thin structure in a wide box must not need all memory
    }

    private static Lattice lattice(PlaneFrame frame, Extent extent, double pitch) {
        int nu = (int) Math.ceil((extent.high()[0] - extent.low()[0]) / pitch) + 5;
        int nv = (int) Math.ceil((extent.high()[1] - extent.low()[1]) / pitch) + 5;
        Vec3 origin =
                frame.u().times(extent.low()[0] - 2 * pitch).plus(frame.v().times(extent.low()[1] - 2 * pitch));
        return new Lattice(origin, frame.u(), frame.v(), frame.n(), pitch, nu, nv);
    }

    private static LeafSolid leaf(
            PlanarContours contours, Lattice lattice, ActiveNodes everywhere, BetweenSlices betweenSlices) {
        // Parallel normals may still point the other way: offsets are measured along the lattice's own.
        double sign = Math.signum(contours.normal().dot(lattice.n()));
        List<Slice> slices = new ArrayList<>();
        for (PlanarContours.Plane plane : contours.planes()) {
            slices.add(Slice.of(sign * plane.offsetMm(), plane.ringsXyzMm(), lattice));
        }
        if (sign < 0) {
            java.util.Collections.reverse(slices);
        }
        return betweenSlices == BetweenSlices.PRISM
                ? new PrismLeaf(slices, lattice, everywhere)
                : new ShapeLeaf(slices, lattice, everywhere);
    }

    private static LeafSolid tilted(
            PlanarContours contours,
            Lattice target,
            ActiveNodes everywhere,
            DoseGrid dose,
            BetweenSlices betweenSlices) {
        Region region = Region.of(contours);
        PlaneFrame frame = PlaneFrame.of(contours.normal(), dose);
        Extent extent = Extent.of(region, frame);
        Lattice own = lattice(frame, extent, pitch(extent, dose));
        Extent along = Extent.of(region, new PlaneFrame(target.u(), target.v(), target.n()));
        return new TiltedLeaf(
                leaf(contours, own, ActiveNodes.everywhere(own), betweenSlices),
                own,
                target,
                everywhere,
                along.low()[2],
                along.high()[2]);
    }

    /** The lattice. */
    public Lattice lattice() {
        return lattice;
    }

    /** An offset below which nothing of the region lies, mm. */
    public double lowMm() {
        return lowMm;
    }

    /** An offset above which nothing of the region lies, mm. */
    public double highMm() {
        return highMm;
    }

    /** Offsets between which the cross-section changes smoothly, ascending, mm. */
    double[] knotsMm() {
        return DoubleStream.concat(
                        DoubleStream.of(lowMm, highMm),
                        leaves.stream().flatMapToDouble(leaf -> Arrays.stream(leaf.knotsMm())))
                .filter(w -> w >= lowMm && w <= highMm)
                .sorted()
                .distinct()
                .toArray();
    }

    boolean constantBetweenKnots() {
        return leaves.stream().allMatch(LeafSolid::constantBetweenKnots);
    }

    /** Whether an end cap of some leaf matters at this offset. */
    boolean capsMatterAt(double wMm) {
        return leaves.stream().anyMatch(leaf -> leaf.capsMatterAt(wMm));
    }

    /** Whether the cross-sections on the two sides of an offset can differ, to within a millionth of a mm. */
    public boolean jumpsAt(double wMm) {
        return leaves.stream()
                .filter(LeafSolid::constantBetweenKnots)
                .flatMapToDouble(leaf -> Arrays.stream(leaf.knotsMm()))
                .anyMatch(knot -> Math.abs(knot - wMm) <= 1e-6);
    }

    /** Turns to the range between two neighbouring knots, for the calls of {@link #section} in it. */
    void enter(double lowMm, double highMm, boolean endCaps) {
        boolean[] crossed = new boolean[lattice.cells()];
        for (int k = 0; k < leaves.size(); k++) {
            active[k] = leaves.get(k).active(lowMm, highMm, endCaps);
            active[k].markCells(crossed, lattice);
        }
        int count = 0;
        for (boolean c : crossed) {
            count += c ? 1 : 0;
        }
        activeCells = new int[count];
        int next = 0;
        for (int cell = 0; cell < crossed.length; cell++) {
            if (crossed[cell]) {
                activeCells[next++] = cell;
            }
        }
    }

    /** Cells whose coverage differs between sections of the range that was entered; all others keep theirs. */
    int[] activeCells() {
        return activeCells;
    }

    /**
     * The level-set values of the whole region at an offset of the range that was entered, negative inside.
     *
     * @param values a value a node, overwritten; only the sign is right away from the boundary
     */
    void section(double wMm, boolean endCaps, float[] values) {
        evaluate(wMm, endCaps, true, values);
    }

    /** Coverage of the given cells by the section that was evaluated last. */
    void cover(float[] values, int[] cells, Coverage cover) {
        if (expression instanceof SolidExpression.Leaf) {
            SectionCoverage.set(values, lattice, cells, cover);
        } else {
            booleanCoverage.set(leafValues, cells, cover);
        }
    }

    /** The level-set values of the whole region at any offset, negative inside. */
    public void values(double wMm, boolean endCaps, float[] values) {
        evaluate(wMm, endCaps, false, values);
    }

    private void evaluate(double wMm, boolean endCaps, boolean entered, float[] values) {
        if (expression instanceof SolidExpression.Leaf) {
            leaves.get(0).values(wMm, endCaps, entered ? active[0] : everywhere, values);
            return;
        }
        for (int k = 0; k < leafValues.length; k++) {
            leaves.get(k).values(wMm, endCaps, entered ? active[k] : everywhere, leafValues[k]);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = expression.value(leafValues, i);
        }
    }
}
