package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether edges cross: meet in a point that is an end of neither. */
final class Crossings {
    private Crossings() {}

    private record Edge(double u0, double v0, double u1, double v1) {
        double least() {
            return Math.min(u0, u1);
        }

        double most() {
            return Math.max(u0, u1);
        }
    }

    /** Whether any edges of the rings, of one or of two, cross. */
    static boolean any(List<List<Corner>> rings) {
        List<Edge> edges = new ArrayList<>();
        for (List<Corner> ring : rings) {
            Corner from = ring.get(ring.size() - 1);
            for (Corner to : ring) {
                edges.add(new Edge(from.u(), from.v(), to.u(), to.v()));
                from = to;
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::least));
        for (int i = 0; i < edges.size(); i++) {
            Edge a = edges.get(i);
            for (int j = i + 1; j < edges.size() && edges.get(j).least() <= a.most(); j++) {
                Edge b = edges.get(j);
                if (cross(a.u0, a.v0, a.u1, a.v1, b.u0, b.v0, b.u1, b.v1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the line between two points crosses an edge of the ring. */
    static boolean crosses(Corner a, Corner b, List<Corner> ring) {
        Corner from = ring.get(ring.size() - 1);
        for (Corner to : ring) {
            if (cross(a.u(), a.v(), b.u(), b.v(), from.u(), from.v(), to.u(), to.v())) {
                return true;
            }
            from = to;
        }
        return false;
    }

    private static boolean cross(
            double au, double av, double bu, double bv, double cu, double cv, double du, double dv) {
        return side(au, av, bu, bv, cu, cv) * side(au, av, bu, bv, du, dv) < 0
                && side(cu, cv, du, dv, au, av) * side(cu, cv, du, dv, bu, bv) < 0;
    }

    private static double side(double au, double av, double bu, double bv, double pu, double pv) {
        return (bu - au) * (pv - av) - (bv - av) * (pu - au);
    }
}
