package org.dosegate.engine.audit;

import java.util.List;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Region;

/** Whether points lie in a region, its contours taken half-way to their neighbours: enough to say which of several structures holds them. */
sealed interface ContourMembership {
    /** Whether a region without margins holds points. */
    static ContourMembership of(Region region) {
        if (region instanceof BooleanRegion b) {
            return new Combined(b.operation(), of(b.left()), of(b.right()));
        }
        PlanarContours contours = ((ContourRegion) region).contours();
        Vec3 n = contours.normal();
        Vec3 least = Math.abs(n.x()) < 0.6 ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
        Vec3 u = least.minus(n.times(least.dot(n))).unit();
        Vec3 v = n.cross(u);
        return new Contoured(contours, u, v, new Outline[contours.planes().size()]);
    }

    boolean holds(Vec3 point);

    /** Two combined. */
    record Combined(BooleanRegion.Operation operation, ContourMembership left, ContourMembership right)
            implements ContourMembership {
        @Override
        public boolean holds(Vec3 point) {
            return switch (operation) {
                case UNION -> left.holds(point) || right.holds(point);
                case INTERSECTION -> left.holds(point) && right.holds(point);
                case SUBTRACTION -> left.holds(point) && !right.holds(point);
            };
        }
    }

    /**
     * The contours of one structure. Not for several threads at once.
     *
     * @param outlines of the planes that were asked for, null for the others
     */
    record Contoured(PlanarContours contours, Vec3 u, Vec3 v, Outline[] outlines) implements ContourMembership {
        @Override
        public boolean holds(Vec3 point) {
            double w = point.dot(contours.normal());
            List<PlanarContours.Plane> planes = contours.planes();
            int n = planes.size();
            int k = 0;
            while (k + 1 < n
                    && 0.5 * (planes.get(k).offsetMm() + planes.get(k + 1).offsetMm()) < w) {
                k++;
            }
            boolean beyond = (k == 0 && planes.get(0).offsetMm() - w > contours.endCapMm(true))
                    || (k == n - 1 && w - planes.get(k).offsetMm() > contours.endCapMm(false));
            if (beyond) {
                return false;
            }
            if (outlines[k] == null) {
                outlines[k] = Outline.of(planes.get(k), u, v);
            }
            return outlines[k].holds(point.dot(u), point.dot(v));
        }
    }

    /** The edges of one plane: ends along u and v, mm. */
    record Outline(double[] u0, double[] v0, double[] u1, double[] v1) {
        static Outline of(PlanarContours.Plane plane, Vec3 u, Vec3 v) {
            int n = plane.ringsXyzMm().stream()
                    .mapToInt(ring -> ring.length / 3)
                    .sum();
            Outline outline = new Outline(new double[n], new double[n], new double[n], new double[n]);
            int e = 0;
            for (double[] ring : plane.ringsXyzMm()) {
                for (int p = 0; p < ring.length; p += 3) {
                    int q = (p + 3) % ring.length;
                    outline.u0[e] = ring[p] * u.x() + ring[p + 1] * u.y() + ring[p + 2] * u.z();
                    outline.v0[e] = ring[p] * v.x() + ring[p + 1] * v.y() + ring[p + 2] * v.z();
                    outline.u1[e] = ring[q] * u.x() + ring[q + 1] * u.y() + ring[q + 2] * u.z();
                    outline.v1[e] = ring[q] * v.x() + ring[q + 1] * v.y() + ring[q + 2] * v.z();
                    e++;
                }
            }
            return outline;
        }

        /** By the even-odd rule. */
        boolean holds(double u, double v) {
            boolean inside = false;
            for (int e = 0; e < u0.length; e++) {
                if (v0[e] <= v != v1[e] <= v) {
                    inside ^= u < u0[e] + (v - v0[e]) / (v1[e] - v0[e]) * (u1[e] - u0[e]);
                }
            }
            return inside;
        }
    }
}
