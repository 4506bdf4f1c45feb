package org.dosegate.engine.solid;

import java.util.List;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Region;

/** The lattice on which boundaries are traced: finer than the one for volumes, since a boundary's place is asked for and not only its area. */
public final class TracingLattice {
    /** A corner loses up to 0.27 of this, and corners are drawn. */
    private static final double DRAWN_MM = 0.16;

    /** Margins leave curves, whose place does not depend on the lattice, and make every node dear. */
    private static final double DERIVED_MM = 0.4;

    /** Nodes of all sections together at most, so that a body in a scanner's full field still fits in memory. */
    private static final double MOST_NODES = 40e6;

    private static final double PLANE_DISTANCE_MM = 3;

    /** Pictures do with cells of twice the size that volumes ask for. */
    private static final double PICTURED = 0.5;

    /** Large structures have few details: their cells may be larger by this. */
    private static final double LARGE = 2;

    private TracingLattice() {}

    /** What the lattice for a region follows: the patient's axes, and a pitch that keeps its corners or as fine as memory allows. */
    public static LatticeGuide guide(Region region, Vec3 normal) {
        List<Vec3> axes = LatticeGuide.withoutDose().axes();
        Extent extent = Extent.of(region, PlaneFrame.of(normal, axes));
        double sections = Math.max(2, (extent.high()[2] - extent.low()[2]) / PLANE_DISTANCE_MM);
        double wanted = isDrawn(region) ? DRAWN_MM : DERIVED_MM;
        return LatticeGuide.ofGeometry(
                axes, Math.max(wanted, Math.sqrt(extent.inPlaneMm2() * sections / MOST_NODES)), 1);
    }

    /** What the lattice for pictures of a region follows: cells of the size of the picture's details, twice that in large structures, or as fine as memory allows. */
    public static LatticeGuide pictured(Region region, double pitchMm) {
        List<Vec3> axes = LatticeGuide.withoutDose().axes();
        double largest = 0;
        Extent extent = Extent.of(region, PlaneFrame.patientAxes(new Vec3(0, 0, 1)));
        if (!extent.isEmpty()) {
            double sections = Math.max(2, (extent.high()[2] - extent.low()[2]) / PLANE_DISTANCE_MM);
            largest = Math.sqrt(extent.inPlaneMm2() * sections / MOST_NODES);
        }
        return LatticeGuide.ofGeometry(axes, PICTURED * Math.max(LARGE * pitchMm, largest), PICTURED);
    }

    private static boolean isDrawn(Region region) {
        if (region instanceof BooleanRegion combined) {
            return isDrawn(combined.left()) && isDrawn(combined.right());
        }
        return region instanceof ContourRegion;
    }
}
