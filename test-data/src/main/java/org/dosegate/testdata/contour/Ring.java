package org.dosegate.testdata.contour;

/**
 * A closed ring in a plane, its first point not repeated; the body lies to the left of each edge, so outer rings run counter-clockwise
 * (positive area) and holes clockwise.
 *
 * @param ab coordinates a0, b0, a1, b1, ... in mm
 */
public record Ring(double[] ab) {

    /** Number of points. */
    public int points() {
        return ab.length / 2;
    }

    /** Area in mm2, negative for holes. */
    public double signedAreaMm2() {
        double twice = 0;
        for (int i = 2; i + 3 < ab.length; i += 2) {
            twice += (ab[i] - ab[0]) * (ab[i + 3] - ab[1]) - (ab[i + 2] - ab[0]) * (ab[i + 1] - ab[1]);
        }
        return twice / 2;
    }

    /** Whether a point lies inside the ring (even-odd rule). */
    public boolean encloses(double a, double b) {
        boolean in = false;
        int n = ab.length;
        for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
            if ((ab[i + 1] > b) != (ab[j + 1] > b)
                    && a < (ab[j] - ab[i]) * (b - ab[i + 1]) / (ab[j + 1] - ab[i + 1]) + ab[i]) {
                in = !in;
            }
        }
        return in;
    }

    /** A regular polygon of points on a circle. */
    public static Ring circle(double centreA, double centreB, double radiusMm, int points) {
        double[] ab = new double[2 * points];
        for (int i = 0; i < points; i++) {
            double t = 2 * Math.PI * i / points;
            ab[2 * i] = centreA + radiusMm * Math.cos(t);
            ab[2 * i + 1] = centreB + radiusMm * Math.sin(t);
        }
        return new Ring(ab);
    }
}
