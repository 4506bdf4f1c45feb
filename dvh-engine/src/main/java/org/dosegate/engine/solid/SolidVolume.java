package org.dosegate.engine.solid;

import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;

/** Volume of a region, without a dose. */
public final class SolidVolume {
    private SolidVolume() {}

    /**
     * Volume with end caps, cc; 0 for a region that cannot hold a point.
     *
     * @throws org.dosegate.engine.geometry.GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    public static double cc(Region region, BetweenSlices betweenSlices) {
        return SolidLayout.of(region, LatticeGuide.withoutDose())
                .map(layout -> cc(layout.solid(betweenSlices)))
                .orElse(0.0);
    }

    private static double cc(Solid solid) {
        CellSum sum = new CellSum();
        SolidSweep.run(solid, sum);
        double pitch = solid.lattice().pitchMm();
        return sum.cellsTimesMm * pitch * pitch / 1000;
    }
}
