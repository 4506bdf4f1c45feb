package org.dosegate.engine.solid;

/**
 * A function that bends inside a triangle is, on average over the triangle, below its linear interpolant by a 24th of the sum of its second
 * differences along the three sides (exact for quadratics). Taken off at the nodes, this removes the bias of piecewise-linear areas: without it every round
 * section loses pi/6 of a cell.
 */
final class CurvatureCorrection {
    /** Of everything. */
    static final CurvatureCorrection FULL = new CurvatureCorrection(Float.POSITIVE_INFINITY);

    /**
     * Of curves alone, down to radii of about four cells. At the edge of a solid the full correction moves the boundary beside it outwards by a tenth of a cell, for what the edge itself loses: right for
     * areas, wrong where places are asked for.
     */
    static final CurvatureCorrection OF_CURVES = new CurvatureCorrection(0.035f);

    /** Nodes farther from the boundary, lattice units, matter by their sign alone, which a correction does not change. */
    private static final float AWAY = 4;

    /** Larger corrections are left out, lattice units. */
    private final float largest;

    private CurvatureCorrection(float largest) {
        this.largest = largest;
    }

    /** For lattices of a refinement. */
    static CurvatureCorrection at(double refinement) {
        return refinement < 1 ? OF_CURVES : FULL;
    }

    /** Corrects a distance near its boundary, but not on the lattice's edge; the result is a new array. */
    float[] ofDistance(float[] distance, Lattice lattice) {
        return near(distance, AWAY, lattice);
    }

    /**
     * Corrects psi = s (s + 2 rho) near its boundary, but not on the lattice's edge; the result is a new array.
     *
     * @param inradius rho, lattice units
     */
    float[] ofPsi(float[] psi, double inradius, Lattice lattice) {
        return near(psi, (float) (AWAY * (AWAY + 2 * inradius)), lattice);
    }

    private float[] near(float[] f, float away, Lattice lattice) {
        int nu = lattice.nu();
        float[] corrected = f.clone();
        for (int j = 1; j + 1 < lattice.nv(); j++) {
            for (int k = j * nu + 1; k < j * nu + nu - 1; k++) {
                if (f[k] < away && f[k] > -away) {
                    corrected[k] = corrected(f, k, nu);
                }
            }
        }
        return corrected;
    }

    /**
     * Corrects the given nodes of a function in place; nodes on the lattice's edge stay as they are.
     *
     * @param corrected to work with, overwritten: at least as long as the nodes
     */
    void apply(float[] f, int[] nodes, float[] corrected, Lattice lattice) {
        for (int n = 0; n < nodes.length; n++) {
            corrected[n] = at(f, nodes[n], lattice);
        }
        for (int n = 0; n < nodes.length; n++) {
            f[nodes[n]] = corrected[n];
        }
    }

    /** The corrected value of one node; on the lattice's edge the value itself. */
    float at(float[] f, int k, Lattice lattice) {
        int nu = lattice.nu();
        int i = k % nu;
        int j = k / nu;
        boolean atEdge = i == 0 || i + 1 == nu || j == 0 || j + 1 == lattice.nv();
        return atEdge ? f[k] : corrected(f, k, nu);
    }

    private float corrected(float[] f, int k, int nu) {
        // The sides of the cells' triangles: along u, along v, and the diagonal from (0, 0) to (1, 1).
        float around = f[k - 1] + f[k + 1] + f[k - nu] + f[k + nu] + f[k - nu - 1] + f[k + nu + 1];
        float bend = (around - 6 * f[k]) * (1f / 24);
        return bend > largest || bend < -largest ? f[k] : f[k] - bend;
    }
}
