package org.dosegate.engine.solid;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;

/** Cross-sections, end caps included, of a region on a lattice that it shares with others, so that they can be compared node by node. Not for several threads at once. */
public final class CommonSections {
    private final Lattice lattice;
    private final Optional<Solid> solid;

    private CommonSections(Lattice lattice, Optional<Solid> solid) {
        this.lattice = lattice;
        this.solid = solid;
        solid.ifPresent(Solid::enterEverywhere);
    }

    /**
     * Lays regions on one lattice along the patient's axes and across the contour planes of the first.
     *
     * @param refinement 1 for cells as a DVH has them, less for wider ones
     * @param largestPitchMm cells are at most this wide, and finer for a small first region, mm
     * @param largestCells where the box around all regions would have more cells, these are wider
     * @return in the regions' order; empty when no region can hold a point
     * @throws org.dosegate.engine.geometry.GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    public static List<CommonSections> of(
            List<Region> regions,
            BetweenSlices betweenSlices,
            double refinement,
            double largestPitchMm,
            double largestCells) {
        LatticeGuide guide =
                LatticeGuide.ofGeometry(LatticeGuide.withoutDose().axes(), largestPitchMm * refinement, refinement);
        List<Optional<Solid>> solids = SolidLayout.together(regions, guide, largestCells).parallelStream()
                .map(layout -> layout.map(l -> l.solid(betweenSlices)))
                .toList();
        Optional<Lattice> lattice =
                solids.stream().flatMap(Optional::stream).map(Solid::lattice).findFirst();
        return lattice.map(common -> solids.stream()
                        .map(solid -> new CommonSections(common, solid))
                        .toList())
                .orElse(List.of());
    }

    /** The lattice of all regions. */
    public Lattice lattice() {
        return lattice;
    }

    /** An offset below which there is nothing of the solid, mm; positive infinity for nothing. */
    public double lowMm() {
        return solid.map(Solid::leavesLowMm).orElse(Double.POSITIVE_INFINITY);
    }

    /** An offset above which there is nothing of the solid, mm; negative infinity for nothing. */
    public double highMm() {
        return solid.map(Solid::leavesHighMm).orElse(Double.NEGATIVE_INFINITY);
    }

    /**
     * The level-set values at some offsets: negative inside, near the boundary close to the signed distance in pitches.
     *
     * @return for each offset a value a node; null where there is no section
     */
    public float[][] at(double[] wMm) {
        DoubleStream offsets = DoubleStream.of(wMm);
        boolean together = solid.map(Solid::prepareSideBySide).orElse(false);
        return (together ? offsets.parallel() : offsets).mapToObj(this::at).toArray(float[][]::new);
    }

    private float[] at(double wMm) {
        if (!(wMm > lowMm() && wMm < highMm())) {
            return null;
        }
        float[] values = new float[lattice.nodes()];
        solid.orElseThrow().section(wMm, true, values);
        return SectionMeasure.isEmpty(values) ? null : values;
    }
}
