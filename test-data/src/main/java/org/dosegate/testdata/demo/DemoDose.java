package org.dosegate.testdata.demo;

import java.util.List;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.shape.BallCluster.Ball;

/**
 * A model of a four-field IMRT dose: each field is shaped to the target's outline as seen from its source, has a penumbra and falls off with
 * depth; the modulation is a factor that lowers the dose outside the target; scatter adds a bath.
 */
final class DemoDose implements DoseField {
    /** Gantry angles of the fields, degrees (IEC 61217), patient head first supine. */
    static final double[] GANTRY_DEG = {0, 228, 270, 318};

    private static final double TARGET_GY = 46.8;
    private static final double FIELD_EDGE_MM = 4.5;
    private static final double FIELD_PENUMBRA_MM = 2.6;
    private static final double ATTENUATION_PER_MM = 0.0042;
    private static final double CONFORMAL_EDGE_MM = 5.5;
    private static final double CONFORMAL_PENUMBRA_MM = 2.1;
    private static final double OUTSIDE_SHARE = 0.57;
    private static final double BATH_GY = 5;
    private static final double BATH_REACH_MM = 34;

    private final Vec3 isocentreMm;
    private final double[][] lobes;
    private final double[] alongX = new double[GANTRY_DEG.length];
    private final double[] alongY = new double[GANTRY_DEG.length];

    /**
     * The dose around a target.
     *
     * @param ctv a union of balls
     * @param lateralMm CTV-PTV margin in x and y
     * @param axialMm CTV-PTV margin along z
     */
    DemoDose(List<Ball> ctv, Vec3 isocentreMm, double lateralMm, double axialMm) {
        this.isocentreMm = isocentreMm;
        this.lobes = ctv.stream()
                .map(b -> new double[] {
                    b.centreMm().x(),
                    b.centreMm().y(),
                    b.centreMm().z(),
                    b.radiusMm() + lateralMm,
                    b.radiusMm() + axialMm
                })
                .toArray(double[][]::new);
        for (int i = 0; i < GANTRY_DEG.length; i++) { // the source is at (sin, -cos, 0), the field travels away from it
            alongX[i] = -Math.sin(Math.toRadians(GANTRY_DEG[i]));
            alongY[i] = Math.cos(Math.toRadians(GANTRY_DEG[i]));
        }
    }

    @Override
    public double doseGy(double x, double y, double z) {
        double outside = outsideTargetMm(x, y, z);
        double fields = 0;
        double all = 0;
        for (int i = 0; i < alongX.length; i++) {
            double depth = (x - isocentreMm.x()) * alongX[i] + (y - isocentreMm.y()) * alongY[i];
            double open = edge(outsideFieldMm(i, x, y, z) - FIELD_EDGE_MM, FIELD_PENUMBRA_MM);
            double weight = Math.exp(-ATTENUATION_PER_MM * depth);
            fields += open * weight;
            all += weight; // dividing by it keeps the dose flat where all fields meet, as optimised fluences do
        }
        double modulation =
                OUTSIDE_SHARE + (1 - OUTSIDE_SHARE) * edge(outside - CONFORMAL_EDGE_MM, CONFORMAL_PENUMBRA_MM);
        double bath = BATH_GY * Math.exp(-Math.max(outside, 0) / BATH_REACH_MM);
        double ripple = 1 + 0.008 * Math.sin(x / 9) * Math.cos(y / 11) * Math.cos(z / 10);
        return (TARGET_GY - BATH_GY) * (fields / all) * modulation * ripple + bath;
    }

    /** How far a point lies outside the target, roughly, mm. */
    private double outsideTargetMm(double x, double y, double z) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] lobe : lobes) {
            double dx = x - lobe[0];
            double dy = y - lobe[1];
            double dz = (z - lobe[2]) * lobe[3] / lobe[4];
            least = Math.min(least, Math.sqrt(dx * dx + dy * dy + dz * dz) - lobe[3]);
        }
        return least;
    }

    /** How far a point lies outside the target's outline as one field sees it, mm. */
    private double outsideFieldMm(int field, double x, double y, double z) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] lobe : lobes) {
            double across = (x - lobe[0]) * alongY[field] - (y - lobe[1]) * alongX[field];
            double dz = (z - lobe[2]) * lobe[3] / lobe[4];
            least = Math.min(least, Math.sqrt(across * across + dz * dz) - lobe[3]);
        }
        return least;
    }

    /** 1 inside, 0 outside, in between a logistic edge. */
    private static double edge(double outsideMm, double widthMm) {
        return 1 / (1 + Math.exp(outsideMm / widthMm));
    }
}
