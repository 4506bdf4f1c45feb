package org.dosegate.engine.solid;

/**
 * The part of a lattice cell in which a level-set function is negative: its share and its first moments. Each cell is two
 * triangles, divided by the diagonal from node (0, 0) to (1, 1); the function is linear in each, so that the result is exact for the piecewise-linear
 * function.
 */
final class CellCut {
    private double share;
    private double momentU;
    private double momentV;

    /** Sets one cell from the values at its corners (0,0), (1,0), (0,1), (1,1). */
    void set(float f00, float f10, float f01, float f11, Coverage out, int cell) {
        boolean n = f00 < 0;
        if (f10 < 0 == n && f01 < 0 == n && f11 < 0 == n) {
            out.set(cell, n ? 1 : 0, 0, 0);
            return;
        }
        share = 0;
        momentU = 0;
        momentV = 0;
        triangle(f00, f10, f11, 1, 0, 1, 1);
        triangle(f00, f11, f01, 1, 1, 0, 1);
        out.set(cell, share, momentU, momentV);
    }

    /** Adds the negative part of the triangle (0,0), (bx,by), (cx,cy). */
    private void triangle(double a, double b, double c, double bx, double by, double cx, double cy) {
        boolean na = a < 0;
        boolean nb = b < 0;
        boolean nc = c < 0;
        if (na == nb && nb == nc) {
            if (na) {
                whole(bx, by, cx, cy);
            }
        } else if (nb == nc) {
            corner(a, b, c, 0, 0, bx, by, cx, cy);
        } else if (na == nc) {
            corner(b, c, a, bx, by, cx, cy, 0, 0);
        } else {
            corner(c, a, b, cx, cy, 0, 0, bx, by);
        }
    }

    private void whole(double bx, double by, double cx, double cy) {
        add(0.5, (bx + cx) / 3, (by + cy) / 3);
    }

    /** The triangle p, q, r of which p alone has its sign: the part at p, or all but that part. */
    private void corner(
            double p, double q, double r, double px, double py, double qx, double qy, double rx, double ry) {
        double alongQ = p / (p - q);
        double alongR = p / (p - r);
        double area = 0.5 * alongQ * alongR;
        double x = px + (alongQ * (qx - px) + alongR * (rx - px)) / 3;
        double y = py + (alongQ * (qy - py) + alongR * (ry - py)) / 3;
        if (p < 0) {
            add(area, x, y);
        } else {
            add(0.5, (px + qx + rx) / 3, (py + qy + ry) / 3);
            add(-area, x, y);
        }
    }

    private void add(double area, double x, double y) {
        share += area;
        momentU += area * (x - 0.5);
        momentV += area * (y - 0.5);
    }
}
