package org.dosegate.engine.audit;

import org.dosegate.engine.solid.CommonSections;
import org.dosegate.engine.solid.Lattice;

/** A solid as level-set values at the nodes of a lattice in the middle of each slab of a plan. Lengths in its own coordinates are mm along the lattice's u, v and normal. */
final class SampledSolid {
    /** Value where there is no section, and the largest one at all, pitches: only nearness to the boundary matters. */
    static final float FAR = 8;

    private final Lattice lattice;
    private final SlabPlan plan;
    private final float[][] values;

    private SampledSolid(Lattice lattice, SlabPlan plan, float[][] values) {
        this.lattice = lattice;
        this.plan = plan;
        this.values = values;
    }

    static SampledSolid of(CommonSections sections, SlabPlan plan) {
        float[][] values = sections.at(plan.middlesMm());
        for (float[] f : values) {
            for (int i = 0; f != null && i < f.length; i++) {
                f[i] = f[i] > FAR ? FAR : f[i] < -FAR ? -FAR : f[i];
            }
        }
        return new SampledSolid(sections.lattice(), plan, values);
    }

    Lattice lattice() {
        return lattice;
    }

    SlabPlan plan() {
        return plan;
    }

    /** The values in the middle of a slab; null where there is no section, as there is none beyond the plan. */
    float[] section(int slab) {
        return slab >= 0 && slab < values.length ? values[slab] : null;
    }

    /** The value at a node in the middle of a slab. */
    float at(int slab, int node) {
        float[] f = section(slab);
        return f == null ? FAR : f[node];
    }

    /** The values in a plane, linear between the slabs' middles; null where there is no section. */
    float[] plane(double wMm) {
        int slab = plan.slabAt(wMm);
        int other = wMm < plan.middleMm(slab) ? slab - 1 : slab + 1;
        float[] f = section(slab);
        float[] g = section(other);
        if (f == null || g == null) {
            return f;
        }
        float t = (float) ((wMm - plan.middleMm(slab)) / (plan.middleMm(other) - plan.middleMm(slab)));
        float[] values = new float[f.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = f[k] + t * (g[k] - f[k]);
        }
        return values;
    }

    /** The value anywhere, trilinear between nodes. */
    double at(double uMm, double vMm, double wMm) {
        double x = uMm / lattice.pitchMm();
        double y = vMm / lattice.pitchMm();
        if (!(x >= 0 && y >= 0 && x < lattice.nu() - 1 && y < lattice.nv() - 1)) {
            return FAR;
        }
        int slab = plan.slabAt(wMm);
        if (wMm < plan.middleMm(slab)) {
            slab--;
        }
        if (slab < 0 || slab + 1 >= plan.slabs()) {
            return FAR;
        }
        double low = plan.middleMm(slab);
        double t = (wMm - low) / (plan.middleMm(slab + 1) - low);
        return (1 - t) * inPlane(slab, x, y) + t * inPlane(slab + 1, x, y);
    }

    private double inPlane(int slab, double x, double y) {
        float[] f = values[slab];
        if (f == null) {
            return FAR;
        }
        int i = (int) x;
        int j = (int) y;
        double a = x - i;
        double b = y - j;
        int nu = lattice.nu();
        int k = j * nu + i;
        return (1 - b) * ((1 - a) * f[k] + a * f[k + 1]) + b * ((1 - a) * f[k + nu] + a * f[k + nu + 1]);
    }
}
