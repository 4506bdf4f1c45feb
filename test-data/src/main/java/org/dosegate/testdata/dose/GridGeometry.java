package org.dosegate.testdata.dose;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.shape.Bounds;

/**
 * Where a dose grid's points lie, see {@link DoseGrid}.
 *
 * @param originMm first point
 * @param rowDirection unit direction of growing column index
 * @param columnDirection unit direction of growing row index
 * @param columns points along a row
 * @param rows points along a column
 * @param columnSpacingMm distance of columns
 * @param rowSpacingMm distance of rows
 * @param framePositionsMm positions along rowDirection x columnDirection from the origin, monotonic
 */
public record GridGeometry(
        Vec3 originMm,
        Vec3 rowDirection,
        Vec3 columnDirection,
        int columns,
        int rows,
        double columnSpacingMm,
        double rowSpacingMm,
        double[] framePositionsMm) {

    /** A grid with axes x, y, z that covers a box, its first point at the box's low corner. */
    public static GridGeometry covering(Bounds box, double xMm, double yMm, double zMm) {
        return covering(box, new Vec3(1, 0, 0), new Vec3(0, 1, 0), xMm, yMm, zMm);
    }

    /** A grid with axes of any orientation that covers a box. */
    public static GridGeometry covering(
            Bounds box,
            Vec3 rowDirection,
            Vec3 columnDirection,
            double columnSpacingMm,
            double rowSpacingMm,
            double frameSpacingMm) {
        Vec3[] axes = {rowDirection, columnDirection, rowDirection.cross(columnDirection)};
        double[] spacing = {columnSpacingMm, rowSpacingMm, frameSpacingMm};
        int[] count = new int[3];
        Vec3 origin = new Vec3(0, 0, 0);
        for (int k = 0; k < 3; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (Vec3 corner : box.corners()) {
                low = Math.min(low, corner.dot(axes[k]));
                high = Math.max(high, corner.dot(axes[k]));
            }
            count[k] = Math.max(2, (int) Math.ceil((high - low) / spacing[k] - 1e-9) + 1);
            origin = origin.plus(axes[k].times(low));
        }
        double[] frames = new double[count[2]];
        Arrays.setAll(frames, i -> i * frameSpacingMm);
        return new GridGeometry(
                origin, rowDirection, columnDirection, count[0], count[1], columnSpacingMm, rowSpacingMm, frames);
    }

    /** The same grid with its frames elsewhere along the normal. */
    public GridGeometry withFrames(double... positionsMm) {
        return new GridGeometry(
                originMm,
                rowDirection,
                columnDirection,
                columns,
                rows,
                columnSpacingMm,
                rowSpacingMm,
                positionsMm.clone());
    }

    /** The same points, the last frame first: offsets fall from 0. */
    public GridGeometry descending() {
        int n = framePositionsMm.length;
        double last = framePositionsMm[n - 1];
        double[] frames = new double[n];
        Arrays.setAll(frames, i -> framePositionsMm[n - 1 - i] - last);
        Vec3 origin = originMm.plus(rowDirection.cross(columnDirection).times(last));
        return new GridGeometry(
                origin, rowDirection, columnDirection, columns, rows, columnSpacingMm, rowSpacingMm, frames);
    }

    /**
     * The dose at the grid's points.
     *
     * @throws org.dosegate.engine.geometry.GeometryException when a dose is negative or the grid is none
     */
    public DoseGrid sample(DoseField field) {
        float[] dose = new float[columns * rows * framePositionsMm.length];
        Vec3 normal = rowDirection.cross(columnDirection);
        IntStream.range(0, framePositionsMm.length).parallel().forEach(k -> {
            Vec3 first = originMm.plus(normal.times(framePositionsMm[k]));
            int at = k * rows * columns;
            for (int j = 0; j < rows; j++) {
                Vec3 row = first.plus(columnDirection.times(j * rowSpacingMm));
                for (int i = 0; i < columns; i++) {
                    double s = i * columnSpacingMm;
                    dose[at++] = (float) field.doseGy(
                            row.x() + s * rowDirection.x(),
                            row.y() + s * rowDirection.y(),
                            row.z() + s * rowDirection.z());
                }
            }
        });
        return new DoseGrid(
                dose,
                columns,
                rows,
                originMm,
                rowDirection,
                columnDirection,
                columnSpacingMm,
                rowSpacingMm,
                framePositionsMm);
    }
}
