package org.dosegate.engine.solid;

/** The largest circle inside a cross-section: uphill on the exact distance from the deepest node. */
final class InscribedCircle {
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
        return CircleAscent.from(edges, new double[] {bestX, bestY, best});
    }
}
