package org.dosegate.engine.solid;

/**
 * Share of a lattice cell in which a level-set function is negative. Each cell is two triangles, divided by the diagonal from node
 * (i, j) to (i + 1, j + 1); the function is linear in each, so that the share is exact for the piecewise-linear function.
 */
final class CellArea {
    private CellArea() {}

    /** Share 0..1 of the cell with the node values at (0,0), (1,0), (0,1), (1,1). */
    static float negativeShare(float f00, float f10, float f01, float f11) {
        return 0.5f * (triangle(f00, f10, f11) + triangle(f00, f11, f01));
    }

    /** Share 0..1 of a triangle in which the linear function with these vertex values is negative. */
    static float triangle(float a, float b, float c) {
        boolean na = a < 0;
        boolean nb = b < 0;
        boolean nc = c < 0;
        if (na == nb) {
            if (nb == nc) {
                return na ? 1 : 0;
            }
            float corner = corner(c, a, b);
            return na ? 1 - corner : corner;
        }
        if (na == nc) {
            float corner = corner(b, a, c);
            return na ? 1 - corner : corner;
        }
        float corner = corner(a, b, c);
        return na ? corner : 1 - corner;
    }

    /** Share cut off at the vertex p, whose sign differs from those of q and r. */
    private static float corner(float p, float q, float r) {
        return (p / (p - q)) * (p / (p - r));
    }
}
