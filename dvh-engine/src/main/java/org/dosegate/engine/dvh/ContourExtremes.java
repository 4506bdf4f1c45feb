package org.dosegate.engine.dvh;

import java.util.Arrays;
import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dose.DoseSampler;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;

/**
 * The extreme dose at the points of a stack of contours, and how far a surface may reach beyond it between two of their planes: as far as the lines through the outermost points of the two planes
 * on either side go before they meet. How far a convex body's sections go in a direction is a concave function of their height, which stays below both lines; an edge or a corner that no contour
 * shows reaches up to them.
 */
final class ContourExtremes {
    /** Contour points count as the same part of the surface up to this distance from its extreme point, in distances of the planes. */
    private static final double NEAR = 4;

    /** How precisely the points of contours are written, and how far a curve may lie beyond their chords. Mm. */
    private static final double WRITTEN_MM = 0.02;

    private final DoseGrid grid;
    private final DoseSampler dose;
    private final List<PlanarContours.Plane> planes;
    private final int sign;
    private final Extreme[] ofPlanes;
    private double mostGy = Double.NEGATIVE_INFINITY;
    private double writtenGy;

    /** A place and its dose times the sign. */
    private record Extreme(Vec3 place, double signedGy) {}

    /**
     * The extremes of contours.
     *
     * @param dosesGy dose at each point of each ring of each plane, {@link #doses}
     * @param sign 1 for the largest dose, -1 for the least
     */
    ContourExtremes(PlanarContours contours, List<List<double[]>> dosesGy, DoseGrid grid, int sign) {
        this.grid = grid;
        this.dose = new DoseSampler(grid);
        this.planes = contours.planes();
        this.sign = sign;
        this.ofPlanes = new Extreme[planes.size()];
        for (int k = 0; k < ofPlanes.length; k++) {
            ofPlanes[k] = extreme(planes.get(k).ringsXyzMm(), dosesGy.get(k));
        }
        for (Extreme extreme : ofPlanes) {
            if (extreme != null && extreme.signedGy() > mostGy) {
                mostGy = extreme.signedGy();
                writtenGy = WRITTEN_MM * gradient(extreme.place()).length();
            }
        }
    }

    /** The dose at each point of each ring of each plane, Gy; NaN outside the grid. */
    static List<List<double[]>> doses(PlanarContours contours, DoseGrid grid) {
        DoseSampler dose = new DoseSampler(grid);
        return contours.planes().stream()
                .map(plane -> plane.ringsXyzMm().stream()
                        .map(ring -> {
                            double[] doses = new double[ring.length / 3];
                            Arrays.setAll(doses, p -> dose.doseGyAt(point(ring, p)));
                            return doses;
                        })
                        .toList())
                .toList();
    }

    private static Vec3 point(double[] ring, int p) {
        return new Vec3(ring[3 * p], ring[3 * p + 1], ring[3 * p + 2]);
    }

    private Extreme extreme(List<double[]> rings, List<double[]> dosesGy) {
        Extreme best = null;
        for (int r = 0; r < rings.size(); r++) {
            double[] doses = dosesGy.get(r);
            for (int p = 0; p < doses.length; p++) {
                double there = sign * doses[p];
                if (best == null ? !Double.isNaN(there) : there > best.signedGy()) {
                    best = new Extreme(point(rings.get(r), p), there);
                }
            }
        }
        return best;
    }

    /** The most extreme dose that contour points have at least, Gy; infinite where no dose is known at any. */
    double onContoursGy() {
        return sign * (mostGy - writtenGy);
    }

    /** The most extreme dose that the surface may have, Gy. */
    double possibleGy() {
        double most = mostGy;
        for (int k = 0; k + 1 < planes.size(); k++) {
            Extreme low = ofPlanes[k];
            Extreme high = ofPlanes[k + 1];
            if (low != null && high != null) {
                Extreme from = low.signedGy() > high.signedGy() ? low : high;
                most = Math.max(most, from.signedGy() + beyondGy(k, from.place()));
            }
        }
        return sign * (most + writtenGy);
    }

    /** By how much the dose between the planes k and k + 1 may exceed that at a point of one of them. */
    private double beyondGy(int k, Vec3 from) {
        Vec3 gradient = gradient(from);
        double below = mostNear(k - 1, from, gradient, k);
        double low = mostNear(k, from, gradient, k);
        double high = mostNear(k + 1, from, gradient, k);
        double above = mostNear(k + 2, from, gradient, k);
        // Where the structure begins or ends, the one line goes on to the plane; what lies beyond that is left to the
        // end caps.
        double up =
                Double.isFinite(below) ? (low - below) * thicknessMm(k) / thicknessMm(k - 1) : Double.POSITIVE_INFINITY;
        double down = Double.isFinite(above)
                ? (high - above) * thicknessMm(k) / thicknessMm(k + 1)
                : Double.POSITIVE_INFINITY;
        if (up == Double.POSITIVE_INFINITY || down == Double.POSITIVE_INFINITY) {
            return up == down ? 0 : Math.max(0, up == Double.POSITIVE_INFINITY ? high + down : low + up);
        }
        double meeting = (high + down - low) / (up + down);
        return meeting > 0 && meeting < 1 ? low + meeting * up : 0;
    }

    private double thicknessMm(int k) {
        return planes.get(k + 1).offsetMm() - planes.get(k).offsetMm();
    }

    /** How far a plane's contours go along the dose's rise, Gy from a point; not finite where none is near. */
    private double mostNear(int plane, Vec3 from, Vec3 gradient, int interval) {
        double withinMm = NEAR * thicknessMm(interval);
        double most = Double.NEGATIVE_INFINITY;
        if (plane < 0 || plane >= planes.size()) {
            return most;
        }
        for (double[] ring : planes.get(plane).ringsXyzMm()) {
            for (int p = 0; p < ring.length; p += 3) {
                double x = ring[p] - from.x();
                double y = ring[p + 1] - from.y();
                double z = ring[p + 2] - from.z();
                if (x * x + y * y + z * z <= withinMm * withinMm) {
                    most = Math.max(most, x * gradient.x() + y * gradient.y() + z * gradient.z());
                }
            }
        }
        return most;
    }

    /** The rise of the signed dose, Gy/mm; 0 along a direction in which the grid ends there. */
    private Vec3 gradient(Vec3 at) {
        Vec3 u = grid.rowDirection();
        Vec3 v = grid.columnDirection();
        return u.times(slope(at, u, grid.columnSpacingMm()))
                .plus(v.times(slope(at, v, grid.rowSpacingMm())))
                .plus(grid.normal().times(slope(at, grid.normal(), grid.frameSpacingMm())));
    }

    private double slope(Vec3 at, Vec3 direction, double stepMm) {
        double ahead = dose.doseGyAt(at.plus(direction.times(0.5 * stepMm)));
        double behind = dose.doseGyAt(at.minus(direction.times(0.5 * stepMm)));
        double slope = sign * (ahead - behind) / stepMm;
        return Double.isNaN(slope) ? 0 : slope;
    }
}
