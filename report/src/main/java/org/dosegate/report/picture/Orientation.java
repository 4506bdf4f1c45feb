package org.dosegate.report.picture;

import org.dosegate.engine.geometry.Vec3;

/**
 * Directions of a picture in patient coordinates (DICOM LPS: x to the patient's left, y to posterior, z to superior), whatever the patient lay like: axial planes are seen
 * from the feet, coronal ones from the front, sagittal ones from the patient's left with anterior on the left of the picture.
 */
public enum Orientation {
    /** Across the patient's length: right on the left side, anterior up. */
    AXIAL("R", "L", "A", "P"),
    /** From the front: right on the left side, superior up. */
    CORONAL("R", "L", "S", "I"),
    /** From the side: anterior on the left side, superior up. */
    SAGITTAL("A", "P", "S", "I");

    private final String leftLetter;
    private final String rightLetter;
    private final String upLetter;
    private final String downLetter;

    Orientation(String leftLetter, String rightLetter, String upLetter, String downLetter) {
        this.leftLetter = leftLetter;
        this.rightLetter = rightLetter;
        this.upLetter = upLetter;
        this.downLetter = downLetter;
    }

    /** Direction to the right of the picture. */
    public Vec3 right() {
        return this == SAGITTAL ? new Vec3(0, 1, 0) : new Vec3(1, 0, 0);
    }

    /** Direction down the picture. */
    public Vec3 down() {
        return this == AXIAL ? new Vec3(0, 1, 0) : new Vec3(0, 0, -1);
    }

    /** What lies to the left of the picture: R, A. */
    public String leftLetter() {
        return leftLetter;
    }

    /** What lies to the right of the picture: L, P. */
    public String rightLetter() {
        return rightLetter;
    }

    /** What lies up: A, S. */
    public String upLetter() {
        return upLetter;
    }

    /** What lies down: P, I. */
    public String downLetter() {
        return downLetter;
    }

    /** Name of the patient axis across the picture's plane: z, y or x. */
    public String axis() {
        return switch (this) {
            case AXIAL -> "z";
            case CORONAL -> "y";
            case SAGITTAL -> "x";
        };
    }

    /** The coordinate of a point on that axis, mm. */
    public double positionMm(Vec3 pointMm) {
        return switch (this) {
            case AXIAL -> pointMm.z();
            case CORONAL -> pointMm.y();
            case SAGITTAL -> pointMm.x();
        };
    }

    /** A point of the plane at a position on that axis. */
    public Vec3 pointAt(double positionMm) {
        return switch (this) {
            case AXIAL -> new Vec3(0, 0, positionMm);
            case CORONAL -> new Vec3(0, positionMm, 0);
            case SAGITTAL -> new Vec3(positionMm, 0, 0);
        };
    }
}
