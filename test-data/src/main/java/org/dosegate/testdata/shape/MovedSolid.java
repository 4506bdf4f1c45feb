package org.dosegate.testdata.shape;

import java.util.Arrays;
import org.dosegate.engine.geometry.Vec3;

/** A body after a rigid motion. */
final class MovedSolid implements Solid {
    private final Solid body;
    private final Pose pose;

    MovedSolid(Solid body, Pose pose) {
        this.body = body;
        this.pose = pose;
    }

    @Override
    public double signedMm(double x, double y, double z) {
        double dx = x - pose.originMm().x();
        double dy = y - pose.originMm().y();
        double dz = z - pose.originMm().z();
        Vec3 a = pose.xAxis();
        Vec3 b = pose.yAxis();
        Vec3 c = pose.zAxis();
        return body.signedMm(
                dx * a.x() + dy * a.y() + dz * a.z(),
                dx * b.x() + dy * b.y() + dz * b.z(),
                dx * c.x() + dy * c.y() + dz * c.z());
    }

    @Override
    public Bounds bounds() {
        return body.bounds().moved(pose);
    }

    @Override
    public double detailMm() {
        return body.detailMm();
    }

    @Override
    public double[] levelsMm() {
        // Only where z stays z do the levels keep their meaning; a tilted flat face leaves no jump in the sections.
        if (Math.abs(pose.zAxis().z() - 1) > 1e-12) {
            return new double[0];
        }
        return Arrays.stream(body.levelsMm()).map(z -> z + pose.originMm().z()).toArray();
    }
}
