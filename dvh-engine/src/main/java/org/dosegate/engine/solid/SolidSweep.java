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
         * Offsets between two sections, ascending, at which one is to be shown as well.
         *
         * @param boundary all nodes next to the boundary of any section between the two are among these
         */
        default double[] further(double lowMm, double highMm, int[] boundary) {
            return NOWHERE;
        }

        /**
         * A slab of cells near the boundary.
         *
         * @param sections from where to where it is, and where its boundary is; not to be kept
         * @param cover how the solid covers these cells; not to be kept
         * @param cells which cells these are, ascending; the others were told by {@link #interior}
         */
        void slab(SlabSections sections, Coverage cover, int[] cells);

        /**
         * The cells that lie wholly inside between two offsets; it comes before the slabs there, which have the cells near the boundary.
         *
         * @param kinds which cells these are; valid for the slabs that follow
         */
        void interior(double lowMm, double highMm, CellKind kinds);
    }

    private static final double[] NOWHERE = {};

    /** Where a solid closes inside a slab is found to this power of a half of the slab. */
    private static final int TIP_STEPS = 10;

    private final Visitor visitor;
    /** Level-set values at the low end, in the middle and at the high end of a slab. */
    private final float[][] values;
    /** The same at further places. */
    private final float[] further;

    private final SlabSections sections;
    private final Coverage[] covers;
    private final Coverage slab;
    private Solid solid;

    /** A sweep over solids on one lattice. */
    SolidSweep(Lattice lattice, Visitor visitor) {
        this.visitor = visitor;
        this.values = new float[3][lattice.nodes()];
        this.further = new float[lattice.nodes()];
        this.sections = new SlabSections(lattice);
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
        solid.section(low, true, values[0]);
        boolean emptyBelow = SectionMeasure.isEmpty(values[0]);
        visitor.section(low, values[0], solid.boundaryNodes(), solid.faceAt(low));
        CellKind kinds = solid.kinds(values[0]);
        int[] moving = kinds.nearCells();
        visitor.interior(low, high, kinds);
        solid.cover(values[0], moving, covers[0]);
        for (int s = 0; s < slabs; s++) {
            double a = at(low, high, s, slabs);
            double b = at(low, high, s + 1, slabs);
            for (double w : visitor.further(a, b, solid.boundaryNodes())) {
                solid.section(w, true, further);
                visitor.section(w, further, solid.boundaryNodes(), false);
            }
            solid.section(0.5 * (a + b), true, values[1]);
            visitor.section(0.5 * (a + b), values[1], solid.boundaryNodes(), false);
            solid.cover(values[1], moving, covers[1]);
            solid.section(b, true, values[2]);
            if (emptyBelow != SectionMeasure.isEmpty(values[2])) {
                tip(emptyBelow ? a : b, emptyBelow ? b : a);
                solid.section(b, true, values[2]);
            }
            emptyBelow = SectionMeasure.isEmpty(values[2]);
            visitor.section(b, values[2], solid.boundaryNodes(), b == high && solid.faceAt(high));
            solid.cover(values[2], moving, covers[2]);
            slab.simpson(covers[0], covers[1], covers[2], moving);
            sections.set(a, b, values[0], values[1], values[2]);
            visitor.slab(sections, slab, moving);
            swap(covers);
            swap(values);
        }
    }

    /** What is at the high end of a slab is at the low end of the next. */
    private static <T> void swap(T[] ends) {
        T low = ends[0];
        ends[0] = ends[2];
        ends[2] = low;
    }

    private void constant(double low, double high) {
        float[] section = values[0];
        solid.section(0.5 * (low + high), true, section);
        visitor.section(low, section, solid.boundaryNodes(), solid.faceAt(low));
        visitor.section(high, section, solid.boundaryNodes(), solid.faceAt(high));
        for (double w : visitor.further(low, high, solid.boundaryNodes())) {
            visitor.section(w, section, solid.boundaryNodes(), false);
        }
        CellKind kinds = solid.kinds(section);
        visitor.interior(low, high, kinds);
        int[] cut = kinds.nearCells();
        solid.cover(section, cut, slab);
        slab.constantAlongNormal(cut);
        int slabs = solid.coarseSlabs(high - low);
        for (int s = 0; s < slabs; s++) {
            sections.set(at(low, high, s, slabs), at(low, high, s + 1, slabs), section, section, section);
            visitor.slab(sections, slab, cut);
        }
    }

    /** Shows the visitor the section where the solid closes between an offset at which there is nothing of it and one at which there is. */
    private void tip(double nothing, double something) {
        double empty = nothing;
        double filled = something;
        for (int step = 0; step < TIP_STEPS; step++) {
            double middle = 0.5 * (empty + filled);
            solid.section(middle, true, further);
            if (SectionMeasure.isEmpty(further)) {
                empty = middle;
            } else {
                filled = middle;
            }
        }
        solid.section(filled, true, further);
        visitor.section(filled, further, solid.boundaryNodes(), true);
    }

    private static double at(double low, double high, int s, int slabs) {
        return s == slabs ? high : low + (high - low) * s / slabs;
    }
}
