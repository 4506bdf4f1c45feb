package org.dosegate.engine.gamma;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/** The evaluated dose as trilinear cells, each with its least and largest dose (at its corners). Lengths are in units of the distance criterion. */
final class EvaluatedCells {
    final CellAxis x;
    final CellAxis y;
    final CellAxis z;
    final float[] doseGy;
    private final CellBounds bounds;
    private final DoseGrid grid;
    private final double unitMm;

    EvaluatedCells(DoseGrid grid, CellBounds bounds, double unitMm) {
        this.grid = grid;
        this.unitMm = unitMm;
        this.bounds = bounds;
        doseGy = grid.doseGy();
        x = CellAxis.columns(grid, unitMm);
        y = CellAxis.rows(grid, unitMm);
        z = CellAxis.frames(grid, unitMm);
    }

    /** A point of the patient along the three axes. */
    Vec3 along(Vec3 pointMm) {
        Vec3 p = pointMm.minus(grid.originMm());
        return turned(p);
    }

    /** A step in the patient along the three axes. */
    Vec3 turned(Vec3 stepMm) {
        return new Vec3(stepMm.dot(grid.rowDirection()), stepMm.dot(grid.columnDirection()), stepMm.dot(grid.normal()))
                .times(1 / unitMm);
    }

    /** Array index of a cell's first corner. */
    int corner(int cx, int cy, int cz) {
        return z.start + cz * z.stride + cy * y.stride + cx;
    }

    float lowGy(int cx, int cy, int cz) {
        return bounds.lowGy[bounds.index(cx, cy, frame(cz))];
    }

    float highGy(int cx, int cy, int cz) {
        return bounds.highGy[bounds.index(cx, cy, frame(cz))];
    }

    private int frame(int cz) {
        return z.stride > 0 ? cz : z.cells() - 1 - cz;
    }
}
