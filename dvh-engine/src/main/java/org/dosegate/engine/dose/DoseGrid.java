package org.dosegate.engine.dose;

import java.util.OptionalDouble;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.RigidTransform;
import org.dosegate.engine.geometry.Vec3;

/**
 * Dose at the points of a grid, Gy; between points the dose is trilinear, outside the hull of the points it is unknown. Rows,
 * columns and frames are those of DICOM PS3.3 C.7.6.2.1.1 and C.8.8.3.2; every orientation is one affine map, except that frames may be
 * unevenly spaced. Immutable.
 */
public final class DoseGrid {
    private final int columns;
    private final int rows;
    private final int frames;
    private final float[] doseGy;
    private final Vec3 originMm;
    private final Vec3 rowDirection;
    private final Vec3 columnDirection;
    private final Vec3 normal;
    private final double columnSpacingMm;
    private final double rowSpacingMm;
    private final double[] framePositionsMm;
    private final float maxGy;
    private final double halfStepGy;

    /**
     * A grid.
     *
     * @param doseGy {@code doseGy[(frame * rows + row) * columns + column]}, finite and not negative; kept, not copied: the caller must not change it
     * @param columns points along a row, at least 2
     * @param rows points along a column, at least 2
     * @param originMm centre of the first voxel of the first frame
     * @param rowDirection direction in which the column index grows (the first triple of Image Orientation)
     * @param columnDirection direction in which the row index grows (the second triple)
     * @param columnSpacingMm distance of neighbouring columns (the second value of Pixel Spacing)
     * @param rowSpacingMm distance of neighbouring rows (the first value of Pixel Spacing)
     * @param framePositionsMm position of each frame relative to the origin along rowDirection x columnDirection, strictly monotonic
     *     (ascending or descending), at least 2
     * @throws GeometryException with code BAD_GRID
     */
    public DoseGrid(
            float[] doseGy,
            int columns,
            int rows,
            Vec3 originMm,
            Vec3 rowDirection,
            Vec3 columnDirection,
            double columnSpacingMm,
            double rowSpacingMm,
            double[] framePositionsMm) {
        this(
                doseGy,
                columns,
                rows,
                originMm,
                rowDirection,
                columnDirection,
                columnSpacingMm,
                rowSpacingMm,
                framePositionsMm,
                0);
    }

    /**
     * A grid whose doses were rounded when they were stored; see the other constructor.
     *
     * @param halfStepGy by how much each dose may be off for that, Gy; half of DICOM's Dose Grid Scaling
     * @throws GeometryException with code BAD_GRID
     */
    public DoseGrid(
            float[] doseGy,
            int columns,
            int rows,
            Vec3 originMm,
            Vec3 rowDirection,
            Vec3 columnDirection,
            double columnSpacingMm,
            double rowSpacingMm,
            double[] framePositionsMm,
            double halfStepGy) {
        check(halfStepGy >= 0 && Double.isFinite(halfStepGy), "steps must be finite and not negative");
        this.halfStepGy = halfStepGy;
        this.doseGy = doseGy;
        this.columns = columns;
        this.rows = rows;
        this.frames = framePositionsMm.length;
        this.originMm = originMm;
        this.columnSpacingMm = columnSpacingMm;
        this.rowSpacingMm = rowSpacingMm;
        this.framePositionsMm = framePositionsMm.clone();
        check(columns >= 2 && rows >= 2 && frames >= 2, "a volume needs two points in each direction");
        check((long) columns * rows * frames == doseGy.length, "the number of doses is not columns x rows x frames");
        check(columnSpacingMm > 0 && rowSpacingMm > 0, "spacing must be positive");
        check(
                Double.isFinite(columnSpacingMm + rowSpacingMm + originMm.x() + originMm.y() + originMm.z()),
                "spacing and origin must be finite");
        double a = rowDirection.length();
        double b = columnDirection.length();
        check(
                Math.abs(a - 1) < 1e-3 && Math.abs(b - 1) < 1e-3 && Math.abs(rowDirection.dot(columnDirection)) < 1e-3,
                "row and column directions must be orthogonal and of length 1");
        // The standard writes few digits; the frame used for sampling is exactly orthonormal.
        this.rowDirection = rowDirection.unit();
        this.columnDirection = columnDirection
                .minus(this.rowDirection.times(columnDirection.dot(this.rowDirection)))
                .unit();
        this.normal = this.rowDirection.cross(this.columnDirection);
        check(Double.isFinite(framePositionsMm[0]), "frame positions must be finite");
        double sign = Math.signum(framePositionsMm[1] - framePositionsMm[0]);
        for (int k = 1; k < frames; k++) {
            check(
                    (framePositionsMm[k] - framePositionsMm[k - 1]) * sign > 0 && Double.isFinite(framePositionsMm[k]),
                    "frame positions must be strictly monotonic");
        }
        boolean finite = true;
        float max = 0;
        for (float d : doseGy) {
            finite &= d >= 0 && d < Float.POSITIVE_INFINITY;
            max = d > max ? d : max;
        }
        check(finite, "doses must be finite and not negative");
        this.maxGy = max;
    }

