package org.dosegate.engine.geometry;

/**
 * A window of a plane as a square lattice of points: point (i, j) is {@code corner + i pitch u + j pitch v}. Arrays over its points are indexed
 * {@code j * columns + i}.
 *
 * @param cornerMm point (0, 0)
 * @param u unit direction of growing i
 * @param v unit direction of growing j, across u
 * @param pitchMm distance of neighbouring points
 * @param columns points along u, at least 2
 * @param rows points along v, at least 2
 */
public record PlaneLattice(Vec3 cornerMm, Vec3 u, Vec3 v, double pitchMm, int columns, int rows) {
    /**
     * A lattice.
     *
     * @throws GeometryException with code BAD_GRID
     */
    public PlaneLattice {
        if (!(pitchMm > 0) || columns < 2 || rows < 2 || (long) columns * rows > Integer.MAX_VALUE / 8) {
            throw new GeometryException(
                    GeometryException.Code.BAD_GRID, columns + " x " + rows + " points at " + pitchMm + " mm");
        }
    }

    /** Number of points. */
    public int points() {
        return columns * rows;
    }

    /** A point of the plane in units of the pitch. */
    public Vec3 at(double i, double j) {
        return cornerMm.plus(u.times(i * pitchMm)).plus(v.times(j * pitchMm));
    }
}
