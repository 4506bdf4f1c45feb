package org.dosegate.engine.audit;

import java.util.Arrays;

/**
 * Distances from a surface that is known by its points. Around each point the surface is taken for a flat disc, smaller for distant places, so that distances are not limited by how
 * far points are from each other. Points are looked for in buckets around the place that is asked for.
 */
final class NearestSurface {
    private static final double BUCKET_PITCHES = 2;

    /** Radius of a disc, pitches: no place of a surface is farther from its points. */
    private static final double DISC_PITCHES = 0.75;

    /** Numbers of a point: position and unit normal. */
    private static final int PER_POINT = 6;

    private final double discMm;
    private final double bucketMm;
    private final double[] low = new double[3];
    private final int[] count = new int[3];
    /** Where the points of each bucket begin among the sorted ones. */
    private final int[] start;

    private final double[] sorted;

    /** Distances from a surface with at least one point. */
    NearestSurface(Surface surface, double pitchMm) {
        double[] points = surface.points();
        this.discMm = DISC_PITCHES * pitchMm;
        this.bucketMm = BUCKET_PITCHES * pitchMm;
        double[] high = new double[3];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int p = 0; p < points.length; p += Surface.PER_POINT) {
            for (int a = 0; a < 3; a++) {
                low[a] = Math.min(low[a], points[p + a]);
                high[a] = Math.max(high[a], points[p + a]);
            }
        }
        for (int a = 0; a < 3; a++) {
            count[a] = (int) ((high[a] - low[a]) / bucketMm) + 1;
        }
        start = new int[count[0] * count[1] * count[2] + 1];
        int[] bucket = new int[surface.size()];
        for (int k = 0; k < bucket.length; k++) {
            int p = Surface.PER_POINT * k;
            bucket[k] = (index(points[p + 2], 2) * count[1] + index(points[p + 1], 1)) * count[0] + index(points[p], 0);
            start[bucket[k] + 1]++;
        }
        for (int b = 1; b < start.length; b++) {
            start[b] += start[b - 1];
        }
        int[] fill = start.clone();
        sorted = new double[PER_POINT * bucket.length];
        for (int k = 0; k < bucket.length; k++) {
            System.arraycopy(points, Surface.PER_POINT * k, sorted, PER_POINT * fill[bucket[k]]++, PER_POINT);
        }
    }

    private int index(double c, int axis) {
        return Math.max(0, Math.min(count[axis] - 1, (int) Math.floor((c - low[axis]) / bucketMm)));
    }

    /** Distance of a place from the surface, mm. */
    double distanceMm(double u, double v, double w) {
        double fromU = u - low[0];
        double fromV = v - low[1];
        double fromW = w - low[2];
        int x = (int) Math.floor(fromU / bucketMm);
        int y = (int) Math.floor(fromV / bucketMm);
        int z = (int) Math.floor(fromW / bucketMm);
        double best = Double.POSITIVE_INFINITY;
        for (int ring = 0; (ring - 1) * bucketMm - discMm < best; ring++) { // nothing farther out is nearer
            for (int c = Math.max(0, z - ring); c <= Math.min(count[2] - 1, z + ring); c++) {
                boolean faceZ = c == z - ring || c == z + ring;
                double gapW = gap(fromW, c);
                for (int b = Math.max(0, y - ring); b <= Math.min(count[1] - 1, y + ring); b++) {
                    boolean face = faceZ || b == y - ring || b == y + ring;
                    double gapV = gap(fromV, b);
                    double gap2 = gapV * gapV + gapW * gapW;
                    int row = (c * count[1] + b) * count[0];
                    int step = face || ring == 0 ? 1 : 2 * ring;
                    for (int a = x - ring; a <= x + ring; a += step) {
                        if (a >= 0 && a < count[0] && start[row + a] < start[row + a + 1]) {
                            double gapU = gap(fromU, a);
                            double reach = best + discMm;
                            if (gap2 + gapU * gapU < reach * reach) {
                                best = among(row + a, u, v, w, best);
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    /** How far a coordinate is from a bucket's range along its axis, mm. */
    private double gap(double from, int bucket) {
        double below = bucket * bucketMm - from;
        double above = -below - bucketMm;
        double gap = below > above ? below : above;
        return gap > 0 ? gap : 0;
    }

    private double among(int bucket, double u, double v, double w, double farthest) {
        double[] s = sorted;
        double best2 = farthest * farthest;
        double disc2 = discMm * discMm;
        int end = PER_POINT * start[bucket + 1];
        for (int p = PER_POINT * start[bucket]; p < end; p += PER_POINT) {
            double du = u - s[p];
            double dv = v - s[p + 1];
            double dw = w - s[p + 2];
            double across = du * s[p + 3] + dv * s[p + 4] + dw * s[p + 5];
            double across2 = across * across;
            if (across2 < best2) {
                double away2 = du * du + dv * dv + dw * dw;
                double along2 = away2 - across2;
                double d2 = across2;
                double disc = away2 > disc2 ? disc2 / Math.sqrt(away2) : discMm; // far off, edges matter more
                if (along2 > disc * disc) {
                    double beyond = Math.sqrt(along2) - disc;
                    d2 += beyond * beyond;
                }
                best2 = d2 < best2 ? d2 : best2;
            }
        }
        return Math.sqrt(best2);
    }
}
