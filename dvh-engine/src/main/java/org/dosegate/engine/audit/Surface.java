package org.dosegate.engine.audit;

import java.util.Arrays;
import org.dosegate.engine.solid.Lattice;

/**
 * Points of a solid's surface where the lines through the nodes cross it, each with its normal and its area. Lines along one axis cross a piece of surface in proportion to
 * the cosine between its normal and the axis (Cauchy and Crofton); weighted with that cosine once more, the crossings of the three axes add up to the area.
 * Coordinates are those of {@link SampledSolid}.
 */
final class Surface {
    /**
     * Numbers of a point: position and outward unit normal along u, v and the lattice's normal, area (mm2), and how steep the values are there. Beside an edge of the solid they are flatter
     * than a distance, below 1, and the position is off by up to a tenth of a cell.
     */
    static final int PER_POINT = 8;

    private final SampledSolid solid;
    private final Lattice lattice;
    private double[] points = new double[PER_POINT * 4096];
    private int size;

    private Surface(SampledSolid solid) {
        this.solid = solid;
        this.lattice = solid.lattice();
    }

    static Surface of(SampledSolid solid) {
        Surface surface = new Surface(solid);
        SlabPlan plan = solid.plan();
        double pitch = surface.lattice.pitchMm();
        for (int slab = 0; slab < plan.slabs(); slab++) {
            if (solid.section(slab) != null) {
                surface.inPlane(slab, pitch * plan.thicknessMm(slab));
            }
            if (solid.section(slab) != null || solid.section(slab + 1) != null) {
                surface.acrossPlanes(slab, pitch * pitch);
            }
        }
        surface.points = Arrays.copyOf(surface.points, PER_POINT * surface.size);
        return surface;
    }

    int size() {
        return size;
    }

    /** All points' numbers, one after the other. */
    double[] points() {
        return points;
    }

    private void inPlane(int slab, double area) {
        float[] f = solid.section(slab);
        int nu = lattice.nu();
        double w = solid.plan().middleMm(slab);
        for (int j = 1; j + 2 < lattice.nv(); j++) {
            for (int i = 1; i + 2 < nu; i++) {
                int k = j * nu + i;
                boolean inside = f[k] < 0;
                if (f[k + 1] < 0 != inside) {
                    double t = f[k] / ((double) f[k] - f[k + 1]);
                    add(slab, k, slab, k + 1, t, i + t, j, w, area, 0);
                }
                if (f[k + nu] < 0 != inside) {
                    double t = f[k] / ((double) f[k] - f[k + nu]);
                    add(slab, k, slab, k + nu, t, i, j + t, w, area, 1);
                }
            }
        }
    }

    private void acrossPlanes(int slab, double area) {
        double low = solid.plan().middleMm(slab);
        double high = slab + 1 < solid.plan().slabs() ? solid.plan().middleMm(slab + 1) : low;
        int nu = lattice.nu();
        for (int j = 1; j + 1 < lattice.nv(); j++) {
            for (int i = 1; i + 1 < nu; i++) {
                int k = j * nu + i;
                float f = solid.at(slab, k);
                float g = solid.at(slab + 1, k);
                if (f < 0 != g < 0) {
                    double t = f / ((double) f - g);
                    add(slab, k, slab + 1, k, t, i, j, low + t * (high - low), area, 2);
                }
            }
        }
    }

    /** Adds the crossing at t between two nodes. */
    private void add(
            int slab0, int k0, int slab1, int k1, double t, double i, double j, double w, double area, int axis) {
        double[] n = new double[3];
        gradient(slab0, k0, 1 - t, n);
        gradient(slab1, k1, t, n);
        double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        if (!(length > 0)) {
            return;
        }
        if (PER_POINT * (size + 1) > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        int at = PER_POINT * size++;
        points[at] = i * lattice.pitchMm();
        points[at + 1] = j * lattice.pitchMm();
        points[at + 2] = w;
        points[at + 3] = n[0] / length;
        points[at + 4] = n[1] / length;
        points[at + 5] = n[2] / length;
        points[at + 6] = area * Math.abs(n[axis]) / length;
        points[at + 7] = length;
    }

    private void gradient(int slab, int k, double weight, double[] sum) {
        float[] f = solid.section(slab);
        if (f != null) {
            sum[0] += weight * 0.5 * (f[k + 1] - f[k - 1]);
            sum[1] += weight * 0.5 * (f[k + lattice.nu()] - f[k - lattice.nu()]);
        }
        SlabPlan plan = solid.plan();
        int below = Math.max(0, slab - 1);
        int above = Math.min(plan.slabs() - 1, slab + 1);
        double rise = (solid.at(above, k) - solid.at(below, k)) * lattice.pitchMm();
        sum[2] += weight * rise / (plan.middleMm(above) - plan.middleMm(below));
    }
}
