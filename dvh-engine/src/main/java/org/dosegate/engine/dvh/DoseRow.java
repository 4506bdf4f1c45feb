package org.dosegate.engine.dvh;

import java.util.Arrays;
import org.dosegate.engine.solid.Coverage;

/** A row of cells in the dose: means over the row's height and the slab's thickness at the grid points along it, and from these the doses of cells. */
final class DoseRow {
    /** So many rows of grid points at most are taken together. */
    private static final int MOST_ROWS = 3;

    private final float[] dose;
    private final GridAxis alongU;
    /** At grid points along the row: the mean, its integral along the row, and its rise over the height and over the thickness. */
    final double[] mean;

    private final double[] integral;
    final double[] riseV;
    final double[] riseN;
    /** Lengths of the intervals between them. */
    private final double[] intervalMm;
    /** Share of height and thickness inside the grid; where it is 0 nothing is known. */
    private float known;

    DoseRow(float[] dose, GridAxis alongU, int points) {
        this.dose = dose;
        this.alongU = alongU;
        mean = new double[points];
        integral = new double[points];
        riseV = new double[points];
        riseN = new double[points];
        intervalMm = new double[points];
        for (int k = 0; k + 1 < points; k++) {
            intervalMm[k] = alongU.length(k);
        }
    }

    /** Turns to a row's height and a slab's thickness, for the cells {@code first..end - 1}. */
    void blend(
            GridAxis alongV, AxisMean overV, GridAxis alongN, AxisMean overN, CellColumns columns, int first, int end) {
        known = (float) (overV.insideShare * overN.insideShare);
        if (known == 0) {
            return;
        }
        int from = columns.interval[first];
        int to = columns.interval[end] + 1;
        int base =
                alongU.start + alongV.start + overV.first * alongV.stride + alongN.start + overN.first * alongN.stride;
        for (int f = 0; f < overN.count; f++) {
            int at = base + f * alongN.stride;
            if (overV.count > MOST_ROWS) {
                frame(at, alongV.stride, overV, overN.mean[f], overN.rise[f], from, to, f == 0);
            } else if (f == 0) {
                firstFrame(at, alongV.stride, overV, overN.mean[f], overN.rise[f], from, to);
            } else {
                nextFrame(at, alongV.stride, overV, overN.mean[f], overN.rise[f], from, to);
            }
        }
        double sum = 0;
        integral[from] = 0;
        for (int k = from + 1; k <= to; k++) {
            sum += 0.5 * (mean[k - 1] + mean[k]) * intervalMm[k - 1];
            integral[k] = sum;
        }
    }

    /*
     * One frame after the other, and its rows together: with loops over frames and rows inside, lightly compiled code takes twice as long. The first frame is set and
     * not added to zeros, which is 3 per cent of all DVHs. The order of the sums is the same in all three methods.
     */

    /** Sets mean and rises to the part that the first frame has in them, where a stretch has two or three rows. */
    private void firstFrame(int at, int stride, AxisMean overV, double nMean, double nRise, int from, int to) {
        int step = alongU.stride;
        int last = overV.count == MOST_ROWS ? 2 : 1;
        double v0 = overV.mean[0];
        double v1 = overV.mean[1];
        double v2 = last == 2 ? overV.mean[2] : 0;
        double r0 = overV.rise[0];
        double r1 = overV.rise[1];
        double r2 = last == 2 ? overV.rise[2] : 0;
        int a = at + from * step;
        int b = a + stride;
        int c = a + last * stride;
        for (int k = from; k <= to; k++) {
            double x = dose[a];
            double y = dose[b];
            double z = dose[c];
            double rowMean = v0 * x + v1 * y + v2 * z;
            mean[k] = nMean * rowMean;
            riseV[k] = nMean * (r0 * x + r1 * y + r2 * z);
            riseN[k] = nRise * rowMean;
            a += step;
            b += step;
            c += step;
        }
    }

    /** Adds the part that a further frame has. */
    private void nextFrame(int at, int stride, AxisMean overV, double nMean, double nRise, int from, int to) {
        int step = alongU.stride;
        int last = overV.count == MOST_ROWS ? 2 : 1;
        double v0 = overV.mean[0];
        double v1 = overV.mean[1];
        double v2 = last == 2 ? overV.mean[2] : 0;
        double r0 = overV.rise[0];
        double r1 = overV.rise[1];
        double r2 = last == 2 ? overV.rise[2] : 0;
        int a = at + from * step;
        int b = a + stride;
        int c = a + last * stride;
        for (int k = from; k <= to; k++) {
            double x = dose[a];
            double y = dose[b];
            double z = dose[c];
            double rowMean = v0 * x + v1 * y + v2 * z;
            mean[k] += nMean * rowMean;
            riseV[k] += nMean * (r0 * x + r1 * y + r2 * z);
            riseN[k] += nRise * rowMean;
            a += step;
            b += step;
            c += step;
        }
    }

