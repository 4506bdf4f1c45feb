package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dosegate.engine.solid.Lattice;

/**
 * The zero level of a function on a lattice as closed rings. Each cell is two triangles, divided by the diagonal from node (0, 0) to (1, 1), and the
 * function is linear in each, as where coverages are computed: the rings enclose exactly the covered area. A triangle holds at most one piece of
 * boundary and shares each end of it with one neighbour, so that rings always close and never cross.
 */
final class SectionRings {
    /** Stands for a value at the lattice's rim that would leave a ring open. */
    private static final float OUTSIDE = 0.5f;

    private static final int ALONG_U = 0;
    private static final int ALONG_V = 1;
    private static final int DIAGONAL = 2;

    private final Lattice lattice;
    private final float[] f;
    /** The crossing that follows a crossing; crossings are named by three times the first node of their edge and the edge's direction. */
    private final int[] next;

    private SectionRings(float[] values, Lattice lattice) {
        this.lattice = lattice;
        this.f = values;
        this.next = new int[3 * lattice.nodes()];
        Arrays.fill(next, -1);
    }

    /**
     * Traces the boundary.
     *
     * @param values at the nodes, negative inside
     * @return each ring as u0, v0, u1, v1, ... in mm from the lattice's node (0, 0), the inside to its left: outer rings have a positive area, holes a
     *     negative one
     */
    static List<double[]> of(float[] values, Lattice lattice) {
        return new SectionRings(closedAtRim(values, lattice), lattice).trace();
    }

    private static float[] closedAtRim(float[] values, Lattice lattice) {
        float[] closed = values.clone();
        int nu = lattice.nu();
        int nv = lattice.nv();
        for (int i = 0; i < nu; i++) {
            close(closed, i);
            close(closed, (nv - 1) * nu + i);
        }
        for (int j = 0; j < nv; j++) {
            close(closed, j * nu);
            close(closed, j * nu + nu - 1);
        }
        return closed;
    }

    private static void close(float[] values, int node) {
        if (values[node] < 0) {
            values[node] = OUTSIDE;
        }
    }

    private List<double[]> trace() {
        int nu = lattice.nu();
        for (int j = 0; j + 1 < lattice.nv(); j++) {
            for (int i = 0; i + 1 < nu; i++) {
                int k = j * nu + i;
                boolean in = f[k] < 0;
                if (f[k + 1] < 0 != in || f[k + nu] < 0 != in || f[k + nu + 1] < 0 != in) {
                    triangle(k, k + 1, k + nu + 1);
                    triangle(k, k + nu + 1, k + nu);
                }
            }
        }
        List<double[]> rings = new ArrayList<>();
        for (int start = 0; start < next.length; start++) {
            if (next[start] >= 0) {
                ring(start).ifPresent(rings::add);
            }
        }
        return rings;
    }

    /** Notes the piece of boundary in a triangle whose corners run anticlockwise. */
    private void triangle(int a, int b, int c) {
        boolean na = f[a] < 0;
        boolean nb = f[b] < 0;
        boolean nc = f[c] < 0;
        if (na == nb && nb == nc) {
            return;
        }
        if (nb == nc) {
            corner(a, b, c);
        } else if (na == nc) {
            corner(b, c, a);
        } else {
            corner(c, a, b);
        }
    }

    /** The corner p alone has its sign: the boundary cuts it off, with the inside to its left. */
    private void corner(int p, int q, int r) {
        int onQ = edge(p, q);
        int onR = edge(p, r);
        if (f[p] < 0) {
            next[onQ] = onR;
        } else {
            next[onR] = onQ;
        }
    }

    private int edge(int a, int b) {
        int low = Math.min(a, b);
        int step = Math.abs(a - b);
        int direction = step == 1 ? ALONG_U : step == lattice.nu() ? ALONG_V : DIAGONAL;
        return 3 * low + direction;
    }

    private java.util.Optional<double[]> ring(int start) {
        double[] points = new double[64];
        int n = 0;
        int at = start;
        while (next[at] >= 0) {
            int following = next[at];
            next[at] = -1;
            if (n + 2 > points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            place(at, points, n);
            boolean repeated = n >= 2 && points[n] == points[n - 2] && points[n + 1] == points[n - 1];
            n += repeated ? 0 : 2; // a value of exactly 0 puts the crossings of several edges on one node
            at = following;
        }
        while (n >= 4 && points[0] == points[n - 2] && points[1] == points[n - 1]) {
            n -= 2;
        }
        return n >= 6 ? java.util.Optional.of(Arrays.copyOf(points, n)) : java.util.Optional.empty();
    }

    private void place(int crossing, double[] points, int at) {
        int nu = lattice.nu();
        int a = crossing / 3;
        int direction = crossing % 3;
        int b = direction == ALONG_U ? a + 1 : direction == ALONG_V ? a + nu : a + nu + 1;
        int in = f[a] < 0 ? a : b;
        int out = f[a] < 0 ? b : a;
        // Seen from inside: the other end may be infinitely far outside.
        double share = f[in] / ((double) f[in] - f[out]);
        int row = in / nu;
        int column = in % nu;
        points[at] = (column + share * (out % nu - column)) * lattice.pitchMm();
        points[at + 1] = (row + share * (out / nu - row)) * lattice.pitchMm();
    }
}
