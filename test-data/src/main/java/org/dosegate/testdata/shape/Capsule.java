package org.dosegate.testdata.shape;

import org.dosegate.engine.geometry.Vec3;

/**
 * All points within a distance of a straight line segment: a vessel with round ends.
 *
 * @param fromMm one end of its axis
 * @param toMm the other end
 * @param radiusMm radius
 */
public record Capsule(Vec3 fromMm, Vec3 toMm, double radiusMm) implements Solid {

    @Override
    public double signedMm(double x, double y, double z) {
        double ax = toMm.x() - fromMm.x();
        double ay = toMm.y() - fromMm.y();
        double az = toMm.z() - fromMm.z();
        double px = x - fromMm.x();
        double py = y - fromMm.y();
        double pz = z - fromMm.z();
        double t = (px * ax + py * ay + pz * az) / (ax * ax + ay * ay + az * az);
        t = Math.max(0, Math.min(1, t));
        px -= t * ax;
        py -= t * ay;
        pz -= t * az;
        return Math.sqrt(px * px + py * py + pz * pz) - radiusMm;
    }

    @Override
    public Bounds bounds() {
        return new Bounds(fromMm, fromMm).union(new Bounds(toMm, toMm)).grown(radiusMm);
    }

    @Override
    public double detailMm() {
        return radiusMm / 2;
    }

    @Override
    public double[] levelsMm() {
        return new double[0];
    }
}
