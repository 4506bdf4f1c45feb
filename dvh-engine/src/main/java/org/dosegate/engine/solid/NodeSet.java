package org.dosegate.engine.solid;

/** A set of a lattice's nodes, a bit for each, so that a row of them is widened and compared in a few operations. */
final class NodeSet {
    private final Lattice lattice;
    private final int nu;
    private final int nv;
    /** Words of a row. */
    private final int words;

    private final long[] bits;

    /** An empty set. */
    NodeSet(Lattice lattice) {
        this.lattice = lattice;
        this.nu = lattice.nu();
        this.nv = lattice.nv();
        this.words = (nu + Long.SIZE - 1) / Long.SIZE;
        this.bits = new long[words * nv];
    }

    /** Words of a row: the lowest bit of the first stands for column 0. */
    int words() {
        return words;
    }

    /** Sets the nodes that a word of row j stands for. */
    void set(int j, int word, long members) {
        bits[j * words + word] = members;
    }

    /** Adds the nodes of another set. */
    void add(NodeSet other) {
        for (int k = 0; k < bits.length; k++) {
            bits[k] |= other.bits[k];
        }
    }

    /** Adds every node whose neighbour in its row or column is in another set while it is not, or the other way round. */
    void addChanges(NodeSet other) {
        long[] b = other.bits;
        for (int j = 0; j < nv; j++) {
            for (int w = 0; w < words; w++) {
                int k = j * words + w;
                long right = b[k] >>> 1 | (w + 1 < words ? b[k + 1] << (Long.SIZE - 1) : 0);
                long change = (b[k] ^ right) & below(nu - 1 - w * Long.SIZE);
                bits[k] |= change | change << 1;
                if (w + 1 < words) {
                    bits[k + 1] |= change >>> (Long.SIZE - 1);
                }
                if (j + 1 < nv) {
                    long across = b[k] ^ b[k + words];
                    bits[k] |= across;
                    bits[k + words] |= across;
                }
            }
        }
    }

    /** The lowest bits of a word, so many of them: none below 1, all from 64 on. */
    private static long below(int count) {
        return count <= 0 ? 0 : count >= Long.SIZE ? -1 : (1L << count) - 1;
    }

    /** This set and all nodes that are a step along a row, a column or both from one of it. */
    NodeSet widened() {
        NodeSet wide = new NodeSet(lattice);
        long[] out = wide.bits;
        for (int j = 0; j < nv; j++) {
            for (int w = 0; w < words; w++) {
                int k = j * words + w;
                long left = w > 0 ? bits[k - 1] >>> (Long.SIZE - 1) : 0;
                long right = w + 1 < words ? bits[k + 1] << (Long.SIZE - 1) : 0;
                long row = (bits[k] | bits[k] << 1 | bits[k] >>> 1 | left | right) & below(nu - w * Long.SIZE);
                out[k] |= row;
                if (j > 0) {
                    out[k - words] |= row;
                }
                if (j + 1 < nv) {
                    out[k + words] |= row;
                }
            }
        }
        return wide;
    }

    /** Number of nodes. */
    int size() {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The nodes' indices, ascending. */
    int[] toArray() {
        int[] nodes = new int[size()];
        int n = 0;
        for (int j = 0; j < nv; j++) {
            for (int w = 0; w < words; w++) {
                int at = j * nu + w * Long.SIZE;
                for (long rest = bits[j * words + w]; rest != 0; rest >>>= 1) {
                    if ((rest & 1) != 0) {
                        nodes[n++] = at;
                    }
                    at++;
                }
            }
        }
        return nodes;
    }
}
