package org.dosegate.engine.solid;

import java.util.Arrays;

/**
 * The nodes near which the boundary can pass anywhere in a range of offsets. Everywhere else the sign is known for the whole range, and no cell
 * there needs a look at any section.
 */
final class ActiveNodes {
    /** Stands for the distance of nodes that are not active. */
    private static final float FAR = 1e6f;

    /** Sign of every node that is not active, times FAR. */
    private final float[] far;
    /** Nodes where the boundary may pass, or whose neighbour is on the other side. */
    final int[] uncertain;
    /** Nodes at most one step from an uncertain one: all corners of cells that the boundary may cross. */
    final int[] nodes;
    /** Nodes at most two steps from an uncertain one: what the curvature at {@link #nodes} is taken from. */
    final int[] withRim;

    private ActiveNodes(float[] far, int[] uncertain, int[] nodes, int[] withRim) {
        this.far = far;
        this.uncertain = uncertain;
        this.nodes = nodes;
        this.withRim = withRim;
    }

    /** All nodes of a lattice, for ranges of which nothing is known. */
    static ActiveNodes everywhere(Lattice lattice) {
        int[] all = new int[lattice.nodes()];
        for (int k = 0; k < all.length; k++) {
            all[k] = k;
        }
        return new ActiveNodes(new float[all.length], all, all, all);
    }

    /** From the sign that each node keeps over the range, 0 where it may change. */
    static ActiveNodes of(byte[] sign, Lattice lattice) {
        int nu = lattice.nu();
        int n = sign.length;
        // How many steps at most to an uncertain node, from 3 (it is one) to 0 (more than two).
        byte[] near = new byte[n];
        int count = 0;
        for (int k = 0; k < n; k++) {
            byte s = sign[k];
            if (s == 0) {
                near[k] = 3;
            }
            if (k + 1 < n && sign[k + 1] != s && (k + 1) % nu != 0) {
                near[k] = 3;
                near[k + 1] = 3;
            }
            if (k + nu < n && sign[k + nu] != s) {
                near[k] = 3;
                near[k + nu] = 3;
            }
        }
        for (byte b : near) {
            count += b == 3 ? 1 : 0;
        }
        int[] uncertain = collect(near, 3, count);
        for (int k : uncertain) {
            spread(near, k, nu, lattice.nv());
        }
        int one = 0;
        int two = 0;
        for (byte b : near) {
            one += b >= 2 ? 1 : 0;
            two += b >= 1 ? 1 : 0;
        }
        float[] far = new float[n];
        for (int k = 0; k < n; k++) {
            far[k] = sign[k] * FAR;
        }
        return new ActiveNodes(far, uncertain, collect(near, 2, one), collect(near, 1, two));
    }

    private static void spread(byte[] near, int k, int nu, int nv) {
        int i = k % nu;
        int j = k / nu;
        for (int y = Math.max(0, j - 2); y <= Math.min(nv - 1, j + 2); y++) {
            boolean close = Math.abs(y - j) <= 1;
            for (int x = Math.max(0, i - 2); x <= Math.min(nu - 1, i + 2); x++) {
                byte level = (byte) (close && Math.abs(x - i) <= 1 ? 2 : 1);
                if (near[y * nu + x] < level) {
                    near[y * nu + x] = level;
                }
            }
        }
    }

    private static int[] collect(byte[] near, int atLeast, int count) {
        int[] found = new int[count];
        int next = 0;
        for (int k = 0; k < near.length; k++) {
            if (near[k] >= atLeast) {
                found[next++] = k;
            }
        }
        return found;
    }

    /** Sets the distance of every node that is not active. */
    void fillFar(float[] out) {
        System.arraycopy(far, 0, out, 0, far.length);
    }

    /** Marks the cells that the boundary may cross. */
    void markCells(boolean[] crossed, Lattice lattice) {
        int nu = lattice.nu();
        int cu = nu - 1;
        if (uncertain.length == lattice.nodes()) {
            Arrays.fill(crossed, true);
            return;
        }
        for (int k : uncertain) {
            int i = k % nu;
            int j = k / nu;
            for (int y = Math.max(0, j - 1); y <= Math.min(lattice.nv() - 2, j); y++) {
                for (int x = Math.max(0, i - 1); x <= Math.min(cu - 1, i); x++) {
                    crossed[y * cu + x] = true;
                }
            }
        }
    }
}
