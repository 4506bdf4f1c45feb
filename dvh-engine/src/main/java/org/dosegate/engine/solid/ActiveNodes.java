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

    /** By how many cells the boundary moves over the range, in the mean and about; infinite where it moves far or nothing is known. */
    final double movement;

    private ActiveNodes(float[] far, int[] uncertain, int[] nodes, int[] withRim, double movement) {
        this.movement = movement;
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
        return new ActiveNodes(new float[all.length], all, all, all, Double.POSITIVE_INFINITY);
    }

    /** No node of a lattice: there is nothing of the solid in the range. */
    static ActiveNodes nowhere(Lattice lattice) {
        float[] far = new float[lattice.nodes()];
        Arrays.fill(far, FAR);
        int[] none = {};
        return new ActiveNodes(far, none, none, none, 0);
    }

    /** From the sign that each node keeps over the range, 0 where it may change. */
    static ActiveNodes of(byte[] sign, Lattice lattice) {
        int nu = lattice.nu();
        int nv = lattice.nv();
        int n = sign.length;
        // How many steps at most to an uncertain node, from 3 (it is one) to 0 (more than two).
        byte[] near = new byte[n];
        float[] far = new float[n];
        for (int j = 0; j < nv; j++) {
            int start = j * nu;
            for (int k = start; k < start + nu; k++) {
                byte s = sign[k];
                far[k] = s * FAR;
                if (s == 0) {
                    near[k] = 3;
                }
                if (k + 1 < start + nu && sign[k + 1] != s) {
                    near[k] = 3;
                    near[k + 1] = 3;
                }
                if (j + 1 < nv && sign[k + nu] != s) {
                    near[k] = 3;
                    near[k + nu] = 3;
                }
            }
        }
        NodeList met = new NodeList(lattice);
        int changing = 0;
        for (int k = 0; k < n; k++) {
            if (near[k] == 3) {
                met.add(k);
                changing += sign[k] == 0 ? 1 : 0;
            }
        }
        int[] uncertain = met.toArray();
        int before = -2;
        for (int k : uncertain) {
            spread(near, k, nu, nv, k == before + 1);
            before = k;
        }
        NodeList inner = new NodeList(lattice);
        NodeList all = new NodeList(lattice);
        for (int k = 0; k < n; k++) {
            byte b = near[k];
            if (b != 0) {
                all.add(k);
                if (b != 1) {
                    inner.add(k);
                }
            }
        }
        // A boundary that stays where it is has a row of nodes on each side; every cell that it moves adds one.
        double movement = movesFar(sign, uncertain, lattice)
                ? Double.POSITIVE_INFINITY
                : 2.0 * changing / Math.max(1, uncertain.length - changing);
        return new ActiveNodes(far, uncertain, inner.toArray(), all.toArray(), movement);
    }

    /** Whether the boundary moves by three cells or more anywhere, as it does where something closes. */
    private static boolean movesFar(byte[] sign, int[] uncertain, Lattice lattice) {
        int nu = lattice.nu();
        for (int k : uncertain) {
            if (k >= nu
                    && k + nu < sign.length
                    && sign[k] == 0
                    && sign[k - 1] == 0
                    && sign[k + 1] == 0
                    && sign[k - nu] == 0
                    && sign[k + nu] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Marks the nodes around node k; only their last columns when those around its left neighbour are marked. */
    private static void spread(byte[] near, int k, int nu, int nv, boolean leftIsDone) {
        int i = k % nu;
        int j = k / nu;
        int last = Math.min(nu - 1, i + 2);
        int first = leftIsDone && i > 0 ? Math.min(last, i + 1) : Math.max(0, i - 2);
        for (int y = Math.max(0, j - 2); y <= Math.min(nv - 1, j + 2); y++) {
            boolean close = y - j <= 1 && j - y <= 1;
            for (int x = first; x <= last; x++) {
                byte level = (byte) (close && x - i <= 1 && i - x <= 1 ? 2 : 1);
                if (near[y * nu + x] < level) {
                    near[y * nu + x] = level;
                }
            }
        }
    }

    /** Sets the distance of every node that is not active. */
    void fillFar(float[] out) {
        System.arraycopy(far, 0, out, 0, far.length);
    }
}
