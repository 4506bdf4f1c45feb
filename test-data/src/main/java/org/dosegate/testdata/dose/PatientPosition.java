package org.dosegate.testdata.dose;

import org.dosegate.engine.geometry.Vec3;

/**
 * How the patient lies, and with it the usual Image Orientation (Patient): rows to the right of the couch, columns down to it (DICOM
 * PS3.3 C.7.3.1.1.2).
 */
public enum PatientPosition {
    /** Head first, supine. */
    HFS(1, 0, 0, 1),
    /** Head first, prone. */
    HFP(-1, 0, 0, -1),
    /** Head first, right side down. */
    HFDR(0, 1, -1, 0),
    /** Head first, left side down. */
    HFDL(0, -1, 1, 0),
    /** Feet first, supine. */
    FFS(-1, 0, 0, 1),
    /** Feet first, prone. */
    FFP(1, 0, 0, -1),
    /** Feet first, right side down. */
    FFDR(0, -1, -1, 0),
    /** Feet first, left side down. */
    FFDL(0, 1, 1, 0);

    private final double rowX;
    private final double rowY;
    private final double columnX;
    private final double columnY;

    PatientPosition(double rowX, double rowY, double columnX, double columnY) {
        this.rowX = rowX;
        this.rowY = rowY;
        this.columnX = columnX;
        this.columnY = columnY;
    }

    /** Direction of growing column index. */
    public Vec3 rowDirection() {
        return new Vec3(rowX, rowY, 0);
    }

    /** Direction of growing row index. */
    public Vec3 columnDirection() {
        return new Vec3(columnX, columnY, 0);
    }
}
