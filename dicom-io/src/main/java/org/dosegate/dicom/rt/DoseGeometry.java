package org.dosegate.dicom.rt;

import java.util.Arrays;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.geometry.Vec3;

/**
 * Where the points of a dose grid lie (PS3.3 C.7.6.2, C.8.8.3.2), any orientation.
 *
 * @param columns points along a row
 * @param rows points along a column
 * @param originMm centre of the first voxel of the first frame, Image Position (Patient)
 * @param rowDirection direction of growing column index
 * @param columnDirection direction of growing row index
 * @param columnSpacingMm distance of neighbouring columns: the second value of Pixel Spacing
 * @param rowSpacingMm distance of neighbouring rows: the first value of Pixel Spacing
 * @param framePositionsMm positions of the frames relative to the origin along rowDirection x columnDirection, strictly monotonic
 */
public record DoseGeometry(
        int columns,
        int rows,
        Vec3 originMm,
        Vec3 rowDirection,
        Vec3 columnDirection,
        double columnSpacingMm,
        double rowSpacingMm,
        double[] framePositionsMm) {
    private static final double POSITION_TOLERANCE_MM = 1e-3;
    private static final double DIRECTION_TOLERANCE = 1e-3;
    private static final String REMEDY = "export the dose again as a regular grid";

    /** Number of frames. */
    public int frames() {
        return framePositionsMm.length;
    }

    /** Number of points. */
    public long points() {
        return (long) columns * rows * frames();
    }

    /** Whether neighbouring frames have the same distance, to 0.01 mm. */
    public boolean evenFrames() {
        double first = framePositionsMm.length < 2 ? 0 : framePositionsMm[1] - framePositionsMm[0];
        for (int k = 2; k < framePositionsMm.length; k++) {
            if (Math.abs(framePositionsMm[k] - framePositionsMm[k - 1] - first) > 0.01) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads the geometry of a dose. One frame, which is no volume, is described like several.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when anything is missing or makes no grid
     */
    public static DoseGeometry read(StrictValues values) {
        int rows = atLeastOne(values, Tags.ROWS);
        int columns = atLeastOne(values, Tags.COLUMNS);
        double[] position = values.decimals(Tags.IMAGE_POSITION_PATIENT, 3);
        double[] orientation = values.decimals(Tags.IMAGE_ORIENTATION_PATIENT, 6);
        Vec3 row = new Vec3(orientation[0], orientation[1], orientation[2]);
        Vec3 column = new Vec3(orientation[3], orientation[4], orientation[5]);
        if (Math.abs(row.length() - 1) > DIRECTION_TOLERANCE
                || Math.abs(column.length() - 1) > DIRECTION_TOLERANCE
                || Math.abs(row.dot(column)) > DIRECTION_TOLERANCE) {
            throw values.refuse(
                    Refusal.DOSE_GRID,
                    Tags.IMAGE_ORIENTATION_PATIENT,
                    "the directions are not orthogonal or not of length 1",
                    REMEDY);
        }
        double[] spacing = values.decimals(Tags.PIXEL_SPACING, 2);
        if (!(spacing[0] > 0 && spacing[1] > 0)) {
            throw values.refuse(Refusal.DOSE_GRID, Tags.PIXEL_SPACING, "is not positive", REMEDY);
        }
        Vec3 origin = new Vec3(position[0], position[1], position[2]);
        return new DoseGeometry(
                columns,
                rows,
                origin,
                row,
                column,
                spacing[1],
                spacing[0],
                framePositions(values, row, column, origin));
    }

    private static int atLeastOne(StrictValues values, int tag) {
        int count = values.unsigned16(tag);
        if (count < 1) {
            throw values.refuse(Refusal.DOSE_GRID, tag, "is 0", REMEDY);
        }
        return count;
    }

    private static double[] framePositions(StrictValues values, Vec3 row, Vec3 column, Vec3 origin) {
        int frames = values.has(Tags.NUMBER_OF_FRAMES) ? values.integer(Tags.NUMBER_OF_FRAMES) : 1;
        if (frames < 1) {
            throw values.refuse(Refusal.DOSE_GRID, Tags.NUMBER_OF_FRAMES, "is " + frames, REMEDY);
        }
        if (frames == 1) {
            return new double[] {0};
        }
        double[] offsets = values.decimals(Tags.GRID_FRAME_OFFSET_VECTOR);
        if (offsets.length != frames) {
            throw offsets(values, "has " + offsets.length + " values for " + frames + " frames");
        }
        if (offsets[0] != 0) {
            // Form b: absolute z, defined for axial rows and columns only.
            boolean axial = row.minus(new Vec3(1, 0, 0)).length() < DIRECTION_TOLERANCE
                    && column.minus(new Vec3(0, 1, 0)).length() < DIRECTION_TOLERANCE;
            if (!axial || Math.abs(offsets[0] - origin.z()) > POSITION_TOLERANCE_MM) {
                throw offsets(values, "begins neither with 0 nor with the z of Image Position (Patient)");
            }
            double first = offsets[0];
            offsets = Arrays.stream(offsets).map(z -> z - first).toArray();
        }
        double sign = Math.signum(offsets[1] - offsets[0]);
        for (int k = 1; k < frames; k++) {
            if (!((offsets[k] - offsets[k - 1]) * sign > 0)) {
                throw offsets(values, "is not strictly monotonic at value " + (k + 1));
            }
        }
        return offsets;
    }

    private static org.dosegate.dicom.DicomRefusedException offsets(StrictValues values, String problem) {
        return values.refuse(Refusal.DOSE_FRAME_OFFSETS, Tags.GRID_FRAME_OFFSET_VECTOR, problem, REMEDY);
    }
}
