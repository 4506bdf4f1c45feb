package org.dosegate.report.picture;

import java.util.ArrayList;
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

    /** The grid points of at least some dose, or the hottest ones. */
    private static PictureBox dosed(DoseGrid grid, double fromGy) {
        double least = Math.min(fromGy, grid.maxGy());
        double[] frames = grid.framePositionsMm();
        List<Vec3> ends = new ArrayList<>();
        for (int line = 0; line < grid.rows() * grid.frames(); line++) {
            int frame = line / grid.rows();
            Vec3 start = grid.originMm()
                    .plus(grid.columnDirection().times((line - frame * grid.rows()) * grid.rowSpacingMm()))
                    .plus(grid.normal().times(frames[frame]));
            int first = -1;
            int last = -1;
            for (int i = 0; i < grid.columns(); i++) {
                if (grid.doseGy()[line * grid.columns() + i] >= least) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
            if (first >= 0) { // a line's extremes are its ends
                ends.add(start.plus(grid.rowDirection().times(first * grid.columnSpacingMm())));
                ends.add(start.plus(grid.rowDirection().times(last * grid.columnSpacingMm())));
            }
        }
        return PictureBox.of(ends.stream()
                .flatMapToDouble(p -> DoubleStream.of(p.x(), p.y(), p.z()))
                .toArray());
    }
}
