package org.dosegate.engine.solid;

/**
 * A function that bends inside a triangle is, on average over the triangle, below its linear interpolant by a 24th of the sum of its second
 * differences along the three sides (exact for quadratics). Taken off at the nodes, this removes the bias of piecewise-linear areas: without it every round
 * section loses pi/6 of a cell.
 */
final class CurvatureCorrection {
    private CurvatureCorrection() {}

    /** Corrects all nodes of a function but those on the lattice's edge; the result is a new array. */
    static float[] everywhere(float[] f, Lattice lattice) {
        int nu = lattice.nu();
        float[] corrected = f.clone();
        for (int j = 1; j + 1 < lattice.nv(); j++) {
            for (int k = j * nu + 1; k < j * nu + nu - 1; k++) {
                corrected[k] = corrected(f, k, nu);
            }
        }
        return corrected;
    }

    /** Corrects the given nodes of a function in place; nodes on the lattice's edge stay as they are. */
    static void apply(float[] f, int[] nodes, Lattice lattice) {
        float[] corrected = new float[nodes.length];
        for (int n = 0; n < nodes.length; n++) {
            corrected[n] = at(f, nodes[n], lattice);
        }
        for (int n = 0; n < nodes.length; n++) {
            f[nodes[n]] = corrected[n];
        }
    }

    /** The corrected value of one node; on the lattice's edge the value itself. */
    static float at(float[] f, int k, Lattice lattice) {
        int nu = lattice.nu();
        int i = k % nu;
        int j = k / nu;
        boolean atEdge = i == 0 || i + 1 == nu || j == 0 || j + 1 == lattice.nv();
        return atEdge ? f[k] : corrected(f, k, nu);
    }

    private static float corrected(float[] f, int k, int nu) {
        // The sides of the cells' triangles: along u, along v, and the diagonal from (0, 0) to (1, 1).
        float around = f[k - 1] + f[k + 1] + f[k - nu] + f[k + nu] + f[k - nu - 1] + f[k + nu + 1];
        return f[k] - (around - 6 * f[k]) * (1f / 24);
    }
}
