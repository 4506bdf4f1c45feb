package org.dosegate.engine.solid;

import java.util.Arrays;

/** The separate parts of a cross-section, each with its area, and the part that each node lies in or is nearest to. */
final class SectionParts {
    private static final int UNKNOWN = -1;

    /** Number of parts that the nodes show. */
    final int count;
    /** Area of each part, cells. */
    final double[] area;
    /** The part of each node. */
    private final int[] owner;

    private SectionParts(int count, int[] owner, double[] area) {
        this.count = count;
        this.owner = owner;
        this.area = area;
    }

    /** Finds the parts from the signed distance at the nodes. */
    static SectionParts of(float[] distance, Lattice lattice) {
        int[] owner = new int[distance.length];
        int count = CrossSectionTopology.label(distance, lattice.nu(), lattice.nv(), owner);
        if (count > 0) {
            spread(distance, owner, lattice);
        }
        double[] area =
                count > 0 ? new BandArea(distance, 0, owner, count, lattice).at(new float[count]) : new double[0];
        return new SectionParts(count, owner, area);
    }

    /** The part that a node lies in or is nearest to. */
    int at(int node) {
        return owner[node];
    }

    /** Hands the parts on to the nodes outside, each from the neighbour that is nearest to the section. */
    private static void spread(float[] distance, int[] owner, Lattice lattice) {
        int unknown = (int) Arrays.stream(owner).filter(o -> o == UNKNOWN).count();
        boolean strict = true;
        while (unknown > 0) {
            int before = unknown;
            for (int n = 0; n < owner.length; n++) {
                unknown -= inherit(distance, owner, n, lattice, strict) ? 1 : 0;
            }
            for (int n = owner.length - 1; n >= 0; n--) {
                unknown -= inherit(distance, owner, n, lattice, strict) ? 1 : 0;
            }
            strict = unknown < before; // about a part that no node lies in there is nothing to inherit downhill
        }
    }

    private static boolean inherit(float[] distance, int[] owner, int node, Lattice lattice, boolean strict) {
        if (owner[node] != UNKNOWN) {
            return false;
        }
        int nu = lattice.nu();
        int i = node % nu;
        int j = node / nu;
        int best = UNKNOWN;
        float least = strict ? distance[node] : Float.POSITIVE_INFINITY;
        for (int y = Math.max(0, j - 1); y <= Math.min(lattice.nv() - 1, j + 1); y++) {
            for (int x = Math.max(0, i - 1); x <= Math.min(nu - 1, i + 1); x++) {
                int at = y * nu + x;
                if (distance[at] < least && (strict || owner[at] != UNKNOWN)) {
                    least = distance[at];
                    best = at;
                }
            }
        }
        if (best == UNKNOWN || owner[best] == UNKNOWN) {
            return false;
        }
        owner[node] = owner[best];
        return true;
    }
}
