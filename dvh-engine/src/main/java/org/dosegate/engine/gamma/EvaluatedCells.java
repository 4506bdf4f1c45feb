package org.dosegate.engine.gamma;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/** The evaluated dose as trilinear cells, each with the signs of its slopes. Lengths are in units of the distance criterion. */
final class EvaluatedCells {
    final CellAxis x;
    final CellAxis y;
    final CellAxis z;
    final float[] doseGy;
    private final byte[] slopes;
    private final DoseGrid grid;
    private final double unitMm;

    EvaluatedCells(DoseGrid grid, CellSlopes slopes, double unitMm) {
        this.grid = grid;
        this.unitMm = unitMm;
        this.slopes = slopes.ofCell;
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

    /** All slopes of cells from the first to the last ones, along the axes. */
    int slopes(int x0, int x1, int y0, int y1, int z0, int z1) {
        byte[] ofCell = slopes;
        int all = 0;
        for (int cz = z0; cz <= z1; cz++) {
            for (int cy = y0; cy <= y1; cy++) {
                int at = corner(x0, cy, cz) + (z.stride > 0 ? 0 : z.stride);
                for (int end = at + x1 - x0; at <= end; at++) {
                    all |= ofCell[at];
                }
            }
        }
        return z.stride > 0 ? all : CellSlopes.turned(all);
    }
}
