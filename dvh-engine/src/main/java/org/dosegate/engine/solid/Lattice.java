package org.dosegate.engine.solid;

import org.dosegate.engine.geometry.Vec3;

/**
 * A square lattice in contour planes. Node (i, j) at offset w is {@code origin + i pitch u + j pitch v + w n}; cell (i, j) has the
 * nodes (i, j) to (i + 1, j + 1). Arrays over nodes are indexed {@code j * nu + i}, over cells {@code j * (nu - 1) + i}.
 *
 * @param origin node (0, 0) at offset 0, mm
 * @param u unit direction of growing i
 * @param v unit direction of growing j
 * @param n unit normal, u x v
 * @param pitchMm distance of neighbouring nodes
 * @param nu nodes along u
 * @param nv nodes along v
 */
public record Lattice(Vec3 origin, Vec3 u, Vec3 v, Vec3 n, double pitchMm, int nu, int nv) {

    /** Number of nodes. */
    public int nodes() {
        return nu * nv;
    }

    int cells() {
        return (nu - 1) * (nv - 1);
    }

    /** Patient position of lattice coordinates (in units of the pitch) at an offset along the normal. */
    public Vec3 point(double i, double j, double wMm) {
        return origin.plus(u.times(i * pitchMm)).plus(v.times(j * pitchMm)).plus(n.times(wMm));
    }

    /** Two are hardly ever equal without being the same, which is asked often. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Lattice that
                        && nu == that.nu
                        && nv == that.nv
                        && Double.compare(pitchMm, that.pitchMm) == 0
                        && origin.equals(that.origin)
                        && u.equals(that.u)
                        && v.equals(that.v)
                        && n.equals(that.n));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * origin.hashCode() + Double.hashCode(pitchMm)) + 31 * nu + nv;
    }
}
