package org.dosegate.engine.geometry;

import org.ejml.data.DMatrix3x3;
import org.ejml.dense.fixed.CommonOps_DDF3;

/** A rotation and a shift: a point of one frame of reference to the same point of the patient in another one, mm. Immutable. */
public final class RigidTransform {
    /** A rotation's columns may be off by this: decimal strings have 16 characters at most. It moves a point by 0.05 mm within half a metre. */
    private static final double TOLERANCE = 1e-4;

    /** No change. */
    public static final RigidTransform IDENTITY =
            new RigidTransform(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), new Vec3(0, 0, 0));

    /** Where the axes' directions go. */
    private final Vec3 x;

    private final Vec3 y;
    private final Vec3 z;
    private final Vec3 shiftMm;

    private RigidTransform(Vec3 x, Vec3 y, Vec3 z, Vec3 shiftMm) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.shiftMm = shiftMm;
    }

    /**
     * The transform of a homogeneous matrix. Its rotation is made exactly orthonormal.
     *
     * @param rowMajor 16 numbers, row by row, the shift (mm) in the fourth column
     * @throws GeometryException with code NOT_RIGID when it scales, shears or mirrors, or is no affine map at all
     */
    public static RigidTransform of(double[] rowMajor) {
        check(rowMajor.length == 16, "a matrix has 16 numbers");
        for (double number : rowMajor) {
            check(Double.isFinite(number), "a number of the matrix is not finite");
        }
        check(
                rowMajor[12] == 0 && rowMajor[13] == 0 && rowMajor[14] == 0 && rowMajor[15] == 1,
                "the last row of the matrix is not 0, 0, 0, 1");
        DMatrix3x3 turn = new DMatrix3x3(
                rowMajor[0],
                rowMajor[1],
                rowMajor[2],
                rowMajor[4],
                rowMajor[5],
                rowMajor[6],
                rowMajor[8],
                rowMajor[9],
                rowMajor[10]);
        DMatrix3x3 gram = new DMatrix3x3();
        CommonOps_DDF3.multTransA(turn, turn, gram);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                check(
                        Math.abs(gram.get(i, j) - (i == j ? 1 : 0)) <= TOLERANCE,
                        "the matrix scales or shears; only a rotation and a shift are rigid");
            }
        }
        check(CommonOps_DDF3.det(turn) > 0, "the matrix mirrors; only a rotation and a shift are rigid");
        Vec3 x = new Vec3(rowMajor[0], rowMajor[4], rowMajor[8]).unit();
        Vec3 second = new Vec3(rowMajor[1], rowMajor[5], rowMajor[9]);
        Vec3 y = second.minus(x.times(second.dot(x))).unit();
        return new RigidTransform(x, y, x.cross(y), new Vec3(rowMajor[3], rowMajor[7], rowMajor[11]));
    }

    private static void check(boolean ok, String message) {
        if (!ok) {
            throw new GeometryException(GeometryException.Code.NOT_RIGID, message);
        }
    }

    /** Where a point goes, mm. */
    public Vec3 apply(Vec3 pointMm) {
        return turn(pointMm).plus(shiftMm);
    }

    /** Where a direction goes. */
    public Vec3 turn(Vec3 direction) {
        return x.times(direction.x()).plus(y.times(direction.y())).plus(z.times(direction.z()));
    }

    /** The way back. */
    public RigidTransform inverse() {
        RigidTransform back = new RigidTransform(
                new Vec3(x.x(), y.x(), z.x()),
                new Vec3(x.y(), y.y(), z.y()),
                new Vec3(x.z(), y.z(), z.z()),
                new Vec3(0, 0, 0));
        return new RigidTransform(back.x, back.y, back.z, back.turn(shiftMm).times(-1));
    }

    /** First the other one, then this. */
    public RigidTransform after(RigidTransform first) {
        return new RigidTransform(turn(first.x), turn(first.y), turn(first.z), apply(first.shiftMm));
    }

    /** How far a point within the given distance of the origin may be from where another transform puts it, mm. */
    public double differenceMm(RigidTransform other, double reachMm) {
        double turned = x.minus(other.x).length()
                + y.minus(other.y).length()
                + z.minus(other.z).length();
        return shiftMm.minus(other.shiftMm).length() + reachMm * turned;
    }

    /** The homogeneous matrix, row by row, shift in mm. */
    public double[] rowMajor() {
        return new double[] {
            x.x(),
            y.x(),
            z.x(),
            shiftMm.x(),
            x.y(),
            y.y(),
            z.y(),
            shiftMm.y(),
            x.z(),
            y.z(),
            z.z(),
            shiftMm.z(),
            0,
            0,
            0,
            1
        };
    }
}
