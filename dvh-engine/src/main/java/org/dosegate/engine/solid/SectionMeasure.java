package org.dosegate.engine.solid;

/** Measures of a cross-section that is given by level-set values at a lattice's nodes. */
public final class SectionMeasure {
    private SectionMeasure() {}

    /** Whether nothing lies in a section. */
    public static boolean isEmpty(float[] values) {
        for (float f : values) {
            if (f < 0) {
                return false;
            }
        }
        return true;
    }

    /** Area of a section, in cells. */
    public static double areaCells(float[] values, Lattice lattice) {
        return SectionCoverage.area(values, lattice, 0);
    }

    /**
     * Signed distance of every node to the boundary of a section, in pitches, negative inside; right far from the boundary, too.
     *
     * @param values of a section that the lattice's outermost nodes do not hold
     */
    public static float[] distances(float[] values, Lattice lattice) {
        return SignedDistance.of(SectionEdges.of(values, lattice, lattice), lattice);
    }
}
