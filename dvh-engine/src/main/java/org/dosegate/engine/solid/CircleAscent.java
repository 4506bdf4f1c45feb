package org.dosegate.engine.solid;

import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * Moves the centre of a circle inside a cross-section to where it is largest. Depths have ridges, on which a search along fixed directions stalls: here the
 * centre goes along the bisector of the directions from all edges that are about as near as the nearest, until these surround it.
 */
final class CircleAscent {
    /** The least step in units of the radius. */
    private static final double FINEST_STEP = 1e-4;

    /** Lattice units: the circle to start from is that near on most sections. */
    private static final double FIRST_STEP = 1;

    /** How many steps the centre may go until near edges are looked for again. */
    private static final double ROOM = 8;

    private static final int MOST_STEPS = 200;

    private final PlaneEdges edges;
    /** The first count of these lie within the reach of a place where the centre was. */
    private final int[] near;

    private final int stride;
    private int count;
    private double fromX;
    private double fromY;
    private double reach;
    private double x;
    private double y;
    private double radius;

    private CircleAscent(PlaneEdges edges, double[] circle) {
        this.edges = edges;
        this.near = new int[edges.size()];
        this.stride = stride(near.length);
        this.x = circle[0];
        this.y = circle[1];
        this.radius = circle[2];
    }

    /** From centre x, centre y and radius in lattice units to the same of the largest circle near by; without a radius there is nothing to move. */
    static double[] from(PlaneEdges edges, double[] circle) {
        if (!(circle[2] > 0)) {
            return circle;
        }
        CircleAscent ascent = new CircleAscent(edges, circle);
        ascent.climb();
        return new double[] {ascent.x, ascent.y, ascent.radius};
    }

    /** A step along the golden section that meets every edge. */
    private static int stride(int edges) {
        int step = Math.max(1, (int) (0.618 * edges));
        while (ArithmeticUtils.gcd(step, edges) != 1) {
            step++;
        }
        return step;
    }

    private void climb() {
        double step = Math.min(FIRST_STEP, 0.25 * radius);
        collect(radius + (2 + ROOM) * step);
        for (int n = 0; n < MOST_STEPS && step > FINEST_STEP * radius; n++) {
            double[] way = uphill(radius + step);
            boolean moved = way != null && move(step * way[0], step * way[1]);
            if (!moved) {
                step *= 0.5;
            }
            if (!moved || StrictMath.hypot(x - fromX, y - fromY) + radius + 2 * step > reach) {
                collect(radius + (2 + ROOM) * step);
            }
        }
    }

    /** Edges that can be nearest while the centre stays about where it is. */
    private void collect(double within) {
        fromX = x;
        fromY = y;
        reach = within;
        count = 0;
        // Each next edge lies far along the contour: whether they surround the centre is then seen from a few.
        int e = 0;
        for (int n = 0; n < near.length; n++) {
            e = (e + stride) % near.length;
            if (edges.distance2(e, x, y) <= reach * reach) {
                near[count++] = e;
            }
        }
    }

    private boolean move(double dx, double dy) {
        double d2 = Double.POSITIVE_INFINITY;
        for (int n = 0; n < count; n++) {
            double d = edges.distance2(near[n], x + dx, y + dy);
            d2 = d < d2 ? d : d2;
        }
        if (!(d2 > radius * radius)) {
            return false;
        }
        x += dx;
        y += dy;
        radius = Math.sqrt(d2);
        return true;
    }

    /** The unit direction along the bisector of the ways from all edges nearer than a reach; null when they surround the centre. */
    private double[] uphill(double within) {
        // The ways lie in a cone between two of them, as long as it is narrower than half a turn.
        double[] right = null;
        double[] left = null;
        for (int n = 0; n < count; n++) {
            if (edges.distance2(near[n], x, y) > within * within) {
                continue;
            }
            double[] to = edges.towards(near[n], x, y);
            double length = Math.sqrt(to[0] * to[0] + to[1] * to[1]);
            double[] away = {-to[0] / length, -to[1] / length};
            if (right == null) {
                right = away;
                left = away;
                continue;
            }
            boolean leftOfRight = cross(right, away) >= 0;
            boolean rightOfLeft = cross(away, left) >= 0;
            if (!leftOfRight && !rightOfLeft) {
                return null;
            }
            right = leftOfRight ? right : away;
            left = rightOfLeft ? left : away;
        }
        double wayX = right[0] + left[0];
        double wayY = right[1] + left[1];
        double length = Math.sqrt(wayX * wayX + wayY * wayY);
        return length > 0 ? new double[] {wayX / length, wayY / length} : null;
    }

    private static double cross(double[] a, double[] b) {
        return a[0] * b[1] - a[1] * b[0];
    }
}
