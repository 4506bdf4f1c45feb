package org.dosegate.engine.contour;

import java.util.List;

/** Measures of rings u0, v0, u1, v1, ... in a plane. */
final class Rings2d {
    private Rings2d() {}

    /** Enclosed area, positive when the ring runs anticlockwise. */
    static double signedArea(double[] ring) {
        double twice = 0;
        for (int i = 2; i + 3 < ring.length; i += 2) {
            twice += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
        }
        return twice / 2;
    }

    /** Area of a section whose outer rings run anticlockwise and whose holes run clockwise. */
    static double area(List<double[]> rings) {
        double sum = 0;
        for (double[] ring : rings) {
            sum += signedArea(ring);
        }
        return sum;
    }

    static double length(double[] ring) {
        double sum = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            double du = ring[i] - ring[j];
            double dv = ring[i + 1] - ring[j + 1];
            sum += Math.sqrt(du * du + dv * dv);
        }
        return sum;
    }
}
