package org.dosegate.report.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.MarginRegion;
import org.dosegate.engine.region.Region;

/** Chooses what pictures show: all structures and every dose that is coloured, and of the patient's outline what is near. */
final class PictureBoxes {
    private static final double MARGIN_MM = 8;
    /** So much more of the patient is shown where there is more. */
    private static final double OUTLINE_MM = 60;

    private PictureBoxes() {}

    static PictureBox of(List<PictureStructure> structures, DoseGrid dose, double fromGy) {
        PictureBox inner = dosed(dose, fromGy);
        for (PictureStructure structure : structures) {
            inner = structure.external() ? inner : inner.union(of(structure.region()));
        }
        PictureBox box = inner;
        for (PictureStructure structure : structures) {
            if (structure.external()) {
                box = box.union(of(structure.region()).intersection(inner.grown(OUTLINE_MM)));
            }
        }
        return box.grown(MARGIN_MM);
    }

    private static PictureBox of(Region region) {
        if (region instanceof ContourRegion drawn) {
            return PictureBox.of(drawn.contours().planes().stream()
                    .flatMap(plane -> plane.ringsXyzMm().stream())
                    .flatMapToDouble(DoubleStream::of)
                    .toArray());
        }
        return region instanceof MarginRegion margin
                ? of(margin.base())
                : of(((BooleanRegion) region).left()).union(of(((BooleanRegion) region).right()));
    }

    /** The grid points of at least some dose, or the hottest point alone. */
    private static PictureBox dosed(DoseGrid grid, double fromGy) {
        double least = Math.min(fromGy, grid.maxGy());
        int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        int[] high = {-1, -1, -1};
        float[] dose = grid.doseGy();
        for (int at = 0; at < dose.length; at++) {
            if (dose[at] >= least) {
                int line = at / grid.columns();
                int frame = line / grid.rows();
                int[] index = {at - line * grid.columns(), line - frame * grid.rows(), frame};
                for (int k = 0; k < 3; k++) {
                    low[k] = Math.min(low[k], index[k]);
                    high[k] = Math.max(high[k], index[k]);
                }
            }
        }
        double[] corners = new double[24];
        double[] frames = grid.framePositionsMm();
        for (int corner = 0; corner < 8; corner++) {
            Vec3 p = grid.originMm()
                    .plus(grid.rowDirection().times(((corner & 1) == 0 ? low[0] : high[0]) * grid.columnSpacingMm()))
                    .plus(grid.columnDirection().times(((corner & 2) == 0 ? low[1] : high[1]) * grid.rowSpacingMm()))
                    .plus(grid.normal().times(frames[(corner & 4) == 0 ? low[2] : high[2]]));
            corners[3 * corner] = p.x();
            corners[3 * corner + 1] = p.y();
            corners[3 * corner + 2] = p.z();
        }
        return PictureBox.of(corners);
    }
}
