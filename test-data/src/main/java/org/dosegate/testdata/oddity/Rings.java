package org.dosegate.testdata.oddity;

/** Rings as they are written by others. */
final class Rings {
    private Rings() {}

    /** The ring with each of its edges cut into so many; coordinates to 0.0001 mm. */
    static double[] subdivided(double[] ring, int parts) {
        double[] points = new double[ring.length * parts];
        for (int i = 0; i < ring.length; i += 3) {
            for (int part = 0; part < parts; part++) {
                for (int k = 0; k < 3; k++) {
                    double from = ring[i + k];
                    double to = ring[(i + 3 + k) % ring.length];
                    points[i * parts + 3 * part + k] = Math.rint((from + (to - from) * part / parts) * 1e4) / 1e4;
                }
            }
        }
        return points;
    }
}
