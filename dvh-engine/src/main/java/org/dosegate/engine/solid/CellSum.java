package org.dosegate.engine.solid;

/** Sums the volume of a sweep. */
final class CellSum implements SolidSweep.Visitor {
    /** Cells of the lattice's plane, times mm. */
    double cellsTimesMm;

    @Override
    public void section(double wMm, float[] values, int[] boundary, boolean face) {
        // Only what lies between the sections counts.
    }

    @Override
    public void slab(SlabSections sections, Coverage cover, int[] cells) {
        double sum = 0;
        for (int cell : cells) {
            sum += cover.share[cell];
        }
        cellsTimesMm += sum * (sections.highMm() - sections.lowMm());
    }

    @Override
    public void interior(double lowMm, double highMm, CellKind kinds) {
        cellsTimesMm += kinds.countInside() * (highMm - lowMm);
    }
}
