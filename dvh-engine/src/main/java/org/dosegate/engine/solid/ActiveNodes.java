package org.dosegate.engine.solid;

import java.util.Arrays;

/**
 * The nodes near which the boundary can pass anywhere in a range of offsets. Everywhere else the sign is known for the whole range, and no cell
 * there needs a look at any section.
 */
final class ActiveNodes {
    /** Stands for the distance of nodes that are not active. */
    static final float FAR = 1e6f;

    /** Sign of every node that is not active, times FAR. */
    final float[] far;
    /** Nodes where the boundary may pass, or whose neighbour is on the other side. */
    final boolean[] uncertain;
    /** Nodes at most one step from an uncertain one: all corners of cells that the boundary may cross. */
    final int[] nodes;
    /** Nodes at most two steps from an uncertain one: what the curvature at {@link #nodes} is taken from. */
    final int[] withRim;

    private ActiveNodes(float[] far, boolean[] uncertain, int[] nodes, int[] withRim) {
        this.far = far;
        this.uncertain = uncertain;
        this.nodes = nodes;
        this.withRim = withRim;
    }

    /**
     * From the values at which the function stays over the range.
     *
     * @param low a lower bound a node
     * @param high an upper bound a node
     */
    static ActiveNodes of(float[] low, float[] high, Lattice lattice) {
        int nu = lattice.nu();
        int n = low.length;
        float[] far = new float[n];
        for (int k = 0; k < n; k++) {
            far[k] = high[k] < 0 ? -FAR : low[k] > 0 ? FAR : 0;
        }
        boolean[] uncertain = new boolean[n];
        for (int k = 0; k < n; k++) {
            boolean rightDiffers = k + 1 < n && (k + 1) % nu != 0 && far[k] != far[k + 1];
            boolean aboveDiffers = k + nu < n && far[k] != far[k + nu];
            uncertain[k] |= far[k] == 0 || rightDiffers || aboveDiffers;
            if (rightDiffers) {
                uncertain[k + 1] = true;
            }
            if (aboveDiffers) {
                uncertain[k + nu] = true;
            }
        }
        return new ActiveNodes(
                far, uncertain, within(uncertain, 1, nu, lattice.nv()), within(uncertain, 2, nu, lattice.nv()));
    }

    /** The distance of every node that is not active. */
    void fillFar(float[] out) {
        System.arraycopy(far, 0, out, 0, far.length);
    }

    private static int[] within(boolean[] uncertain, int steps, int nu, int nv) {
        boolean[] near = new boolean[uncertain.length];
        for (int j = 0; j < nv; j++) {
            for (int i = 0; i < nu; i++) {
                if (uncertain[j * nu + i]) {
                    int left = Math.max(0, i - steps);
                    int right = Math.min(nu - 1, i + steps);
                    for (int y = Math.max(0, j - steps); y <= Math.min(nv - 1, j + steps); y++) {
                        Arrays.fill(near, y * nu + left, y * nu + right + 1, true);
                    }
                }
            }
        }
        int count = 0;
        for (boolean b : near) {
            count += b ? 1 : 0;
        }
        int[] found = new int[count];
        int next = 0;
        for (int k = 0; k < near.length; k++) {
            if (near[k]) {
                found[next++] = k;
            }
        }
        return found;
    }
}
