package org.dosegate.engine.dvh;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Lattice;
import org.ejml.data.DMatrix4x4;
import org.ejml.dense.fixed.CommonOps_DDF4;

/**
 * The affine map from lattice coordinates (i and j in pitches, offset along the normal in mm) to those of the dose grid (column, row, and position along the
 * grid's normal in mm, as frames may be unevenly spaced).
 */
final class LatticeToGrid {
    private final DMatrix4x4 map;

    LatticeToGrid(Lattice lattice, DoseGrid grid) {
        DMatrix4x4 toPatient = matrix(
                lattice.u().times(lattice.pitchMm()),
                lattice.v().times(lattice.pitchMm()),
                lattice.n(),
                lattice.origin());
        DMatrix4x4 gridToPatient = matrix(
                grid.rowDirection().times(grid.columnSpacingMm()),
                grid.columnDirection().times(grid.rowSpacingMm()),
                grid.normal(),
                grid.originMm());
        DMatrix4x4 patientToGrid = new DMatrix4x4();
        if (!CommonOps_DDF4.invert(gridToPatient, patientToGrid)) {
            throw new IllegalStateException("a grid with orthonormal directions has an inverse");
        }
        map = new DMatrix4x4();
        CommonOps_DDF4.mult(patientToGrid, toPatient, map);
    }

    private static DMatrix4x4 matrix(Vec3 a, Vec3 b, Vec3 c, Vec3 origin) {
        return new DMatrix4x4(
                a.x(),
                b.x(),
                c.x(),
                origin.x(),
                a.y(),
                b.y(),
                c.y(),
                origin.y(),
                a.z(),
                b.z(),
                c.z(),
                origin.z(),
                0,
                0,
                0,
                1);
    }

    double column(double i, double j, double wMm) {
        return map.a11 * i + map.a12 * j + map.a13 * wMm + map.a14;
    }

    double row(double i, double j, double wMm) {
        return map.a21 * i + map.a22 * j + map.a23 * wMm + map.a24;
    }

    double normalMm(double i, double j, double wMm) {
        return map.a31 * i + map.a32 * j + map.a33 * wMm + map.a34;
    }

    /** Change over one step of i of a function with these derivatives along column, row and normal (per mm). */
    double alongI(double perColumn, double perRow, double perMm) {
        return map.a11 * perColumn + map.a21 * perRow + map.a31 * perMm;
    }

    /** Change over one step of j. */
    double alongJ(double perColumn, double perRow, double perMm) {
        return map.a12 * perColumn + map.a22 * perRow + map.a32 * perMm;
    }

    /** Change over one mm of the offset. */
    double alongN(double perColumn, double perRow, double perMm) {
        return map.a13 * perColumn + map.a23 * perRow + map.a33 * perMm;
    }
}
