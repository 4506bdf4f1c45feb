package org.dosegate.report.picture;

import java.util.Arrays;
import java.util.BitSet;

/** Lines with fewer points: those that no chord may leave out (Douglas and Peucker 1973, doi 10.3138/FM57-6770-U75U-7727). */
final class LineSimplifier {
    private LineSimplifier() {}

    /**
     * A line of fewer points.
     *
     * @param uv u0, v0, u1, v1, ...
     * @param closed whether the last point is joined to the first
     * @param tolerance no point of the given line is farther than this from the result
     */
    static double[] simplify(double[] uv, boolean closed, double tolerance) {
        double[] line = uv;
        if (closed) { // the first point once more at the end
            line = Arrays.copyOf(uv, uv.length + 2);
            line[uv.length] = uv[0];
            line[uv.length + 1] = uv[1];
        }
        int last = line.length / 2 - 1;
        BitSet kept = new BitSet(last + 1);
        kept.set(0);
        kept.set(last);
        int[] stack = new int[2 * last + 4];
        int top = 0;
        stack[top++] = 0;
        stack[top++] = last;
        while (top > 0) {
            int b = stack[--top];
            int a = stack[--top];
            int worst = farthest(line, a, b, tolerance);
            if (worst > 0) {
                kept.set(worst);
                stack[top++] = a;
                stack[top++] = worst;
                stack[top++] = worst;
                stack[top++] = b;
            }
        }
        if (closed) {
            kept.clear(last);
        }
        double[] few = new double[2 * kept.cardinality()];
        int n = 0;
        for (int k = kept.nextSetBit(0); k >= 0; k = kept.nextSetBit(k + 1)) {
            few[n++] = line[2 * k];
            few[n++] = line[2 * k + 1];
        }
        return few;
    }

    /** The point between two that is farthest from their chord, if it is farther than the tolerance; else -1. */
    private static int farthest(double[] line, int a, int b, double tolerance) {
        double du = line[2 * b] - line[2 * a];
        double dv = line[2 * b + 1] - line[2 * a + 1];
        double length2 = du * du + dv * dv;
        int worst = -1;
        double most = tolerance * tolerance;
        for (int k = a + 1; k < b; k++) {
            double pu = line[2 * k] - line[2 * a];
            double pv = line[2 * k + 1] - line[2 * a + 1];
            double t = length2 > 0 ? Math.max(0, Math.min(1, (pu * du + pv * dv) / length2)) : 0;
            double ru = pu - t * du;
            double rv = pv - t * dv;
            double d2 = ru * ru + rv * rv;
            if (d2 > most) {
                most = d2;
                worst = k;
            }
        }
        return worst;
    }
}
