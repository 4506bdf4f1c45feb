package org.dosegate.engine.geometry;

/**
 * A point or direction in patient coordinates (DICOM LPS: x to the patient's left, y to posterior, z to superior).
 *
 * @param x mm
 * @param y mm
 * @param z mm
 */
public record Vec3(double x, double y, double z) {

    /** This vector plus another. */
    public Vec3 plus(Vec3 o) {
        return new Vec3(x + o.x, y + o.y, z + o.z);
    }

    /** This vector minus another. */
    public Vec3 minus(Vec3 o) {
        return new Vec3(x - o.x, y - o.y, z - o.z);
    }

    /** This vector times a number. */
    public Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
    }

    /** Scalar product. */
    public double dot(Vec3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    /** Vector product, this x other. */
    public Vec3 cross(Vec3 o) {
        return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    /** Euclidean length in mm. */
    public double length() {
        return Math.sqrt(dot(this));
    }

    /**
     * The vector of length 1 with the same direction.
     *
     * @throws ArithmeticException when the length is 0 or not finite
     */
    public Vec3 unit() {
        double l = length();
        if (!(l > 0) || Double.isInfinite(l)) {
            throw new ArithmeticException("no direction: " + this);
        }
        return times(1 / l);
    }

    // Spelled out: see point 5 of docs/decisions/0006-start-up.md.
    @Override
    public boolean equals(Object other) {
        return other instanceof Vec3 that
                && Double.compare(x, that.x) == 0
                && Double.compare(y, that.y) == 0
                && Double.compare(z, that.z) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(x) + Double.hashCode(y)) + Double.hashCode(z);
    }
}
