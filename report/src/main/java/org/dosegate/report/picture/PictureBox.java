package org.dosegate.report.picture;

import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.Vec3;

/**
 * What pictures show of the patient.
 *
 * @param low least patient coordinates, mm
 * @param high largest patient coordinates, mm
 */
record PictureBox(Vec3 low, Vec3 high) {
    /** The box around some coordinates. */
    static PictureBox of(double[] xyz) {
        PictureBox box = new PictureBox(
                new Vec3(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                new Vec3(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
        double[] least = {box.low.x(), box.low.y(), box.low.z()};
        double[] most = {box.high.x(), box.high.y(), box.high.z()};
        for (int k = 0; k < xyz.length; k++) {
            least[k % 3] = Math.min(least[k % 3], xyz[k]);
            most[k % 3] = Math.max(most[k % 3], xyz[k]);
        }
        return new PictureBox(new Vec3(least[0], least[1], least[2]), new Vec3(most[0], most[1], most[2]));
    }

    /** The least box that holds both. */
    PictureBox union(PictureBox o) {
        return new PictureBox(
                new Vec3(Math.min(low.x(), o.low.x()), Math.min(low.y(), o.low.y()), Math.min(low.z(), o.low.z())),
                new Vec3(
                        Math.max(high.x(), o.high.x()),
                        Math.max(high.y(), o.high.y()),
                        Math.max(high.z(), o.high.z())));
    }

    /** What both share; where they share nothing it is flat. */
    PictureBox intersection(PictureBox o) {
        Vec3 from = new Vec3(Math.max(low.x(), o.low.x()), Math.max(low.y(), o.low.y()), Math.max(low.z(), o.low.z()));
        Vec3 to = new Vec3(
                Math.max(from.x(), Math.min(high.x(), o.high.x())),
                Math.max(from.y(), Math.min(high.y(), o.high.y())),
                Math.max(from.z(), Math.min(high.z(), o.high.z())));
        return new PictureBox(from, to);
    }

    /** This box with a margin on every side. */
    PictureBox grown(double marginMm) {
        Vec3 m = new Vec3(marginMm, marginMm, marginMm);
        return new PictureBox(low.minus(m), high.plus(m));
    }

    /** Left edge of a picture, in mm to its right from the patient's origin. */
    double leftMm(Orientation o) {
        return Math.min(low.dot(o.right()), high.dot(o.right()));
    }

    /** Upper edge of a picture, in mm down from the patient's origin. */
    double topMm(Orientation o) {
        return Math.min(low.dot(o.down()), high.dot(o.down()));
    }

    /** Width of a picture, mm. */
    double widthMm(Orientation o) {
        return Math.abs(high.minus(low).dot(o.right()));
    }

    /** Height of a picture, mm. */
    double heightMm(Orientation o) {
        return Math.abs(high.minus(low).dot(o.down()));
    }

    /** The middles of the dots that cover a picture; the last column and row may reach beyond its edge. */
    PlaneLattice dots(Orientation o, double positionMm, double dotMm) {
        int columns = (int) Math.max(2, Math.ceil(widthMm(o) / dotMm - 1e-6));
        int rows = (int) Math.max(2, Math.ceil(heightMm(o) / dotMm - 1e-6));
        return lattice(o, positionMm, dotMm, 0.5 * dotMm, columns, rows);
    }

    /** Points that cover a picture from edge to edge. */
    PlaneLattice points(Orientation o, double positionMm, double pitchMm) {
        int columns = (int) Math.max(2, Math.ceil(widthMm(o) / pitchMm - 1e-6) + 1);
        int rows = (int) Math.max(2, Math.ceil(heightMm(o) / pitchMm - 1e-6) + 1);
        return lattice(o, positionMm, pitchMm, 0, columns, rows);
    }

    private PlaneLattice lattice(
            Orientation o, double positionMm, double pitchMm, double shift, int columns, int rows) {
        Vec3 corner = o.pointAt(positionMm)
                .plus(o.right().times(leftMm(o) + shift))
                .plus(o.down().times(topMm(o) + shift));
        return new PlaneLattice(corner, o.right(), o.down(), pitchMm, columns, rows);
    }
}
