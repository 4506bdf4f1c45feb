package org.dosegate.engine.solid;

/**
 * Walks a solid from its low to its high end in thin slabs. The coverage of a cell by a slab is Simpson's rule over three
 * cross-sections (exact while the area is a cubic in the offset), or the one cross-section where it does not change.
 */
public final class SolidSweep {
    /** Receives what the sweep meets. */
    public interface Visitor {
        /**
         * A cross-section at an end or in the middle of a slab.
         *
         * @param values level-set values at the nodes, negative inside; not to be kept
         * @param boundary all nodes next to the section's boundary are among these
         * @param face whether the solid may have a face here, so that points inside the section lie on its surface
         */
        void section(double wMm, float[] values, int[] boundary, boolean face);

        /**
         * A slab of cells near the boundary.
         *
         * @param cover how the solid covers these cells; not to be kept
         * @param cells which cells these are, ascending; the others were told by {@link #interior}
         */
        void slab(double lowMm, double highMm, Coverage cover, int[] cells);

        /**
         * The cells that lie wholly inside between two offsets; it comes before the slabs there, which have the cells near the boundary.
         *
         * @param kinds which cells these are; valid for the slabs that follow
         */
        void interior(double lowMm, double highMm, CellKind kinds);
    }

    /** Where a solid closes inside a slab is found to this power of a half of the slab. */
    private static final int TIP_STEPS = 10;

    private final Visitor visitor;
    private final float[] values;
    private final Coverage[] covers;
    private final Coverage slab;
    private Solid solid;

    /** A sweep over solids on one lattice. */
    SolidSweep(Lattice lattice, Visitor visitor) {
        this.visitor = visitor;
        this.values = new float[lattice.nodes()];
        int cells = lattice.cells();
        this.covers = new Coverage[] {new Coverage(cells), new Coverage(cells), new Coverage(cells)};
        this.slab = new Coverage(cells);
    }

    /** Walks a solid. */
    public static void run(Solid solid, Visitor visitor) {
        SolidSweep sweep = new SolidSweep(solid.lattice(), visitor);
        double[] knots = solid.knotsMm();
        for (int k = 0; k + 1 < knots.length; k++) {
            sweep.between(solid, knots[k], knots[k + 1]);
        }
    }

    /** Walks the part of a solid between two offsets that are neighbouring knots or lie between such. */
    void between(Solid walked, double low, double high) {
        solid = walked;
        between(low, high);
    }

    private void between(double low, double high) {
        solid.enter(low, high, true);
        if (solid.constantBetweenKnots()) {
            constant(low, high);
            return;
        }
        int slabs = solid.slabs(high - low);
        solid.section(low, true, values);
        boolean emptyBelow = SectionMeasure.isEmpty(values);
        visitor.section(low, values, solid.boundaryNodes(), solid.faceAt(low));
        CellKind kinds = solid.kinds(values);
        int[] moving = kinds.nearCells();
        visitor.interior(low, high, kinds);
        solid.cover(values, moving, covers[0]);
        for (int s = 0; s < slabs; s++) {
            double a = at(low, high, s, slabs);
            double b = at(low, high, s + 1, slabs);
            solid.section(0.5 * (a + b), true, values);
            visitor.section(0.5 * (a + b), values, solid.boundaryNodes(), false);
            solid.cover(values, moving, covers[1]);
            solid.section(b, true, values);
            if (emptyBelow != SectionMeasure.isEmpty(values)) {
                tip(emptyBelow ? a : b, emptyBelow ? b : a);
                solid.section(b, true, values);
            }
            emptyBelow = SectionMeasure.isEmpty(values);
            visitor.section(b, values, solid.boundaryNodes(), b == high && solid.faceAt(high));
            solid.cover(values, moving, covers[2]);
            slab.simpson(covers[0], covers[1], covers[2], moving);
            visitor.slab(a, b, slab, moving);
            Coverage swap = covers[0];
            covers[0] = covers[2];
            covers[2] = swap;
        }
    }

    private void constant(double low, double high) {
        solid.section(0.5 * (low + high), true, values);
        visitor.section(low, values, solid.boundaryNodes(), solid.faceAt(low));
        visitor.section(high, values, solid.boundaryNodes(), solid.faceAt(high));
        CellKind kinds = solid.kinds(values);
        visitor.interior(low, high, kinds);
        int[] cut = kinds.nearCells();
        solid.cover(values, cut, slab);
        slab.constantAlongNormal(cut);
        int slabs = solid.coarseSlabs(high - low);
        for (int s = 0; s < slabs; s++) {
            visitor.slab(at(low, high, s, slabs), at(low, high, s + 1, slabs), slab, cut);
        }
    }

    /** Shows the visitor the section where the solid closes between an offset at which there is nothing of it and one at which there is. */
    private void tip(double nothing, double something) {
        double empty = nothing;
        double filled = something;
        for (int step = 0; step < TIP_STEPS; step++) {
            double middle = 0.5 * (empty + filled);
            solid.section(middle, true, values);
            if (SectionMeasure.isEmpty(values)) {
                empty = middle;
            } else {
                filled = middle;
            }
        }
        solid.section(filled, true, values);
        visitor.section(filled, values, solid.boundaryNodes(), true);
    }

    private static double at(double low, double high, int s, int slabs) {
        return s == slabs ? high : low + (high - low) * s / slabs;
    }
}
