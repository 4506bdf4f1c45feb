package org.dosegate.testdata.truth;

import java.util.List;
import org.dosegate.testdata.contour.Ring;

/**
 * Areas of a section's parts with h &gt;= t, for a rising series of t, where h = p a + q b + r: by Green's theorem the contour integral of
 * max(h - t, 0) dv / |(p, q)|, v being the coordinate at right angles to h. One pass over the edges.
 */
final class HalfPlaneAreas {
    private final double first;
    private final double spacing;
    private final int count;
    private final double[] constant;
    private final double[] slope;
    private final double[] here;

    HalfPlaneAreas(double firstLevel, double levelSpacing, int count) {
        this.first = firstLevel;
        this.spacing = levelSpacing;
        this.count = count;
        this.constant = new double[count + 1];
        this.slope = new double[count + 1];
        this.here = new double[count];
    }

    /** Adds weight x area of the parts with h &gt;= t to every total[i]. */
    void addTo(double[] total, List<Ring> rings, double p, double q, double r, double weight) {
        java.util.Arrays.fill(constant, 0);
        java.util.Arrays.fill(slope, 0);
        java.util.Arrays.fill(here, 0);
        double length = Math.sqrt(p * p + q * q);
        double pn = p / length;
        double qn = q / length;
        for (Ring ring : rings) {
            double[] ab = ring.ab();
            int n = ab.length;
            double a0 = ab[n - 2];
            double b0 = ab[n - 1];
            for (int i = 0; i < n; i += 2) {
                double a1 = ab[i];
                double b1 = ab[i + 1];
                edge(p * a0 + q * b0 + r, p * a1 + q * b1 + r, pn * (b1 - b0) - qn * (a1 - a0));
                a0 = a1;
                b0 = b1;
            }
        }
        double c = 0;
        double s = 0;
        for (int i = count - 1; i >= 0; i--) {
            c += constant[i + 1];
            s += slope[i + 1];
            total[i] += weight * (c + s * (first + i * spacing) + here[i]) / length;
        }
    }

    /** Levels below the edge get its full term ((h0 + h1) / 2 - t) dv, those within it the part above the level. */
    private void edge(double h0, double h1, double dv) {
        double low = Math.min(h0, h1);
        double high = Math.max(h0, h1);
        int below = clamp((int) Math.floor((low - first) / spacing));
        constant[below] += 0.5 * (h0 + h1) * dv;
        slope[below] -= dv;
        int last = clamp((int) Math.ceil((high - first) / spacing));
        for (int i = below; i < last; i++) {
            double over = high - (first + i * spacing);
            if (over > 0) {
                here[i] += dv * 0.5 * over * over / (high - low);
            }
        }
    }

    /** Number of levels at or below the index. */
    private int clamp(int index) {
        return Math.max(0, Math.min(count, index + 1));
    }
}
