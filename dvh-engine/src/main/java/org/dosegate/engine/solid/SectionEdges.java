package org.dosegate.engine.solid;

import java.util.Arrays;

/** Draws the boundary of a cross-section that is given by values at the nodes: the zero line in the two triangles of each cell, as coverage sees it. */
final class SectionEdges {
    private final float[] f;
    private final Lattice from;
    private final double scale;
    private final double shiftU;
    private final double shiftV;
    private double[] xyxy = new double[1024];
    private int size;

    private SectionEdges(float[] f, Lattice from, Lattice to) {
        this.f = f;
        this.from = from;
        this.scale = from.pitchMm() / to.pitchMm();
        var shift = from.origin().minus(to.origin());
        this.shiftU = shift.dot(to.u()) / to.pitchMm();
        this.shiftV = shift.dot(to.v()) / to.pitchMm();
    }

    /**
     * The boundary as edges of closed lines.
     *
     * @param values negative inside, at the nodes of a lattice whose outermost nodes lie outside
     * @param from that lattice
     * @param to the lattice, with the same directions, in whose units the edges are
     */
    static PlaneEdges of(float[] values, Lattice from, Lattice to) {
        SectionEdges edges = new SectionEdges(values, from, to);
        int nu = from.nu();
        for (int j = 0; j + 1 < from.nv(); j++) {
            for (int k = j * nu; k < j * nu + nu - 1; k++) {
                boolean a = values[k] < 0;
                boolean b = values[k + 1] < 0;
                boolean c = values[k + nu] < 0;
                boolean d = values[k + nu + 1] < 0;
                if (a != b || a != c || a != d) {
                    edges.triangle(k, k + 1, k + nu + 1);
                    edges.triangle(k, k + nu, k + nu + 1);
                }
            }
        }
        return PlaneEdges.of(edges.xyxy, edges.size);
    }

    private void triangle(int p, int q, int r) {
        boolean pq = f[p] < 0 != f[q] < 0;
        boolean qr = f[q] < 0 != f[r] < 0;
        if (pq && qr) {
            edge(p, q, q, r);
        } else if (pq) {
            edge(p, q, p, r);
        } else if (qr) {
            edge(q, r, p, r);
        }
    }

    private void edge(int a, int b, int c, int d) {
        if (4 * size + 4 > xyxy.length) {
            xyxy = Arrays.copyOf(xyxy, 2 * xyxy.length);
        }
        crossing(a, b, 4 * size);
        crossing(c, d, 4 * size + 2);
        size++;
    }

    /** Where the boundary crosses the line between two nodes; nodes are named in ascending order, so that both triangles beside it find the same bits. */
    private void crossing(int a, int b, int at) {
        int nu = from.nu();
        double t = f[a] / ((double) f[a] - f[b]);
        int row = a / nu;
        double i = a % nu + t * (b % nu - a % nu);
        double j = row + t * (b / nu - row);
        xyxy[at] = i * scale + shiftU;
        xyxy[at + 1] = j * scale + shiftV;
    }
}
