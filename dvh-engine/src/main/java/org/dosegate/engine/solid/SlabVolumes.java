package org.dosegate.engine.solid;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;

/** How a solid's volume is spread along its normal. Not for several threads at once. */
public final class SlabVolumes {
    /** Sections this near to a place are those on its two sides, mm. */
    private static final double BESIDE_MM = 1e-6;

    private final Solid solid;
    private final double[] knotsMm;
    private final CellSum sum = new CellSum();
    private final SolidSweep sweep;
    private final float[] values;
    private final Coverage cover;

    private SlabVolumes(Solid solid) {
        this.solid = solid;
        this.knotsMm = solid.knotsMm();
        this.sweep = new SolidSweep(solid.lattice(), sum);
        this.values = new float[solid.lattice().nodes()];
        this.cover = new Coverage(solid.lattice().cells());
    }

    /**
     * The volumes of a region, end caps included.
     *
     * @return empty for a region that cannot hold a point
     * @throws org.dosegate.engine.geometry.GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    public static Optional<SlabVolumes> of(Region region, BetweenSlices betweenSlices) {
        return SolidLayout.of(region, LatticeGuide.withoutDose())
                .map(layout -> new SlabVolumes(layout.solid(betweenSlices)));
    }

    /** An offset below which there is nothing of the solid, mm. */
    public double lowMm() {
        return knotsMm[0];
    }

    /** An offset above which there is nothing of the solid, mm. */
    public double highMm() {
        return knotsMm[knotsMm.length - 1];
    }

    /** The volume between two offsets, mm3. */
    public double mm3(double fromMm, double toMm) {
        double[] places = Solid.places(DoubleStream.concat(DoubleStream.of(fromMm, toMm), Arrays.stream(knotsMm))
                .filter(w -> w >= Math.max(fromMm, lowMm()) && w <= Math.min(toMm, highMm())));
        sum.cellsTimesMm = 0;
        for (int k = 0; k + 1 < places.length; k++) {
            sweep.between(solid, places[k], places[k + 1]);
        }
        return mm2(sum.cellsTimesMm);
    }

    /** Offsets between two others at which the section may change at once, ascending, mm. */
    public double[] knotsMm(double fromMm, double toMm) {
        return Arrays.stream(knotsMm).filter(w -> w > fromMm && w < toMm).toArray();
    }

    /** By how much the section's area changes at a knot, mm2; positive where it is larger above. */
    public double jumpMm2(double knotMm) {
        return areaMm2(knotMm, 1) - areaMm2(knotMm, -1);
    }

    private double areaMm2(double knotMm, int side) {
        int above = Arrays.binarySearch(knotsMm, knotMm) + (side > 0 ? 1 : 0);
        if (above <= 0 || above >= knotsMm.length) {
            return 0;
        }
        solid.enter(knotsMm[above - 1], knotsMm[above], true);
        solid.section(knotMm + side * BESIDE_MM, true, values);
        CellKind kinds = solid.kinds(values);
        int[] near = kinds.nearCells();
        solid.cover(values, near, cover);
        double cells = kinds.countInside();
        for (int cell : near) {
            cells += cover.share[cell];
        }
        return mm2(cells);
    }

    private double mm2(double cells) {
        double pitch = solid.lattice().pitchMm();
        return cells * pitch * pitch;
    }
}
