package org.dosegate.engine.solid;

import java.util.Arrays;

/**
 * Signed distance to the boundary of a plane's cross-section at every lattice node, negative inside (even-odd rule). Nodes near
 * an edge get their exact distance; the nearest edge is then handed on from node to node in two sweeps (vector distance transform, Danielsson
 * 1980, doi 10.1016/0146-664X(80)90054-4, with edges in the place of points), so that the distance at every node is exact to an edge of the polygon.
 */
final class SignedDistance {
    private final PlaneEdges edges;
    private final int nu;
    private final int nv;
    private final float[] d2;
    private final int[] nearest;

    private SignedDistance(PlaneEdges edges, Lattice lattice) {
        this.edges = edges;
        this.nu = lattice.nu();
        this.nv = lattice.nv();
        this.d2 = new float[lattice.nodes()];
        this.nearest = new int[d2.length];
        Arrays.fill(d2, Float.POSITIVE_INFINITY);
        Arrays.fill(nearest, -1);
    }

    /** Distances in lattice units, {@code [j * nu + i]}; positive infinity everywhere when there are no edges. */
    static float[] of(PlaneEdges edges, Lattice lattice) {
        SignedDistance field = new SignedDistance(edges, lattice);
        float[] d = field.d2;
        if (edges.size() > 0) {
            field.seed();
            field.sweep();
            for (int k = 0; k < d.length; k++) {
                d[k] = (float) Math.sqrt(d[k]);
            }
            negateInside(edges, lattice.nu(), lattice.nv(), d);
        }
        return d;
    }

    private void seed() {
        for (int e = 0; e < edges.size(); e++) {
            double x0 = edges.x0[e];
            double y0 = edges.y0[e];
            double x1 = edges.x1[e];
            double y1 = edges.y1[e];
            int jLow = clamp((int) Math.floor(Math.min(y0, y1)) - 1, nv);
            int jHigh = clamp((int) Math.ceil(Math.max(y0, y1)) + 1, nv);
            for (int j = jLow; j <= jHigh; j++) {
                double xa = x0;
                double xb = x1;
                if (Math.abs(y1 - y0) > 2) { // a long edge passes this row's neighbourhood in a short piece
                    double slope = (x1 - x0) / (y1 - y0);
                    double low = Math.max(Math.min(y0, y1), Math.min(Math.max(y0, y1), j - 1.0));
                    double high = Math.max(Math.min(y0, y1), Math.min(Math.max(y0, y1), j + 1.0));
                    xa = x0 + slope * (low - y0);
                    xb = x0 + slope * (high - y0);
                }
                int iLow = clamp((int) Math.floor(Math.min(xa, xb)) - 1, nu);
                int iHigh = clamp((int) Math.ceil(Math.max(xa, xb)) + 1, nu);
                for (int i = iLow; i <= iHigh; i++) {
                    offer(e, j * nu + i, i, j);
                }
            }
        }
    }

    private static int clamp(int i, int n) {
        return Math.max(0, Math.min(n - 1, i));
    }

    private void sweep() {
        for (int j = 0; j < nv; j++) {
            if (j > 0) {
                fromRow(j, -nu);
            }
            alongRow(j);
        }
        for (int j = nv - 2; j >= 0; j--) {
            fromRow(j, nu);
            alongRow(j);
        }
    }

    /*
     * Below, a node is offered the edge of a neighbour only if that is nearer to the contour: the edge that a node looks for is nearest to such a neighbour, too.
     * The tests stand in the loops, since most say no and calls would cost more than they do.
     */

    /** Offers a row the edges of the neighbouring row that is so many nodes away. */
    private void fromRow(int j, int step) {
        float[] d = d2;
        int[] edge = nearest;
        int start = j * nu;
        for (int i = 0; i < nu; i++) {
            int at = start + i;
            int from = at + step;
            if (d[from] < d[at] && edge[from] != edge[at]) {
                offer(edge[from], at, i, j);
            }
            if (i > 0 && d[from - 1] < d[at] && edge[from - 1] != edge[at]) {
                offer(edge[from - 1], at, i, j);
            }
            if (i + 1 < nu && d[from + 1] < d[at] && edge[from + 1] != edge[at]) {
                offer(edge[from + 1], at, i, j);
            }
        }
    }

    /** Hands edges on along a row, to and fro. */
    private void alongRow(int j) {
        float[] d = d2;
        int[] edge = nearest;
        int start = j * nu;
        for (int at = start + 1; at < start + nu; at++) {
            if (d[at - 1] < d[at] && edge[at - 1] != edge[at]) {
                offer(edge[at - 1], at, at - start, j);
            }
        }
        for (int at = start + nu - 2; at >= start; at--) {
            if (d[at + 1] < d[at] && edge[at + 1] != edge[at]) {
                offer(edge[at + 1], at, at - start, j);
            }
        }
    }

    private void offer(int e, int at, int i, int j) {
        float d = (float) edges.distance2(e, i, j);
        if (d < d2[at]) {
            d2[at] = d;
            nearest[at] = e;
        }
    }

    private static void negateInside(PlaneEdges edges, int nu, int nv, float[] d) {
        int[] start = new int[nv + 1];
        for (int e = 0; e < edges.size(); e++) {
            for (int j = firstRow(edges, e); j <= lastRow(edges, e, nv); j++) {
                start[j + 1]++;
            }
        }
        for (int j = 0; j < nv; j++) {
            start[j + 1] += start[j];
        }
        double[] crossing = new double[start[nv]];
        int[] fill = start.clone();
        for (int e = 0; e < edges.size(); e++) {
            double slope = (edges.x1[e] - edges.x0[e]) / (edges.y1[e] - edges.y0[e]);
            for (int j = firstRow(edges, e); j <= lastRow(edges, e, nv); j++) {
                crossing[fill[j]++] = edges.x0[e] + slope * (j - edges.y0[e]);
            }
        }
        for (int j = 0; j < nv; j++) {
            Arrays.sort(crossing, start[j], start[j + 1]);
            int next = start[j];
            boolean inside = false;
            for (int i = 0; i < nu; i++) {
                while (next < start[j + 1] && crossing[next] <= i) {
                    inside = !inside;
                    next++;
                }
                if (inside) {
                    d[j * nu + i] = -d[j * nu + i];
                }
            }
        }
    }

    /** First row j with min(y) <= j, half-open so that a shared vertex counts once. */
    private static int firstRow(PlaneEdges edges, int e) {
        return (int) Math.max(0, Math.ceil(Math.min(edges.y0[e], edges.y1[e])));
    }

    /** Last row j with j < max(y). */
    private static int lastRow(PlaneEdges edges, int e, int nv) {
        return (int) Math.min(nv - 1.0, Math.ceil(Math.max(edges.y0[e], edges.y1[e])) - 1);
    }
}
