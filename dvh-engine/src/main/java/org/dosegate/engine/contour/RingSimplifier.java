package org.dosegate.engine.contour;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A ring with fewer points: those that no chord may leave out (Douglas and Peucker 1973, doi 10.3138/FM57-6770-U75U-7727), then all edges moved
 * sideways by the one small distance that gives the area back which chords cut off curves. No point of the result is further from the given ring than
 * three times the tolerance, and as a rule than one.
 */
final class RingSimplifier {
    /** Edges that meet at a sharp corner move their corner by at most this many times their own distance. */
    private static final double LONGEST_MITRE = 2;

    private RingSimplifier() {}

    /** Simplifies a ring u0, v0, u1, v1, ...; its sense of rotation and its area stay. */
    static double[] simplify(double[] ring, double toleranceMm) {
        int n = ring.length / 2;
        if (n <= 4) {
            return ring;
        }
        int far = farthest(ring, 0, 0, n, 0);
        BitSet kept = new BitSet(n);
        kept.set(0);
        kept.set(far);
        keep(ring, 0, far, toleranceMm, kept);
        keep(ring, far, n, toleranceMm, kept);
        if (kept.cardinality() < 3) { // thinner than the tolerance: the point that makes an area
            int side = farthest(ring, 0, 0, n, far);
            kept.set(side);
        }
        double[] few = kept.stream()
                .flatMap(i -> java.util.stream.IntStream.of(2 * i, 2 * i + 1))
                .mapToDouble(i -> ring[i])
                .toArray();
        return movedToArea(few, Rings2d.signedArea(ring));
    }

    /** Keeps what the chord from one point to another may not leave out; the index n stands for point 0 at the end. */
    private static void keep(double[] ring, int from, int to, double toleranceMm, BitSet kept) {
        int[] stack = new int[64];
        int top = 0;
        stack[top++] = from;
        stack[top++] = to;
        int n = ring.length / 2;
        while (top > 0) {
            int b = stack[--top];
            int a = stack[--top];
            int worst = farthest(ring, a, a + 1, b, b % n);
            if (worst < 0 || distance(ring, worst, a, b % n) <= toleranceMm) {
                continue;
            }
            kept.set(worst);
            if (top + 4 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            stack[top++] = a;
            stack[top++] = worst;
            stack[top++] = worst;
            stack[top++] = b;
        }
    }

    /** The point of [from, to) farthest from the chord a-b; -1 when there is none off it. */
    private static int farthest(double[] ring, int a, int from, int to, int b) {
        int worst = -1;
        double most = 0;
        for (int i = from; i < to; i++) {
            double d = distance(ring, i, a, b);
            if (d > most) {
                most = d;
                worst = i;
            }
        }
        return worst;
    }

    private static double distance(double[] ring, int point, int a, int b) {
        double du = ring[2 * b] - ring[2 * a];
        double dv = ring[2 * b + 1] - ring[2 * a + 1];
        double pu = ring[2 * point] - ring[2 * a];
        double pv = ring[2 * point + 1] - ring[2 * a + 1];
        double length2 = du * du + dv * dv;
        double t = length2 > 0 ? Math.max(0, Math.min(1, (pu * du + pv * dv) / length2)) : 0;
        double ru = pu - t * du;
        double rv = pv - t * dv;
        return Math.sqrt(ru * ru + rv * rv);
    }

    /** Moves all edges to their right by the same distance, such that the ring has the area. */
    private static double[] movedToArea(double[] ring, double area) {
        double by = (area - Rings2d.signedArea(ring)) / Rings2d.length(ring);
        int size = ring.length;
        double[] moved = new double[size];
        for (int i = 0; i < size; i += 2) {
            int before = (i + size - 2) % size;
            int after = (i + 2) % size;
            double[] in = rightNormal(ring, before, i);
            double[] out = rightNormal(ring, i, after);
            double cosine = in[0] * out[0] + in[1] * out[1];
            double scale = by / Math.max(1 + cosine, 2 / (LONGEST_MITRE * LONGEST_MITRE));
            moved[i] = ring[i] + scale * (in[0] + out[0]);
            moved[i + 1] = ring[i + 1] + scale * (in[1] + out[1]);
        }
        return moved;
    }

    private static double[] rightNormal(double[] ring, int from, int to) {
        double du = ring[to] - ring[from];
        double dv = ring[to + 1] - ring[from + 1];
        double length = Math.sqrt(du * du + dv * dv);
        return length > 0 ? new double[] {dv / length, -du / length} : new double[2];
    }
}
