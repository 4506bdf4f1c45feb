package org.dosegate.testdata.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.CellKind;
import org.dosegate.engine.solid.Coverage;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.LatticeGuide;
import org.dosegate.engine.solid.SlabSections;
import org.dosegate.engine.solid.Solid;
import org.dosegate.engine.solid.SolidLayout;
import org.dosegate.engine.solid.SolidSweep;

/** Points of a region's surface: where its sections cross the rows of the lattice. */
final class MarginSurface implements SolidSweep.Visitor {
    private final Lattice lattice;
    private final List<Vec3> points = new ArrayList<>();

    private MarginSurface(Lattice lattice) {
        this.lattice = lattice;
    }

    static List<Vec3> points(Region region, DoseGrid dose) {
        Solid solid =
                SolidLayout.of(region, LatticeGuide.of(dose, 1)).orElseThrow().solid(BetweenSlices.SHAPE);
        MarginSurface surface = new MarginSurface(solid.lattice());
        SolidSweep.run(solid, surface);
        return surface.points;
    }

    @Override
    public void section(double wMm, float[] values, int[] boundary, boolean face) {
        int nu = lattice.nu();
        for (int k = 0; k + 1 < values.length; k++) {
            if (values[k] < 0 != values[k + 1] < 0 && (k + 1) % nu != 0) {
                double t = values[k] / ((double) values[k] - values[k + 1]);
                int row = k / nu;
                points.add(lattice.point(k % nu + t, row, wMm));
            }
        }
    }

    @Override
    public void slab(SlabSections sections, Coverage cover, int[] cells) {}

    @Override
    public void interior(double lowMm, double highMm, CellKind kinds) {}
}
