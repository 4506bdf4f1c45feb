package org.dosegate.engine.solid;

import java.util.Arrays;

/** Indices of nodes or cells that are found one after the other; how many there will be nobody knows. */
final class NodeList {
    private int[] found;
    private int size;

    /** A list for nodes along a section's boundary, a few cells wide: a small part of the lattice. */
    NodeList(Lattice lattice) {
        found = new int[8 * (lattice.nu() + lattice.nv())];
    }

    void add(int k) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = k;
    }

    int[] toArray() {
        return Arrays.copyOf(found, size);
    }
}
