package org.dosegate.engine.dvh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dose.DoseSampler;
import org.dosegate.engine.geometry.Vec3;

/**
 * The extreme dose along a stack of contours, and how far a surface may reach beyond it between two of their planes: as far as the lines through the outermost places of the two planes
 * on either side go before they meet. How far a convex body's sections go in a direction is a concave function of their height, which stays below both lines; an edge or a corner that no contour
 * shows reaches up to them. It is looked at from the extreme place of every ring, with the slope of the dose there, and never beyond the doses that are there.
 */
final class ContourExtremes {
    /** Places count as the same part of the surface up to this distance from its extreme one, in distances of the planes. */
    private static final double NEAR = 4;

    /** How precisely the points of contours are written, and how far a curve may lie beyond their chords. Mm. */
    private static final double WRITTEN_MM = 0.02;

    /** Doses on the way beyond a contour are looked at in so many places. */
    private static final int LOOKS = 4;

    private final DoseGrid grid;
    private final DoseSampler dose;
    private final ContourDoses contours;
    private final int sign;
    /** The extreme of each ring of each plane, where any dose is known along it. */
    private final List<List<Extreme>> extremes = new ArrayList<>();

    private double mostGy = Double.NEGATIVE_INFINITY;
    private double writtenGy;

    /** A place and its dose times the sign. */
    private record Extreme(Vec3 place, double signedGy) {}

    /**
     * The extremes of contours.
     *
     * @param sign 1 for the largest dose, -1 for the least
     */
    ContourExtremes(ContourDoses contours, DoseGrid grid, int sign) {
        this.grid = grid;
        this.dose = new DoseSampler(grid);
        this.contours = contours;
        this.sign = sign;
        for (List<ContourDoses.Ring> plane : contours.planes()) {
            List<Extreme> ofPlane =
                    plane.stream().map(this::extreme).flatMap(Optional::stream).toList();
            extremes.add(ofPlane);
            for (Extreme extreme : ofPlane) {
                if (extreme.signedGy() > mostGy) {
                    mostGy = extreme.signedGy();
                    writtenGy = WRITTEN_MM * gradient(extreme.place()).length();
                }
            }
        }
    }

    private Optional<Extreme> extreme(ContourDoses.Ring ring) {
        int best = -1;
        for (int p = 0; p < ring.size(); p++) {
            double there = sign * ring.doseGy()[p];
            if (best < 0 ? !Double.isNaN(there) : there > sign * ring.doseGy()[best]) {
                best = p;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Extreme(ring.place(best), sign * ring.doseGy()[best]));
    }

    /** The most extreme dose that contours have at least, Gy; infinite where no dose is known along any. */
    double onContoursGy() {
        return sign * (mostGy - writtenGy);
    }

    /** The most extreme dose that the surface may have, Gy. */
    double possibleGy() {
        double most = mostGy;
        for (int k = 0; k + 1 < contours.planes().size(); k++) {
            for (int side = 0; side < 2; side++) {
                for (Extreme from : extremes.get(k + side)) {
                    most = possibleGy(k, k + 1 - side, from, most);
                }
            }
        }
        return sign * (most + writtenGy);
    }

    /** The most extreme signed dose between the planes k and k + 1 that a place on one of them makes possible, where that may be more than is known; the other one is asked first. */
    private double possibleGy(int k, int other, Extreme from, double known) {
        Vec3 gradient = gradient(from.place());
        double slope = gradient.length();
        double near = NEAR * thicknessMm(k);
        if (!(from.signedGy() + slope * near > known) || exceeds(other, from, near)) {
            return known;
        }
        double beyond = beyondGy(k, from, gradient);
        double most = known;
        for (int look = 1; look <= LOOKS && beyond > 0; look++) {
            double part = beyond * look / LOOKS;
            double there = sign * dose.doseGyAt(from.place().plus(gradient.times(part / (slope * slope))));
            double possible = Math.min(there, from.signedGy() + beyond);
            most = possible > most ? possible : most;
        }
        return most;
    }

    /** By how much the signed dose between the planes k and k + 1 may exceed that at a place on one of them. */
    private double beyondGy(int k, Extreme from, Vec3 gradient) {
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
        return contours.offsetsMm()[k + 1] - contours.offsetsMm()[k];
    }

    /**
     * How far a plane's contours go along the dose's rise, Gy from a place; not finite where none is near. Where the dose does not go on rising as it does at that place, such as on the other side of a
     * hole, it does not go beyond it.
     */
    private double mostNear(int plane, Extreme from, Vec3 gradient, int interval) {
        double most = Double.NEGATIVE_INFINITY;
        if (plane < 0 || plane >= contours.planes().size()) {
            return most;
        }
        double within = NEAR * thicknessMm(interval);
        for (ContourDoses.Ring ring : contours.planes().get(plane)) {
            for (int p = 0; p < ring.size(); p++) {
                double real = sign * ring.doseGy()[p] - from.signedGy();
                if (ring.distance2(p, from.place()) <= within * within && !Double.isNaN(real)) {
                    double straight = ring.place(p).minus(from.place()).dot(gradient);
                    most = Math.max(most, Math.min(straight, Math.max(0, real)));
                }
            }
        }
        return most;
    }

    /** Whether a plane has a place near by that is more extreme: the surface is then looked at from there. */
    private boolean exceeds(int plane, Extreme from, double withinMm) {
        for (ContourDoses.Ring ring : contours.planes().get(plane)) {
            for (int p = 0; p < ring.size(); p++) {
                if (sign * ring.doseGy()[p] > from.signedGy()
                        && ring.distance2(p, from.place()) <= withinMm * withinMm) {
                    return true;
                }
            }
        }
        return false;
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
