package org.dosegate.engine.solid;

import java.util.Arrays;

/** The largest circle inside a cross-section: uphill on the exact distance from the deepest node. */
final class InscribedCircle {
    /** A section whose largest circle has less than this radius is thin: the lattice hardly shows where it is widest. Lattice units. */
    private static final double THIN = 2;

    /** Of a thin section, about so many edges are tried. */
    private static final int EDGES_TRIED = 64;

    /** So many starts a thin section has, each the best beside a part of the edges, which have no order: on a ridge that is nearly level a centre may stop short of the top. */
    private static final int STARTS = 8;

    private InscribedCircle() {}

    /** Centre x, centre y and radius in lattice units; radius 0 when nothing lies inside. */
    static double[] of(PlaneEdges edges, float[] distance, Lattice lattice) {
        double deepest = 0;
        int at = -1;
        for (int k = 0; k < distance.length; k++) {
            if (-distance[k] > deepest) {
                deepest = -distance[k];
                at = k;
            }
        }
        double[] largest = {Double.NaN, Double.NaN, 0};
        if (at >= 0) {
            largest = CircleAscent.from(
                    edges, new double[] {at % lattice.nu(), Math.floorDiv(at, lattice.nu()), deepest});
        }
        if (deepest < THIN) {
            for (double[] start : besideEdges(edges)) {
                double[] circle = CircleAscent.from(edges, start);
                largest = circle[2] > largest[2] ? circle : largest;
            }
        }
        return largest;
    }

    /** For each part of the edges the largest of some circles beside them. */
    private static double[][] besideEdges(PlaneEdges edges) {
        double[][] best = new double[STARTS][];
        Arrays.fill(best, new double[] {Double.NaN, Double.NaN, 0});
        int every = Math.max(1, edges.size() / EDGES_TRIED);
        for (int e = 0; e < edges.size(); e += every) {
            int part = (int) ((long) e * STARTS / edges.size());
            double dx = edges.x1[e] - edges.x0[e];
            double dy = edges.y1[e] - edges.y0[e];
            double perLength = 1 / StrictMath.hypot(dx, dy);
            for (double depth = THIN; depth > 1e-3; depth *= 0.5) {
                for (int side = -1; side <= 1; side += 2) {
                    double x = 0.5 * (edges.x0[e] + edges.x1[e]) - side * depth * dy * perLength;
                    double y = 0.5 * (edges.y0[e] + edges.y1[e]) + side * depth * dx * perLength;
                    double r = -edges.signedDistance(x, y);
                    if (r > best[part][2]) {
                        best[part] = new double[] {x, y, r};
                    }
                }
            }
        }
        return best;
    }
}