    private static void check(boolean ok, String message) {
        if (!ok) {
            throw new GeometryException(GeometryException.Code.BAD_GRID, message);
        }
    }

    /** Points along a row. */
    public int columns() {
        return columns;
    }

    /** Points along a column. */
    public int rows() {
        return rows;
    }

    /** Number of frames. */
    public int frames() {
        return frames;
    }

    /** The doses, Gy, {@code [(frame * rows + row) * columns + column]}; the grid's own array, not to be changed. */
    public float[] doseGy() {
        return doseGy;
    }

    /** Centre of the first voxel of the first frame, mm. */
    public Vec3 originMm() {
        return originMm;
    }

    /** Unit direction of growing column index. */
    public Vec3 rowDirection() {
        return rowDirection;
    }

    /** Unit direction of growing row index. */
    public Vec3 columnDirection() {
        return columnDirection;
    }

    /** Unit normal, rowDirection x columnDirection; frame positions are measured along it. */
    public Vec3 normal() {
        return normal;
    }

    /** Distance of neighbouring columns, mm. */
    public double columnSpacingMm() {
        return columnSpacingMm;
    }

    /** Least distance of neighbouring grid points along any axis, mm. */
    public double leastSpacingMm() {
        double least = Math.min(columnSpacingMm, rowSpacingMm);
        for (int k = 1; k < framePositionsMm.length; k++) {
            least = Math.min(least, Math.abs(framePositionsMm[k] - framePositionsMm[k - 1]));
        }
        return least;
    }

    /** Distance of neighbouring rows, mm. */
    public double rowSpacingMm() {
        return rowSpacingMm;
    }

    /** Positions of the frames relative to the origin along the normal, mm (a copy). */
    public double[] framePositionsMm() {
        return framePositionsMm.clone();
    }

    /**
     * Other doses at the same points.
     *
     * @param doses Gy, in the order of {@link #doseGy}; kept, not copied
     * @param steps by how much each may be off by rounding, Gy
     * @throws GeometryException with code BAD_GRID
     */
    public DoseGrid withDoses(float[] doses, double steps) {
        return new DoseGrid(
                doses,
                columns,
                rows,
                originMm,
                rowDirection,
                columnDirection,
                columnSpacingMm,
                rowSpacingMm,
                framePositionsMm,
                steps);
    }

    /** Place of a point in the patient, mm. */
    public Vec3 pointMm(int index) {
        int line = index / columns;
        return originMm.plus(rowDirection.times(index % columns * columnSpacingMm))
                .plus(columnDirection.times(line % rows * rowSpacingMm))
                .plus(normal.times(framePositionsMm[line / rows]));
    }

    /** Mean distance of neighbouring frames, mm. */
    public double frameSpacingMm() {
        return Math.abs(framePositionsMm[frames - 1] - framePositionsMm[0]) / (frames - 1);
    }

    /** Volume that one point stands for, by the mean distance of frames, cc. */
    public double voxelCc() {
        return columnSpacingMm * rowSpacingMm * frameSpacingMm() / 1000;
    }

    /** The same doses in another frame of reference. */
    public DoseGrid moved(RigidTransform transform) {
        return new DoseGrid(
                doseGy,
                columns,
                rows,
                transform.apply(originMm),
                transform.turn(rowDirection),
                transform.turn(columnDirection),
                columnSpacingMm,
                rowSpacingMm,
                framePositionsMm,
                halfStepGy);
    }

    /** The largest dose at a grid point, Gy. */
    public float maxGy() {
        return maxGy;
    }

    /** By how much each dose may be off because doses are stored in steps, Gy; 0 where nobody says. */
    public double halfStepGy() {
        return halfStepGy;
    }

    /** Trilinear dose at a point, Gy; empty outside the hull of the grid points. */
    public OptionalDouble doseGyAt(Vec3 pointMm) {
        double dose = new DoseSampler(this).doseGyAt(pointMm);
        return Double.isNaN(dose) ? OptionalDouble.empty() : OptionalDouble.of(dose);
    }

    /** Trilinear doses at the points of a plane, Gy; NaN outside the hull of the grid points. */
    public float[] doseGyOn(PlaneLattice plane) {
        return new DoseSampler(this).doseGyOn(plane);
    }
}
