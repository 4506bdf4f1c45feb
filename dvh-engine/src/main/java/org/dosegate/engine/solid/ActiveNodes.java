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
        float[] far = new float[sign.length];
        NodeSet changing = new NodeSet(lattice);
        NodeSet inside = new NodeSet(lattice);
        int at = 0;
        for (int j = 0; j < lattice.nv(); j++) {
            for (int word = 0; word < changing.words(); word++) {
                int end = Math.min((j + 1) * lattice.nu(), at + Long.SIZE);
                long zero = 0;
                long negative = 0;
                for (long bit = 1; at < end; bit <<= 1) {
                    byte s = sign[at];
                    far[at++] = s * FAR;
                    if (s == 0) {
                        zero |= bit;
                    } else if (s < 0) {
                        negative |= bit;
                    }
                }
                changing.set(j, word, zero);
                inside.set(j, word, negative);
            }
        }
        NodeSet near = new NodeSet(lattice);
        near.add(changing);
        near.addChanges(changing);
        near.addChanges(inside);
        NodeSet inner = near.widened();
        int[] uncertain = near.toArray();
        int moved = changing.size();
        // A boundary that stays where it is has a row of nodes on each side; every cell that it moves adds one.
        double movement = movesFar(sign, uncertain, lattice)
                ? Double.POSITIVE_INFINITY
                : 2.0 * moved / Math.max(1, uncertain.length - moved);
        return new ActiveNodes(far, uncertain, inner.toArray(), inner.widened().toArray(), movement);
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

    /** Sets the distance of every node that is not active. */
    void fillFar(float[] out) {
        System.arraycopy(far, 0, out, 0, far.length);
    }
}
