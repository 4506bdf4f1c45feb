package org.dosegate.engine.solid;

import java.util.Arrays;

/**
 * Moves the centre of a circle inside a cross-section to where it is largest. Depths have ridges, on which a search along fixed directions stalls: here the
 * centre goes along the bisector of the directions from all edges that are about as near as the nearest, until these surround it.
 */
final class CircleAscent {
    /** The least step in units of the radius. */
    private static final double FINEST_STEP = 1e-4;

    /** Lattice units: the circle to start from is that near on most sections. */
    private static final double FIRST_STEP = 1;

    /** How far the centre may go until near edges are looked for again, lattice units. */
    private static final double ROOM = 4;

    private static final int MOST_STEPS = 200;

    private final PlaneEdges edges;
    /** The first count of these lie within the reach of a place where the centre was. */
    private final int[] near;

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

    private void climb() {
        double step = Math.min(FIRST_STEP, 0.25 * radius);
        for (int n = 0; n < MOST_STEPS && step > FINEST_STEP * radius; n++) {
            if (!(StrictMath.hypot(x - fromX, y - fromY) + radius + 2 * step <= reach)) {
                collect(radius + 2 * step + ROOM);
            }
            double[] way = uphill(radius + step);
            if (way == null || !move(step * way[0], step * way[1])) {
                step *= 0.5;
            }
        }
    }

    /** Edges that can be nearest while the centre stays about where it is. */
    private void collect(double within) {
        fromX = x;
        fromY = y;
        reach = within;
        count = 0;
        for (int e = 0; e < near.length; e++) {
            if (edges.distance2(e, x, y) <= reach * reach) {
                near[count++] = e;
            }
        }
    }

    private boolean move(double dx, double dy) {
        double d2 = Double.POSITIVE_INFINITY;
        for (int n = 0; n < count; n++) {
            d2 = Math.min(d2, edges.distance2(near[n], x + dx, y + dy));
        }
        if (!(d2 > radius * radius)) {
            return false;
        }
        x += dx;
        y += dy;
        radius = Math.sqrt(d2);
        return true;
    }

    /** The unit direction that leads away from all edges nearer than a reach; null when they surround the centre. */
    private double[] uphill(double within) {
        double[] angle = new double[count];
        int active = 0;
        for (int n = 0; n < count; n++) {
            if (edges.distance2(near[n], x, y) <= within * within) {
                double[] to = edges.towards(near[n], x, y);
                angle[active++] = StrictMath.atan2(-to[1], -to[0]);
            }
        }
        Arrays.sort(angle, 0, active);
        double widest = angle[0] + 2 * Math.PI - angle[active - 1];
        double after = angle[active - 1];
        for (int n = 0; n + 1 < active; n++) {
            if (angle[n + 1] - angle[n] > widest) {
                widest = angle[n + 1] - angle[n];
                after = angle[n];
            }
        }
        if (widest <= Math.PI) {
            return null;
        }
        double middle = after + 0.5 * widest + Math.PI;
        return new double[] {StrictMath.cos(middle), StrictMath.sin(middle)};
    }
}
