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

    /** As the engine does it, where a row of cells has three rows of grid points. */
    void frameByFrame(float[] dose, int base, int points, int stride, int frameStride, RowWeights weights) {
        firstFrame(dose, base, points, stride, weights);
        for (int f = 1; f < weights.meanN().length; f++) {
            nextFrame(dose, base + f * frameStride, points, stride, weights, weights.meanN()[f], weights.riseN()[f]);
        }
    }

    private void firstFrame(float[] dose, int at, int points, int stride, RowWeights weights) {
        double nMean = weights.meanN()[0];
        double nRise = weights.riseN()[0];
        double v0 = weights.meanV()[0];
        double v1 = weights.meanV()[1];
        double v2 = weights.meanV()[2];
        double r0 = weights.riseV()[0];
        double r1 = weights.riseV()[1];
        double r2 = weights.riseV()[2];
        int a = at;
        int b = at + stride;
        int c = at + 2 * stride;
        for (int k = 0; k < points; k++) {
            double x = dose[a];
            double y = dose[b];
            double z = dose[c];
            double sum = v0 * x + v1 * y + v2 * z;
            mean[k] = nMean * sum;
            riseV[k] = nMean * (r0 * x + r1 * y + r2 * z);
            riseN[k] = nRise * sum;
            a++;
            b++;
            c++;
        }
    }

    private void nextFrame(
            float[] dose, int at, int points, int stride, RowWeights weights, double nMean, double nRise) {
        double v0 = weights.meanV()[0];
        double v1 = weights.meanV()[1];
        double v2 = weights.meanV()[2];
        double r0 = weights.riseV()[0];
        double r1 = weights.riseV()[1];
        double r2 = weights.riseV()[2];
        int a = at;
        int b = at + stride;
        int c = at + 2 * stride;
        for (int k = 0; k < points; k++) {
            double x = dose[a];
            double y = dose[b];
            double z = dose[c];
            double sum = v0 * x + v1 * y + v2 * z;
            mean[k] += nMean * sum;
            riseV[k] += nMean * (r0 * x + r1 * y + r2 * z);
            riseN[k] += nRise * sum;
            a++;
            b++;
            c++;
        }
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
