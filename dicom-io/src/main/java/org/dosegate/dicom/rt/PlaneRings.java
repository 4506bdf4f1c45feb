package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dosegate.engine.geometry.Vec3;

/** The rings of one plane, seen along the axis that is nearest to its normal; shares of areas are the same as in the plane itself. */
final class PlaneRings {
    /** Lines on which areas are measured. */
    private static final int LINES = 400;

    private final double[][] x;
    private final double[][] y;
    private final double[][] box;

    PlaneRings(List<double[]> ringsXyzMm, Vec3 normal) {
        int count = ringsXyzMm.size();
        x = new double[count][];
        y = new double[count][];
        box = new double[count][];
        int dropped = largest(normal);
        int first = dropped == 0 ? 1 : 0;
        int second = dropped == 2 ? 1 : 2;
        for (int r = 0; r < count; r++) {
            double[] ring = ringsXyzMm.get(r);
            int n = ring.length / 3;
            x[r] = new double[n];
            y[r] = new double[n];
            for (int p = 0; p < n; p++) {
                x[r][p] = ring[3 * p + first];
                y[r][p] = ring[3 * p + second];
            }
            box[r] = new double[] {least(x[r]), -least(negative(x[r])), least(y[r]), -least(negative(y[r]))};
        }
    }

    private static int largest(Vec3 n) {
        double ax = Math.abs(n.x());
        double ay = Math.abs(n.y());
        double az = Math.abs(n.z());
        return az >= ax && az >= ay ? 2 : ay >= ax ? 1 : 0;
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double v : values) {
            least = Math.min(least, v);
        }
        return least;
    }

    private static double[] negative(double[] values) {
        double[] negative = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negative[i] = -values[i];
        }
        return negative;
    }

    /** Whether a ring crosses itself or another. */
    boolean cross(WorkBudget budget) {
        MonotoneChains chains = new MonotoneChains();
        for (int r = 0; r < x.length; r++) {
            chains.add(x[r], y[r]);
        }
        return chains.cross(budget);
    }

    /** Whether a ring lies inside another; for rings that do not cross. */
    boolean nested(WorkBudget budget) {
        for (int inner = 0; inner < x.length; inner++) {
            for (int outer = 0; outer < x.length; outer++) {
                budget.spend(1);
                if (inner != outer && boxHolds(box[outer], box[inner])) {
                    budget.spend(x[outer].length);
                    if (holds(outer, x[inner][0], y[inner][0])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean boxHolds(double[] outer, double[] inner) {
        return outer[0] <= inner[0] && outer[1] >= inner[1] && outer[2] <= inner[2] && outer[3] >= inner[3];
    }

    private boolean holds(int ring, double px, double py) {
        double[] u = x[ring];
        double[] v = y[ring];
        boolean inside = false;
        for (int p = 0, q = u.length - 1; p < u.length; q = p++) {
            if (v[p] <= py != v[q] <= py) {
                inside ^= px < u[p] + (py - v[p]) / (v[q] - v[p]) * (u[q] - u[p]);
            }
        }
        return inside;
    }

    /** Sum of the areas that the rings' corners give, whether they cross or not, mm2 as seen along the axis. */
    double sumOfAreas() {
        double sum = 0;
        for (int r = 0; r < x.length; r++) {
            double twice = 0;
            for (int p = 0, q = x[r].length - 1; p < x[r].length; q = p++) {
                twice += (x[r][q] - x[r][0]) * (y[r][p] - y[r][0]) - (x[r][p] - x[r][0]) * (y[r][q] - y[r][0]);
            }
            sum += Math.abs(twice) / 2;
        }
        return sum;
    }

    private record Hit(double x, int ring, int winding) {}

    /**
     * Areas in mm2 as seen along the axis.
     *
     * @param evenOdd of what an odd number of edges surrounds
     * @param union of what any ring goes around
     */
    record Areas(double evenOdd, double union) {}

    /** The areas of both readings, measured on lines. */
    Areas areas(WorkBudget budget) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] b : box) {
            low = Math.min(low, b[2]);
            high = Math.max(high, b[3]);
        }
        double step = (high - low) / LINES;
        double evenOdd = 0;
        double union = 0;
        for (int line = 0; line < LINES; line++) {
            Areas lengths = lengths(hits(low + (line + 0.5) * step, budget));
            evenOdd += lengths.evenOdd * step;
            union += lengths.union * step;
        }
        return new Areas(evenOdd, union);
    }

    private List<Hit> hits(double at, WorkBudget budget) {
        List<Hit> hits = new ArrayList<>();
        for (int r = 0; r < x.length; r++) {
            if (box[r][2] > at || box[r][3] < at) {
                continue;
            }
            double[] u = x[r];
            double[] v = y[r];
            budget.spend(u.length / 8 + 1);
            for (int p = 0, q = u.length - 1; p < u.length; q = p++) {
                if (v[p] <= at != v[q] <= at) {
                    hits.add(new Hit(u[p] + (at - v[p]) / (v[q] - v[p]) * (u[q] - u[p]), r, v[p] <= at ? 1 : -1));
                }
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::x));
        return hits;
    }

    private Areas lengths(List<Hit> hits) {
        int[] winding = new int[x.length];
        int around = 0;
        double evenOdd = 0;
        double union = 0;
        for (int i = 0; i + 1 < hits.size(); i++) {
            Hit hit = hits.get(i);
            around -= winding[hit.ring] != 0 ? 1 : 0;
            winding[hit.ring] += hit.winding;
            around += winding[hit.ring] != 0 ? 1 : 0;
            double length = hits.get(i + 1).x - hit.x;
            evenOdd += i % 2 == 0 ? length : 0;
            union += around > 0 ? length : 0;
        }
        return new Areas(evenOdd, union);
    }
}
