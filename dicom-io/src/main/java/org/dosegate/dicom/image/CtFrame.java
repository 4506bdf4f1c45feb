package org.dosegate.dicom.image;

import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.geometry.Vec3;

/**
 * Where the pixels of one CT image lie (PS3.3 C.7.6.2).
 *
 * @param columns pixels along a row
 * @param rows pixels along a column
 * @param originMm centre of the first pixel, Image Position (Patient)
 * @param rowDirection direction of growing column index
 * @param columnDirection direction of growing row index
 * @param columnSpacingMm distance of neighbouring columns: the second value of Pixel Spacing
 * @param rowSpacingMm distance of neighbouring rows: the first value of Pixel Spacing
 */
record CtFrame(
        int columns,
        int rows,
        Vec3 originMm,
        Vec3 rowDirection,
        Vec3 columnDirection,
        double columnSpacingMm,
        double rowSpacingMm) {
    private static final double DIRECTION_TOLERANCE = 1e-3;
    private static final double SAME_DIRECTION = 1e-4;

    /** @throws org.dosegate.dicom.DicomRefusedException when anything is missing or makes no plane */
    static CtFrame read(StrictValues values) {
        int rows = values.unsigned16(Tags.ROWS);
        int columns = values.unsigned16(Tags.COLUMNS);
        double[] position = values.decimals(Tags.IMAGE_POSITION_PATIENT, 3);
        double[] orientation = values.decimals(Tags.IMAGE_ORIENTATION_PATIENT, 6);
        double[] spacing = values.decimals(Tags.PIXEL_SPACING, 2);
        Vec3 row = new Vec3(orientation[0], orientation[1], orientation[2]);
        Vec3 column = new Vec3(orientation[3], orientation[4], orientation[5]);
        boolean plane = Math.abs(row.length() - 1) < DIRECTION_TOLERANCE
                && Math.abs(column.length() - 1) < DIRECTION_TOLERANCE
                && Math.abs(row.dot(column)) < DIRECTION_TOLERANCE;
        if (!plane || !(spacing[0] > 0 && spacing[1] > 0) || rows < 2 || columns < 2) {
            throw values.refuse(
                    Refusal.IMAGE_PLANE,
                    Tags.IMAGE_ORIENTATION_PATIENT,
                    "size, spacing and directions make no image plane",
                    StrictValues.EXPORT_AGAIN);
        }
        Vec3 origin = new Vec3(position[0], position[1], position[2]);
        return new CtFrame(columns, rows, origin, row, column, spacing[1], spacing[0]);
    }

    /** Whether both have the same pixels, up to where their planes lie. */
    boolean parallelTo(CtFrame other) {
        return columns == other.columns
                && rows == other.rows
                && rowDirection.minus(other.rowDirection).length() < SAME_DIRECTION
                && columnDirection.minus(other.columnDirection).length() < SAME_DIRECTION
                && Math.abs(columnSpacingMm - other.columnSpacingMm) * columns < 0.1
                && Math.abs(rowSpacingMm - other.rowSpacingMm) * rows < 0.1;
    }
}
