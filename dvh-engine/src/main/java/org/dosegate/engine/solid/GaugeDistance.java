package org.dosegate.engine.solid;

import java.util.Arrays;

/**
 * Distances from a set in the measure of an element with unequal margins: a node's gauge is by how much the element must be scaled, set down at a point of the set, to
 * touch the node. Outside the set every edge is asked by the nodes that the element reaches from it, so that the gauge is exact to the edges; the others keep their Euclidean distance. Inside, where only the
 * last cell matters, the nearest edge moves as a straight line does: by the element's support function in the direction of its normal.
 */
final class GaugeDistance {
    /** Least margin, lattice units: in a direction without a margin the surface moves by no more. */
    private static final double LEAST = 1e-3;

    /** Where a node's reach is less, it looks at a side without a margin, lattice units. */
    private static final double SIDE = 2 * LEAST;

    /** Cells beyond the element that get their distance too. */
    private static final float RIM = 3;

    /** So near to a side without a margin the values are those of the distance from it, cells: the cell at the boundary, and what its curvature is taken from. */
    private static final int BESIDE = 3;

    private final Lattice lattice;
    private final double uMinus;
    private final double uPlus;
    private final double vMinus;
    private final double vPlus;
    /** Whether there is a direction without a margin. Beside what grew, the surface facing there is one at which the gauge jumps. */
    private final boolean hasSides;
    /** Normal of the nearest contact, for nodes outside the set; null without such sides. */
    private float[] normalU;

    private float[] normalV;
    /** Gauge squared, and the vector from the set, at the last call of {@link #near}. */
    private double gauge2;

    private double awayU;
    private double awayV;

    GaugeDistance(Lattice lattice, MarginElement element) {
        this.lattice = lattice;
        this.uMinus = Math.max(LEAST, element.uMinus() / lattice.pitchMm());
        this.uPlus = Math.max(LEAST, element.uPlus() / lattice.pitchMm());
        this.vMinus = Math.max(LEAST, element.vMinus() / lattice.pitchMm());
        this.vPlus = Math.max(LEAST, element.vPlus() / lattice.pitchMm());
        this.hasSides = Math.min(Math.min(uMinus, uPlus), Math.min(vMinus, vPlus)) <= LEAST;
    }

    /**
     * Sets both numbers of a {@link SectionField}.
     *
     * @param away signed Euclidean distances from the set, replaced outside
     * @return floor of a {@link SectionField}; null where all margins in the plane are above 0
     */
    float[] set(PlaneEdges edges, float[] away, float[] reach) {
        inside(away, reach);
        float[] least = new float[away.length];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        float[] euclidean = away.clone();
        float[] floor = hasSides ? new float[away.length] : null;
        normalU = hasSides ? new float[away.length] : null;
        normalV = hasSides ? new float[away.length] : null;
        for (int e = 0; e < edges.size(); e++) {
            ask(edges, e, away, reach, least);
        }
        for (int k = 0; k < away.length; k++) {
            if (away[k] > RIM && least[k] == Float.POSITIVE_INFINITY) {
                // Beyond the rim: as far from the grown set as the rim is, lest the function jumps where that ends.
                reach[k] = away[k] - RIM;
            }
            // The grown set is not farther than the set: beside a direction without a margin the nearest contact may
            // lie far off.
            if (away[k] - reach[k] > euclidean[k]) {
                away[k] = euclidean[k];
                reach[k] = 0;
            }
        }
        if (hasSides) {
            Arrays.fill(floor, SectionField.DEEPEST);
            for (int k = 0; k < away.length; k++) {
                if (least[k] < Float.POSITIVE_INFINITY && reach[k] < SIDE && away[k] - reach[k] > 0 && away[k] < 1.5f) {
                    beside(k, away[k] - reach[k], floor);
                }
            }
        }
        return floor;
    }

    /** Raises the floor around a node that lies so far from a side: as far as the side's line tells. */
    private void beside(int k, float distance, float[] floor) {
        int nu = lattice.nu();
        int i = k % nu;
        int j = k / nu;
        for (int y = Math.max(0, j - BESIDE); y <= Math.min(lattice.nv() - 1, j + BESIDE); y++) {
            for (int x = Math.max(0, i - BESIDE); x <= Math.min(nu - 1, i + BESIDE); x++) {
                float f = distance + normalU[k] * (x - i) + normalV[k] * (y - j);
                if (f < 0 && f > floor[y * nu + x]) {
                    floor[y * nu + x] = f;
                }
            }
        }
    }

