package org.dosegate.engine.solid;

/**
 * Walks a solid from its low to its high end in thin slabs. The coverage of a cell by a slab is Simpson's rule over three
 * cross-sections (exact while the area is a cubic in the offset), or the one cross-section where it does not change.
 */
public final class SolidSweep {
    /** For which readings of the end caps a slab or section counts. */
    public enum Caps {
        /** Part of the solid whether the end caps count or not. */
        EITHER,
        /** Only with end caps. */
        WITH,
        /** Only without. */
        WITHOUT
    }

    /** Receives what the sweep meets. */
    public interface Visitor {
        /**
         * A cross-section at an end or in the middle of a slab.
         *
         * @param values level-set values at the nodes, negative inside; not to be kept
         * @param boundary all nodes next to the section's boundary are among these
         * @param face whether the solid may have a face here, so that points inside the section lie on its surface
         */
        void section(double wMm, float[] values, int[] boundary, boolean face, Caps caps);

        /**
         * A slab of cells near the boundary.
         *
         * @param cover how the solid covers these cells; not to be kept
         * @param cells which cells these are, ascending; the others were told by {@link #interior}
         */
        void slab(double lowMm, double highMm, Coverage cover, int[] cells, Caps caps);

        /**
         * The cells that lie wholly inside between two offsets; it comes before the slabs there, which have the cells near the boundary.
         *
         * @param kinds which cells these are; valid for the slabs that follow
         */
        void interior(double lowMm, double highMm, CellKind kinds, Caps caps);
    }

    /** Where a solid closes inside a slab is found to this power of a half of the slab. */
    private static final int TIP_STEPS = 10;

    private final Solid solid;
    private final Visitor visitor;
    private final float[] values;
    private final Coverage[] covers;
    private final Coverage slab;

    private SolidSweep(Solid solid, Visitor visitor) {
        this.solid = solid;
        this.visitor = visitor;
        this.values = new float[solid.lattice().nodes()];
        int cells = solid.lattice().cells();
        this.covers = new Coverage[] {new Coverage(cells), new Coverage(cells), new Coverage(cells)};
        this.slab = new Coverage(cells);
    }

    /**
     * Walks a solid.
     *
     * @param capsBothWays whether slabs that differ without end caps are visited in both forms; otherwise only with end caps
     */
    public static void run(Solid solid, boolean capsBothWays, Visitor visitor) {
        SolidSweep sweep = new SolidSweep(solid, visitor);
        double[] knots = solid.knotsMm();
        for (int k = 0; k + 1 < knots.length; k++) {
            double low = knots[k];
            double high = knots[k + 1];
            if (!capsBothWays || !solid.capsMatterAt(0.5 * (low + high))) {
                sweep.between(low, high, true, Caps.EITHER);
            } else {
                sweep.between(low, high, true, Caps.WITH);
                sweep.between(low, high, false, Caps.WITHOUT);
            }
        }
    }

    private void between(double low, double high, boolean endCaps, Caps caps) {
        solid.enter(low, high, endCaps);
        if (solid.constantBetweenKnots()) {
            constant(low, high, endCaps, caps);
            return;
        }
        int slabs = solid.slabs(high - low);
        solid.section(low, endCaps, values);
        boolean emptyBelow = SectionMeasure.isEmpty(values);
        visitor.section(low, values, solid.boundaryNodes(), solid.faceAt(low), caps);
        CellKind kinds = solid.kinds(values);
        int[] moving = kinds.nearCells();
        visitor.interior(low, high, kinds, caps);
        solid.cover(values, moving, covers[0]);
        for (int s = 0; s < slabs; s++) {
            double a = at(low, high, s, slabs);
            double b = at(low, high, s + 1, slabs);
            solid.section(0.5 * (a + b), endCaps, values);
            visitor.section(0.5 * (a + b), values, solid.boundaryNodes(), false, caps);
            solid.cover(values, moving, covers[1]);
            solid.section(b, endCaps, values);
            if (emptyBelow != SectionMeasure.isEmpty(values)) {
                tip(emptyBelow ? a : b, emptyBelow ? b : a, endCaps, caps);
                solid.section(b, endCaps, values);
            }
            emptyBelow = SectionMeasure.isEmpty(values);
            visitor.section(b, values, solid.boundaryNodes(), b == high && solid.faceAt(high), caps);
            solid.cover(values, moving, covers[2]);
            slab.simpson(covers[0], covers[1], covers[2], moving);
            visitor.slab(a, b, slab, moving, caps);
            Coverage swap = covers[0];
            covers[0] = covers[2];
            covers[2] = swap;
        }
    }

    private void constant(double low, double high, boolean endCaps, Caps caps) {
        solid.section(0.5 * (low + high), endCaps, values);
        visitor.section(low, values, solid.boundaryNodes(), solid.faceAt(low), caps);
        visitor.section(high, values, solid.boundaryNodes(), solid.faceAt(high), caps);
        CellKind kinds = solid.kinds(values);
        visitor.interior(low, high, kinds, caps);
        int[] cut = kinds.nearCells();
        solid.cover(values, cut, slab);
        slab.constantAlongNormal(cut);
        int slabs = solid.coarseSlabs(high - low);
        for (int s = 0; s < slabs; s++) {
            visitor.slab(at(low, high, s, slabs), at(low, high, s + 1, slabs), slab, cut, caps);
        }
    }

    /** Shows the visitor the section where the solid closes between an offset at which there is nothing of it and one at which there is. */
    private void tip(double nothing, double something, boolean endCaps, Caps caps) {
        double empty = nothing;
        double filled = something;
        for (int step = 0; step < TIP_STEPS; step++) {
            double middle = 0.5 * (empty + filled);
            solid.section(middle, endCaps, values);
            if (SectionMeasure.isEmpty(values)) {
                empty = middle;
            } else {
                filled = middle;
            }
        }
        solid.section(filled, endCaps, values);
        visitor.section(filled, values, solid.boundaryNodes(), true, caps);
    }

    private static double at(double low, double high, int s, int slabs) {
        return s == slabs ? high : low + (high - low) * s / slabs;
    }
}
