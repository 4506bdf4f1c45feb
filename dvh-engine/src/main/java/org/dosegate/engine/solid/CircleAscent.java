package org.dosegate.engine.solid;

import java.util.Arrays;

/**
 * Moves the centre of a circle inside a cross-section to where it is largest. The distance from an edge is convex, so that its tangent is nowhere above it: where the least of
 * the tangents rises, the circle grows by at least as much. Depths have ridges, on which a search along directions stalls; the best step for all tangents at once does not.
 */
final class CircleAscent {
    /** Smaller gains, in units of the radius, are none. */
    private static final double LEAST_GAIN = 1e-9;

    /** Lattice units: the circle to start from is that near on most sections. */
    private static final double FIRST_STEP = 1;

    /** Lattice units; a step along a rising ridge. */
    private static final double LONGEST_STEP = 8;

    /** In units of the radius. */
    private static final double SHORTEST_STEP = 1e-4;

    private static final int MOST_STEPS = 60;

    private final PlaneEdges edges;
    private final MaximinStep step;
    /** The first count of these lie within the reach of a place where the centre was. */
    private int[] near = new int[64];

    private int count;
    private double fromX;
    private double fromY;
    private double reach;
    private double x;
    private double y;
    private double radius;

    private CircleAscent(PlaneEdges edges, double[] circle) {
        this.edges = edges;
        this.step = new MaximinStep(edges.size());
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
        double half = Math.min(FIRST_STEP, 0.5 * radius);
        for (int n = 0; n < MOST_STEPS; n++) {
            // The centre goes 1.42 half sides at most, and the circle grows by no more.
            collect(radius + 3 * half);
            tangents();
            if (!step.solve(half) || !(step.least > radius * (1 + LEAST_GAIN))) {
                return;
            }
            double moved = Math.max(Math.abs(step.x), Math.abs(step.y));
            x += step.x;
            y += step.y;
            radius = nearest();
            half = moved > 0.99 * half
                    ? Math.min(LONGEST_STEP, 2 * half)
                    : Math.max(Math.min(half, 4 * moved), SHORTEST_STEP * radius);
        }
    }

    /** The tangents of the distances from all edges at hand. */
    private void tangents() {
        step.clear();
        for (int n = 0; n < count; n++) {
            double[] to = edges.towards(near[n], x, y);
            double length = Math.sqrt(to[0] * to[0] + to[1] * to[1]);
            step.add(length, -to[0] / length, -to[1] / length);
        }
    }

    private double nearest() {
        double d2 = Double.POSITIVE_INFINITY;
        for (int n = 0; n < count; n++) {
            double d = edges.distance2(near[n], x, y);
            d2 = d < d2 ? d : d2;
        }
        return Math.sqrt(d2);
    }

    /** Edges that can be nearest while the centre stays about where it is. */
    private void collect(double within) {
        boolean known = StrictMath.hypot(x - fromX, y - fromY) + within <= reach;
        int candidates = known ? count : edges.size();
        fromX = x;
        fromY = y;
        reach = within;
        count = 0;
        for (int n = 0; n < candidates; n++) {
            int e = known ? near[n] : n;
            if (edges.distance2(e, x, y) <= within * within) {
                if (count == near.length) {
                    near = Arrays.copyOf(near, 2 * count);
                }
                near[count++] = e;
            }
        }
    }
}
