package org.dosegate.engine.solid;

/**
 * A lattice seen as part of a wider one. Distances are handed on from node to node, beginning at the boundary: a lattice that does not hold
 * the boundary must look through a window.
 *
 * @param wide the wider lattice
 * @param inner the part that is wanted
 * @param left nodes of the wide lattice before the part, along u
 * @param below nodes before it along v
 */
record LatticeWindow(Lattice wide, Lattice inner, int left, int below) {

    /** A window on a lattice through which everything of another one is seen that an element can carry there. */
    static LatticeWindow of(Lattice inner, Lattice source, MarginElement element) {
        double p = inner.pitchMm();
        var shift = source.origin().minus(inner.origin());
        double u = shift.dot(inner.u());
        double v = shift.dot(inner.v());
        double uEnd = u + (source.nu() - 1) * source.pitchMm();
        double vEnd = v + (source.nv() - 1) * source.pitchMm();
        int left = nodes(Math.min(-u, element.uPlus()), p);
        int right = nodes(Math.min(uEnd - (inner.nu() - 1) * p, element.uMinus()), p);
        int below = nodes(Math.min(-v, element.vPlus()), p);
        int above = nodes(Math.min(vEnd - (inner.nv() - 1) * p, element.vMinus()), p);
        Lattice wide = new Lattice(
                inner.point(-left, -below, 0),
                inner.u(),
                inner.v(),
                inner.n(),
                p,
                inner.nu() + left + right,
                inner.nv() + below + above);
        return new LatticeWindow(wide, inner, left, below);
    }

    /** Nodes to add for a length, with a rim; none for a length that is not positive. */
    private static int nodes(double mm, double pitchMm) {
        return mm > 0 ? (int) Math.ceil(mm / pitchMm) + 2 : 0;
    }

    /** The wanted part of numbers at the wide lattice's nodes. */
    float[] cut(float[] values) {
        if (wide.nodes() == inner.nodes()) {
            return values;
        }
        float[] part = new float[inner.nodes()];
        for (int j = 0; j < inner.nv(); j++) {
            System.arraycopy(values, (j + below) * wide.nu() + left, part, j * inner.nu(), inner.nu());
        }
        return part;
    }
}
