package org.dosegate.engine.audit;

import java.util.Arrays;

/**
 * Distances from a surface that is known by its points. Around each point the surface is taken for a flat disc, so that distances are not limited by how far points are
 * from each other. Points are looked for in buckets around the place that is asked for.
 */
final class NearestSurface {
    private static final double BUCKET_PITCHES = 2;

    private final double[] points;
    private final double discMm;
    private final double bucketMm;
    private final double[] low = new double[3];
    private final int[] count = new int[3];
    /** Where the points of each bucket begin among the sorted ones. */
    private final int[] start;

    private final int[] sorted;

    /** Distances from a surface with at least one point. */
    NearestSurface(Surface surface, double pitchMm) {
        this.points = surface.points();
        this.discMm = pitchMm;
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
        sorted = new int[bucket.length];
        for (int k = 0; k < bucket.length; k++) {
            sorted[fill[bucket[k]]++] = Surface.PER_POINT * k;
        }
    }

    private int index(double c, int axis) {
        return Math.max(0, Math.min(count[axis] - 1, (int) Math.floor((c - low[axis]) / bucketMm)));
    }

    /** Distance of a place from the surface, mm. */
    double distanceMm(double u, double v, double w) {
        int x = (int) Math.floor((u - low[0]) / bucketMm);
        int y = (int) Math.floor((v - low[1]) / bucketMm);
        int z = (int) Math.floor((w - low[2]) / bucketMm);
        double best2 = Double.POSITIVE_INFINITY;
        for (int ring = 0; ; ring++) {
            double unseen = (ring - 1) * bucketMm - discMm; // nothing in this ring is nearer
            if (unseen > 0 && unseen * unseen >= best2) {
                return Math.sqrt(best2);
            }
            for (int c = Math.max(0, z - ring); c <= Math.min(count[2] - 1, z + ring); c++) {
                boolean faceZ = c == z - ring || c == z + ring;
                for (int b = Math.max(0, y - ring); b <= Math.min(count[1] - 1, y + ring); b++) {
                    boolean face = faceZ || b == y - ring || b == y + ring;
                    int row = (c * count[1] + b) * count[0];
                    int step = face || ring == 0 ? 1 : 2 * ring;
                    for (int a = x - ring; a <= x + ring; a += step) {
                        if (a >= 0 && a < count[0]) {
                            best2 = among(row + a, u, v, w, best2);
                        }
                    }
                }
            }
        }
    }

    private double among(int bucket, double u, double v, double w, double best2) {
        double best = best2;
        for (int s = start[bucket]; s < start[bucket + 1]; s++) {
            int p = sorted[s];
            double du = u - points[p];
            double dv = v - points[p + 1];
            double dw = w - points[p + 2];
            double across = du * points[p + 3] + dv * points[p + 4] + dw * points[p + 5];
            double across2 = across * across;
            if (across2 < best) {
                double along2 = du * du + dv * dv + dw * dw - across2;
                double d2 = across2;
                if (along2 > discMm * discMm) {
                    double beyond = Math.sqrt(along2) - discMm;
                    d2 += beyond * beyond;
                }
                best = d2 < best ? d2 : best;
            }
        }
        return best;
    }
}