    private void inside(float[] away, float[] reach) {
        int nu = lattice.nu();
        int nv = lattice.nv();
        for (int j = 0; j < nv; j++) {
            for (int i = 0; i < nu; i++) {
                int k = j * nu + i;
                if (away[k] > 0) {
                    continue;
                }
                double du = away[i + 1 < nu ? k + 1 : k] - away[i > 0 ? k - 1 : k];
                double dv = away[j + 1 < nv ? k + nu : k] - away[j > 0 ? k - nu : k];
                double length2 = du * du + dv * dv;
                double hu = du * (du > 0 ? uPlus : uMinus);
                double hv = dv * (dv > 0 ? vPlus : vMinus);
                reach[k] = length2 > 0 ? (float) Math.sqrt((hu * hu + hv * hv) / length2) : 0;
            }
        }
    }

    private void ask(PlaneEdges edges, int e, float[] away, float[] reach, float[] least) {
        int nu = lattice.nu();
        double x0 = Math.min(edges.x0[e], edges.x1[e]);
        double x1 = Math.max(edges.x0[e], edges.x1[e]);
        double y0 = Math.min(edges.y0[e], edges.y1[e]);
        double y1 = Math.max(edges.y0[e], edges.y1[e]);
        int iLow = (int) Math.max(0, Math.ceil(x0 - uMinus - RIM));
        int iHigh = (int) Math.min(nu - 1.0, Math.floor(x1 + uPlus + RIM));
        int jLow = (int) Math.max(0, Math.ceil(y0 - vMinus - RIM));
        int jHigh = (int) Math.min(lattice.nv() - 1.0, Math.floor(y1 + vPlus + RIM));
        for (int j = jLow; j <= jHigh; j++) {
            double bv = square(j > y1 ? (j - y1) / vPlus : j < y0 ? (y0 - j) / vMinus : 0);
            for (int i = iLow; i <= iHigh; i++) {
                int k = j * nu + i;
                if (!(away[k] > 0)) {
                    continue;
                }
                double bu = square(i > x1 ? (i - x1) / uPlus : i < x0 ? (x0 - i) / uMinus : 0);
                if (bu + bv >= least[k]) {
                    continue; // the box around the edge is farther already
                }
                near(edges, e, i, j);
                double gu = awayU / square(awayU > 0 ? uPlus : uMinus);
                double gv = awayV / square(awayV > 0 ? vPlus : vMinus);
                double gauge = Math.sqrt(gauge2);
                double perGauge = gauge / Math.sqrt(gu * gu + gv * gv); // length in which the gauge grows by 1
                if (gauge2 < least[k]) {
                    least[k] = (float) gauge2;
                    away[k] = (float) (gauge * perGauge);
                    reach[k] = (float) perGauge;
                    if (hasSides) {
                        normalU[k] = (float) (gu * perGauge / gauge);
                        normalV[k] = (float) (gv * perGauge / gauge);
                    }
                }
            }
        }
    }

    /** Finds the point of an edge from which the gauge of a node is least. The gauge has other semi-axes on either side of the axes: the edge is taken in pieces. */
    private void near(PlaneEdges edges, int e, int i, int j) {
        double du = i - edges.x0[e];
        double dv = j - edges.y0[e];
        double eu = edges.x1[e] - edges.x0[e];
        double ev = edges.y1[e] - edges.y0[e];
        double atU = du / eu; // where the edge passes the node's column, and its row
        double atV = dv / ev;
        double first = Math.min(within(atU), within(atV));
        double second = Math.max(within(atU), within(atV));
        gauge2 = Double.POSITIVE_INFINITY;
        piece(du, dv, eu, ev, 0, first);
        piece(du, dv, eu, ev, first, second);
        piece(du, dv, eu, ev, second, 1);
    }

    /** A position on the edge, or its beginning when it is not on it (or the edge runs along the axis). */
    private static double within(double t) {
        return t > 0 && t < 1 ? t : 0;
    }

    private void piece(double du, double dv, double eu, double ev, double from, double to) {
        if (!(to > from)) {
            return;
        }
        double middle = 0.5 * (from + to);
        double pu = 1 / square(du - middle * eu > 0 ? uPlus : uMinus);
        double pv = 1 / square(dv - middle * ev > 0 ? vPlus : vMinus);
        double t = (du * eu * pu + dv * ev * pv) / (eu * eu * pu + ev * ev * pv);
        t = Math.max(from, Math.min(to, t));
        double u = du - t * eu;
        double v = dv - t * ev;
        double g = u * u * pu + v * v * pv;
        if (g < gauge2) {
            gauge2 = g;
            awayU = u;
            awayV = v;
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