    /** Sets or adds the part of a frame, however many rows a stretch has. */
    private void frame(
            int at, int stride, AxisMean overV, double nMean, double nRise, int from, int to, boolean isFirst) {
        for (int k = from; k <= to; k++) {
            int point = at + k * alongU.stride;
            double rowMean = 0;
            double rowRise = 0;
            for (int r = 0; r < overV.count; r++) {
                float d = dose[point];
                rowMean += overV.mean[r] * d;
                rowRise += overV.rise[r] * d;
                point += stride;
            }
            mean[k] = (isFirst ? 0 : mean[k]) + nMean * rowMean;
            riseV[k] = (isFirst ? 0 : riseV[k]) + nMean * rowRise;
            riseN[k] = (isFirst ? 0 : riseN[k]) + nRise * rowMean;
        }
    }

    /** Makes a batch of neighbouring cells or boxes that are covered wholly: each edge serves two of them. */
    void whole(CellColumns columns, int first, int end, DoseCells out) {
        out.size = end - first;
        Arrays.fill(out.cover, 0, out.size, 1);
        if (known == 0) {
            Arrays.fill(out.insideShare, 0, out.size, 0);
            return;
        }
        double low = 0;
        double lowV = 0;
        double lowN = 0;
        double upToLow = 0;
        for (int i = first; i <= end; i++) {
            int k = columns.interval[i];
            double t = columns.fraction[i];
            double m = mean[k];
            double high = m + t * (mean[k + 1] - m);
            double highV = riseV[k] + t * (riseV[k + 1] - riseV[k]);
            double highN = riseN[k] + t * (riseN[k + 1] - riseN[k]);
            double upToHigh = integral[k] + 0.5 * t * intervalMm[k] * (m + high);
            if (i > first) {
                int n = i - 1 - first;
                double inside = columns.insideMm[i - 1];
                float share = columns.share[i - 1];
                out.insideShare[n] = known * share;
                if (share > 0) {
                    double gu = (high - low) / share;
                    double gv = 0.5 * (lowV + highV);
                    double gn = 0.5 * (lowN + highN);
                    out.doseGy[n] = (float) ((upToHigh - upToLow) / inside);
                    out.ranges(n, (float) gu, (float) gv, (float) gn);
                }
            }
            low = high;
            lowV = highV;
            lowN = highN;
            upToLow = upToHigh;
        }
    }

    /** Adds a cell that is covered in part to a batch. */
    void part(CellColumns columns, int i, Coverage cover, int cell, DoseCells out) {
        int n = out.size++;
        float c = cover.share[cell];
        out.cover[n] = c;
        double inside = columns.insideMm[i];
        if (known == 0 || !(inside > 0)) {
            out.insideShare[n] = 0;
            return;
        }
        // Where the covered part's middle is, in lengths of the cell.
        float mu = cover.momentU[cell] / c;
        float mv = cover.momentV[cell] / c;
        float mn = cover.momentN[cell] / c;
        int k0 = columns.interval[i];
        int k1 = columns.interval[i + 1];
        double t0 = columns.fraction[i];
        double t1 = columns.fraction[i + 1];
        double low = mean[k0] + t0 * (mean[k0 + 1] - mean[k0]);
        double high = mean[k1] + t1 * (mean[k1 + 1] - mean[k1]);
        double upToLow = integral[k0] + 0.5 * t0 * intervalMm[k0] * (mean[k0] + low);
        double upToHigh = integral[k1] + 0.5 * t1 * intervalMm[k1] * (mean[k1] + high);
        float share = columns.share[i];
        out.insideShare[n] = known * share;
        double gu = (high - low) / share;
        double gv = 0.5 * (riseV[k0] + t0 * (riseV[k0 + 1] - riseV[k0]) + riseV[k1] + t1 * (riseV[k1 + 1] - riseV[k1]));
        double gn = 0.5 * (riseN[k0] + t0 * (riseN[k0 + 1] - riseN[k0]) + riseN[k1] + t1 * (riseN[k1 + 1] - riseN[k1]));
        float dose = (float) ((upToHigh - upToLow) / inside + gu * mu + gv * mv + gn * mn);
        out.doseGy[n] = dose > 0 ? dose : 0;
        gu *= 1 - 2 * Math.abs(mu); // a part cut off square ends at twice the distance of its middle from the other
        // face
        gv *= 1 - 2 * Math.abs(mv);
        gn *= 1 - 2 * Math.abs(mn);
        out.ranges(n, (float) gu, (float) gv, (float) gn);
    }
}
