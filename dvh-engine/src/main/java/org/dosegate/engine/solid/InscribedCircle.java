package org.dosegate.engine.solid;

/** The largest circle inside a cross-section: from the deepest node by pattern search on the exact distance. */
final class InscribedCircle {
    private static final double FINEST_STEP = 0.03; // lattice units; the radius is then good to about 0.01 of a cell

    /** How far the centre may move, lattice units. */
    private static final double REACH = 2;

    /** Cosines of eight directions; the sine of one is the cosine of the one two before it. */
    private static final double[] DIRECTION = {
        1, Math.sqrt(0.5), 0, -Math.sqrt(0.5), -1, -Math.sqrt(0.5), 0, Math.sqrt(0.5)
    };

    /** Of a thin section, about so many edges are tried. */
    private static final int EDGES_TRIED = 64;

    private InscribedCircle() {}

    /** Centre x, centre y and radius in lattice units; radius 0 when nothing lies inside. */
    static double[] of(PlaneEdges edges, float[] distance, Lattice lattice) {
        double best = 0;
        double bestX = Double.NaN;
        double bestY = Double.NaN;
        for (int k = 0; k < distance.length; k++) {
            if (-distance[k] > best) {
                best = -distance[k];
                bestX = k % lattice.nu();
                bestY = Math.floorDiv(k, lattice.nu());
            }
        }
        if (best < 2) { // thinner than the lattice shows: look beside the edges, too
            int every = Math.max(1, edges.size() / EDGES_TRIED);
            for (int e = 0; e < edges.size(); e += every) {
                double dx = edges.x1[e] - edges.x0[e];
                double dy = edges.y1[e] - edges.y0[e];
                double perLength = 1 / StrictMath.hypot(dx, dy);
                for (double depth = 2; depth > 1e-3; depth *= 0.5) {
                    for (int side = -1; side <= 1; side += 2) {
                        double x = 0.5 * (edges.x0[e] + edges.x1[e]) - side * depth * dy * perLength;
                        double y = 0.5 * (edges.y0[e] + edges.y1[e]) + side * depth * dx * perLength;
                        double r = -edges.signedDistance(x, y);
                        if (r > best) {
                            best = r;
                            bestX = x;
                            bestY = y;
                        }
                    }
                }
            }
        }
        if (!(best > 0)) {
            return new double[] {Double.NaN, Double.NaN, 0};
        }
        return climb(edges, bestX, bestY, best);
    }

    /** Moves the centre uphill by less than two cells; only edges that can then be the nearest are looked at. */
    private static double[] climb(PlaneEdges edges, double x, double y, double radius) {
        int[] near = new int[edges.size()];
        int count = 0;
        double reach = radius + 2 * REACH;
        for (int e = 0; e < near.length; e++) {
            if (edges.distance2(e, x, y) <= reach * reach) {
                near[count++] = e;
            }
        }
        double[] best = {x, y, radius};
        double step = Math.min(0.5, radius);
        while (step > FINEST_STEP * Math.min(1, radius)) {
            boolean moved = false;
            for (int k = 0; k < 8; k++) {
                double px = best[0] + step * DIRECTION[k];
                double py = best[1] + step * DIRECTION[(k + 6) % 8];
                double d2 = Double.POSITIVE_INFINITY;
                for (int n = 0; n < count; n++) {
                    d2 = Math.min(d2, edges.distance2(near[n], px, py));
                }
                // Radii are compared, not their squares: a square may grow by rounding while its root does not, for
                // ever.
                double r = Math.sqrt(d2);
                if (r > best[2] && StrictMath.hypot(px - x, py - y) < REACH) {
                    best = new double[] {px, py, r};
                    moved = true;
                }
            }
            if (!moved) {
                step /= 2;
            }
        }
        return best;
    }
}
