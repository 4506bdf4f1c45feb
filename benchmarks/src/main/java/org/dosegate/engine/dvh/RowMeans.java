package org.dosegate.engine.dvh;

import java.util.Arrays;

/** Means and rises at grid points along a row. */
final class RowMeans {
    final double[] mean;
    final double[] riseV;
    final double[] riseN;
    private final double[] rowMean;
    private final double[] rowRise;

    RowMeans(int points) {
        mean = new double[points];
        riseV = new double[points];
        riseN = new double[points];
        rowMean = new double[points];
        rowRise = new double[points];
    }

    /** With loops over frames and rows inside. */
    void pointByPoint(float[] dose, int base, int points, int stride, int frameStride, RowWeights weights) {
        for (int k = 0; k < points; k++) {
            double m = 0;
            double rv = 0;
            double rn = 0;
            for (int f = 0; f < weights.meanN().length; f++) {
                int at = base + k + f * frameStride;
                double sum = 0;
                double rise = 0;
                for (int r = 0; r < weights.meanV().length; r++) {
                    float d = dose[at];
                    sum += weights.meanV()[r] * d;
                    rise += weights.riseV()[r] * d;
                    at += stride;
                }
                m += weights.meanN()[f] * sum;
                rv += weights.meanN()[f] * rise;
                rn += weights.riseN()[f] * sum;
            }
            mean[k] = m;
            riseV[k] = rv;
            riseN[k] = rn;
        }
    }

    /** With the loop over grid points alone inside. */
    void rowByRow(float[] dose, int base, int points, int stride, int frameStride, RowWeights weights) {
        Arrays.fill(mean, 0, points, 0);
        Arrays.fill(riseV, 0, points, 0);
        Arrays.fill(riseN, 0, points, 0);
        for (int f = 0; f < weights.meanN().length; f++) {
            Arrays.fill(rowMean, 0, points, 0);
            Arrays.fill(rowRise, 0, points, 0);
            for (int r = 0; r < weights.meanV().length; r++) {
                double wm = weights.meanV()[r];
                double wr = weights.riseV()[r];
                int at = base + f * frameStride + r * stride;
                for (int k = 0; k < points; k++) {
                    double d = dose[at + k];
                    rowMean[k] += wm * d;
                    rowRise[k] += wr * d;
                }
            }
            double wm = weights.meanN()[f];
            double wr = weights.riseN()[f];
            for (int k = 0; k < points; k++) {
                mean[k] += wm * rowMean[k];
                riseV[k] += wm * rowRise[k];
                riseN[k] += wr * rowMean[k];
            }
        }
    }

    /** Whether a row of the engine, which begins at a grid point, has the same. */
    boolean equals(DoseRow row, int from, int points) {
        return Arrays.equals(mean, 0, points, row.mean, from, from + points)
                && Arrays.equals(riseV, 0, points, row.riseV, from, from + points)
                && Arrays.equals(riseN, 0, points, row.riseN, from, from + points);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowMeans that
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(riseV, that.riseV)
                && Arrays.equals(riseN, that.riseN);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mean);
    }
}
