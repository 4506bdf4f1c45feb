package org.dosegate.engine.solid;

import java.util.Arrays;

/** What the cells of a lattice are to a solid throughout a range of offsets: outside, inside, or near its boundary. */
public final class CellKind {
    private static final byte OUTSIDE = 0;
    private static final byte INSIDE = 1;
    private static final byte NEAR = 2;

    private final int nu;
    private final int nv;
    private final byte[] kind;
    private final int[] found;
    private int[] near = {};

    CellKind(Lattice lattice) {
        this.nu = lattice.nu();
        this.nv = lattice.nv();
        this.kind = new byte[lattice.cells()];
        this.found = new int[kind.length];
    }

    /** Whether a cell lies wholly inside and no boundary comes near it. */
    public boolean inside(int cell) {
        return kind[cell] == INSIDE;
    }

    /** Number of the cells that lie wholly inside. */
    int countInside() {
        int count = 0;
        for (byte k : kind) {
            count += k == INSIDE ? 1 : 0;
        }
        return count;
    }

    /** Whether a boundary may cross a cell. */
    public boolean near(int cell) {
        return kind[cell] == NEAR;
    }

    /** The cells that a boundary may cross, ascending; not to be changed. */
    int[] nearCells() {
        return near;
    }

    void clear() {
        Arrays.fill(kind, OUTSIDE);
    }

    /** Marks the cells around nodes. */
    void markNear(int[] nodes) {
        int cu = nu - 1;
        if (nodes.length == nu * nv) {
            Arrays.fill(kind, NEAR);
            return;
        }
        for (int k : nodes) {
            int j = k / nu;
            int i = k - j * nu;
            int cell = j * cu + i;
            boolean left = i > 0;
            boolean right = i < cu;
            if (j > 0) {
                mark(cell - cu, left, right);
            }
            if (j + 1 < nv) {
                mark(cell, left, right);
            }
        }
    }

    private void mark(int cell, boolean left, boolean right) {
        if (left) {
            kind[cell - 1] = NEAR;
        }
        if (right) {
            kind[cell] = NEAR;
        }
    }

    /** Tells inside from outside where no boundary comes near, from the values of any section. */
    void decide(float[] values) {
        int count = 0;
        int cu = nu - 1;
        for (int j = 0, cell = 0; j + 1 < nv; j++) {
            for (int end = cell + cu; cell < end; cell++) {
                if (kind[cell] == NEAR) {
                    found[count++] = cell;
                } else {
                    kind[cell] = values[cell + j] < 0 ? INSIDE : OUTSIDE; // a row has one node more than cells
                }
            }
        }
        near = Arrays.copyOf(found, count);
    }
}
