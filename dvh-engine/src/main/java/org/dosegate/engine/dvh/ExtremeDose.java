package org.dosegate.engine.dvh;

import org.dosegate.engine.solid.Lattice;

/**
 * Least and largest dose on cross-sections: at the nodes inside and where the boundary crosses the lattice. A trilinear dose has its
 * extremes there or at grid points, which {@link InteriorPeaks} looks at.
 */
final class ExtremeDose {
    private final Lattice lattice;
    private final double[] lowHigh = new double[2];
    private double minGy = Double.POSITIVE_INFINITY;
    private double maxGy = Double.NEGATIVE_INFINITY;

    ExtremeDose(Lattice lattice) {
        this.lattice = lattice;
    }

    double minGy() {
        return minGy;
    }

    double maxGy() {
        return maxGy;
    }

    /** Takes a dose into account; NaN (outside the grid) is passed over. */
    void take(double doseGy) {
        if (doseGy < minGy) {
            minGy = doseGy;
        }
        if (doseGy > maxGy) {
            maxGy = doseGy;
        }
    }

    /** Takes a cross-section into account; the dose is already turned to its plane. */
    void section(float[] values, LatticeDose dose) {
        int nu = lattice.nu();
        for (int j = 0; j < lattice.nv(); j++) {
            dose.rowBounds(j, lowHigh);
            if (!(lowHigh[0] < minGy || lowHigh[1] > maxGy)) {
                continue;
            }
            int row = j * nu;
            int first = 0;
            while (first < nu && !(values[row + first] < 0)) {
                first++;
            }
            if (first == nu) {
                continue;
            }
            int last = nu - 1;
            while (!(values[row + last] < 0)) {
                last--;
            }
            dose.bounds(j, first, last, lowHigh);
            if (lowHigh[0] < minGy || lowHigh[1] > maxGy) {
                look(values, j, first, last, dose);
            }
        }
    }

    private void look(float[] values, int j, int first, int last, LatticeDose dose) {
        int nu = lattice.nu();
        for (int i = first; i <= last; i++) {
            float f = values[j * nu + i];
            if (!(f < 0)) {
                continue;
            }
            take(dose.at(i, j));
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
    }

    private void crossing(float inside, float outside, int i, int j, int di, int dj, LatticeDose dose) {
        if (outside >= 0 && outside < Float.POSITIVE_INFINITY) {
            double t = inside / ((double) inside - outside);
            take(dose.at(i + t * di, j + t * dj));
        }
    }
}
