package org.dosegate.testdata.shape;

/**
 * All points within a distance of an arc of a circle in the x-y plane about the origin, the arc's middle on the +x axis: a torus for
 * a half-angle of 180 degrees, otherwise a bent tube with round ends.
 *
 * @param ringRadiusMm radius of the circle
 * @param tubeRadiusMm radius of the tube
 * @param halfAngleDegrees half of the arc's angle, at most 180
 */
public record ArcTube(double ringRadiusMm, double tubeRadiusMm, double halfAngleDegrees) implements Solid {
    /** A tube thinner than its ring. */
    public ArcTube {
        if (!(tubeRadiusMm > 0 && ringRadiusMm > tubeRadiusMm && halfAngleDegrees > 0 && halfAngleDegrees <= 180)) {
            throw new IllegalArgumentException("not a tube");
        }
    }

    /** A torus about the z axis. */
    public static ArcTube torus(double ringRadiusMm, double tubeRadiusMm) {
        return new ArcTube(ringRadiusMm, tubeRadiusMm, 180);
    }

    @Override
    public double signedMm(double x, double y, double z) {
        double half = Math.toRadians(halfAngleDegrees);
        double across;
        if (Math.abs(Math.atan2(y, x)) <= half) {
            across = Math.sqrt(x * x + y * y) - ringRadiusMm;
        } else { // beyond the arc: its nearer end, by symmetry the one with y >= 0
            double dx = x - ringRadiusMm * Math.cos(half);
            double dy = Math.abs(y) - ringRadiusMm * Math.sin(half);
            across = Math.sqrt(dx * dx + dy * dy);
        }
        return Math.sqrt(across * across + z * z) - tubeRadiusMm;
    }

    @Override
    public Bounds bounds() {
        double reach = ringRadiusMm + tubeRadiusMm;
        return Bounds.around(reach, reach, tubeRadiusMm);
    }

    @Override
    public double detailMm() {
        return Math.min(tubeRadiusMm, 2 * (ringRadiusMm - tubeRadiusMm)) / 2;
    }

    @Override
    public double[] levelsMm() {
        return new double[0];
    }
}
