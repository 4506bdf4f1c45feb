package org.dosegate.engine.solid;

import java.util.List;
import org.dosegate.engine.geometry.Vec3;

/**
 * Directions of a lattice in contour planes: along preferred axes (the dose grid's own, as a rule) where these lie in the plane, so that rows of cells run along rows of
 * doses. Signs are canonical (largest component positive): how a file encodes the grid does not change the lattice.
 *
 * @param u first in-plane unit direction
 * @param v second in-plane unit direction
 * @param n unit normal, u x v
 */
record PlaneFrame(Vec3 u, Vec3 v, Vec3 n) {

    static PlaneFrame of(Vec3 normal, List<Vec3> axes) {
        Vec3 best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Vec3 axis : axes) {
            Vec3 flat = axis.minus(normal.times(axis.dot(normal)));
            // In the plane first; among those that are, the one nearest to the patient's x axis, then to its y axis:
            // never the order in the file.
            double score = Math.rint(flat.length() * 1e6)
                    + Math.abs(axis.x())
                    + 1e-3 * canonical(axis).y();
            if (score > bestScore) {
                bestScore = score;
                best = flat;
            }
        }
        Vec3 u = canonical(best.unit());
        return new PlaneFrame(u, normal.cross(u), normal);
    }

    /** The patient's own axes, with the one nearest to a direction as the normal. */
    static PlaneFrame patientAxes(Vec3 near) {
        double x = Math.abs(near.x());
        double y = Math.abs(near.y());
        double z = Math.abs(near.z());
        Vec3 axis = z >= x && z >= y ? new Vec3(0, 0, 1) : y >= x ? new Vec3(0, 1, 0) : new Vec3(1, 0, 0);
        return across(axis);
    }

    /** Some directions across a normal, for what does not depend on which. */
    static PlaneFrame across(Vec3 normal) {
        Vec3 least = Math.abs(normal.x()) < 0.6 ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
        Vec3 u = least.minus(normal.times(least.dot(normal))).unit();
        return new PlaneFrame(u, normal.cross(u), normal);
    }

    private static Vec3 canonical(Vec3 d) {
        double largest = d.x();
        largest = Math.abs(d.y()) > Math.abs(largest) ? d.y() : largest;
        largest = Math.abs(d.z()) > Math.abs(largest) ? d.z() : largest;
        return largest < 0 ? d.times(-1) : d;
    }
}
