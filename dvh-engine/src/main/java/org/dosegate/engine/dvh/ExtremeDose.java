package org.dosegate.engine.dvh;

import org.dosegate.engine.solid.Lattice;

/**
 * Least and largest dose on the surface of a solid, section by section: where the boundary crosses the lattice, and at the nodes of faces. Inside, a trilinear dose
 * has its extremes at grid points, which {@link InteriorPeaks} looks at.
 */
final class ExtremeDose {
    /** Of places whose doses differ by no more than this, Gy, the first that was met stands for all: doses that are stored in steps are the same at many, but for rounding. */
    private static final double SAME_GY = 1e-4;

    private final Lattice lattice;
    private double minGy = Double.POSITIVE_INFINITY;
    private double maxGy = Double.NEGATIVE_INFINITY;
    private Place coldest;
    private Place hottest;
    private double wMm;

    /**
     * Where an extreme was found.
     *
     * @param i lattice position along u
     * @param j lattice position along v
     * @param wMm offset along the normal
     * @param inside whether it is a grid point inside the solid, not a point of its surface
     * @param doseGy dose there
     */
    record Place(double i, double j, double wMm, boolean inside, double doseGy) {}

    ExtremeDose(Lattice lattice) {
        this.lattice = lattice;
    }

    double minGy() {
        return minGy;
    }

    double maxGy() {
        return maxGy;
    }

    /** Where the least dose is, to 0.0001 Gy; null when nothing is known. */
    Place coldest() {
        return coldest;
    }

    /** Where the largest dose is, to 0.0001 Gy; null when nothing is known. */
    Place hottest() {
        return hottest;
    }

    /** Takes the dose at a grid point inside the solid into account. */
    void take(double doseGy, double i, double j, double w) {
        take(doseGy, i, j, w, true);
    }

    /** NaN (outside the grid) is passed over. */
    private void take(double doseGy, double i, double j, double w, boolean inside) {
        if (doseGy < minGy) {
            minGy = doseGy;
            cold(new Place(i, j, w, inside, doseGy));
        }
        if (doseGy > maxGy) {
            maxGy = doseGy;
            hot(new Place(i, j, w, inside, doseGy));
        }
    }

    /** Takes what another one found into account. */
    void take(ExtremeDose other) {
        if (other.coldest != null) {
            cold(other.coldest);
            hot(other.hottest);
        }
        minGy = Math.min(minGy, other.minGy);
        maxGy = Math.max(maxGy, other.maxGy);
    }

    private void cold(Place found) {
        if (coldest == null || found.doseGy() < coldest.doseGy() - SAME_GY) {
            coldest = found;
        }
    }

    private void hot(Place found) {
        if (hottest == null || found.doseGy() > hottest.doseGy() + SAME_GY) {
            hottest = found;
        }
    }

    /**
     * Takes a cross-section into account; the dose is already turned to its plane.
     *
     * @param boundary all nodes next to the section's boundary are among these
     * @param face whether points inside the section lie on the solid's surface too
     */
    void section(double w, float[] values, int[] boundary, boolean face, LatticeDose dose) {
        wMm = w;
        if (face) {
            face(values, dose);
            return;
        }
        int nu = lattice.nu();
        for (int k : boundary) {
            if (values[k] < 0 && dose.mayLeave(k % nu, k / nu, minGy, maxGy)) {
                crossings(values, k % nu, k / nu, dose);
            }
        }
    }

    /** Whether a cross-section may change anything. */
    boolean mayLeave(double w, int[] boundary, LatticeDose dose) {
        dose.plane(w);
        int nu = lattice.nu();
        for (int k : boundary) {
            if (dose.mayLeave(k % nu, k / nu, minGy, maxGy)) {
                return true;
            }
        }
        return false;
    }

    private void face(float[] values, LatticeDose dose) {
        int nu = lattice.nu();
        for (int j = 0; j < lattice.nv(); j++) {
            for (int i = 0; i < nu; i++) {
                if (values[j * nu + i] < 0 && dose.mayLeave(i, j, minGy, maxGy)) {
                    take(dose.at(i, j), i, j, wMm, false);
                    crossings(values, i, j, dose);
                }
            }
        }
    }

    /** Where the boundary crosses the lattice's lines beside a node inside. */
    private void crossings(float[] values, int i, int j, LatticeDose dose) {
        int nu = lattice.nu();
        float f = values[j * nu + i];
        if (i > 0) {
            crossing(f, values[j * nu + i - 1], i, j, -1, 0, dose);
        }
        if (i + 1 < nu) {
            crossing(f, values[j * nu + i + 1], i, j, 1, 0, dose);
        }
        if (j > 0) {
            crossing(f, values[(j - 1) * nu + i], i, j, 0, -1, dose);
        }
        if (j + 1 < lattice.nv()) {
            crossing(f, values[(j + 1) * nu + i], i, j, 0, 1, dose);
        }
    }

    private void crossing(float inside, float outside, int i, int j, int di, int dj, LatticeDose dose) {
        if (outside >= 0 && outside < Float.POSITIVE_INFINITY) {
            double t = inside / ((double) inside - outside);
            take(dose.at(i + t * di, j + t * dj), i + t * di, j + t * dj, wMm, false);
        }
    }
}
