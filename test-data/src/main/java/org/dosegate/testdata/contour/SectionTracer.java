package org.dosegate.testdata.contour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.shape.Solid;

/**
 * The section of a body by a plane, as rings whose points lie on the body's surface to {@value #ON_SURFACE_MM} mm. A quadtree leaves out
 * every square that is further from the surface than it is large (safe, see {@link Solid#signedMm}); what is left is followed by marching
 * squares with a root search on each mesh edge, and the chords are split until they follow the edge.
 */
public final class SectionTracer {
    /** Distance of ring points to the surface, mm. */
    public static final double ON_SURFACE_MM = 1e-9;

    /** A section that is thin everywhere, as at the edge of a tilted plate, is looked at with a mesh up to this much finer. */
    private static final int FINEST = 64;

    /** More squares than this near the surface are no sliver but a plane that lies in a flat face. */
    private static final int MOST_SQUARES = 20_000;

    private static final double HALF_DIAGONAL = Math.sqrt(0.5);

    private final Solid solid;
    private final PlaneFrame frame;
    private final Tracing tracing;
    private final double low;
    private final double lowB;
    private final double widestStep;
    private final int fewestCells;

    /** A tracer for one body, one family of planes and one fineness. Immutable. */
    public SectionTracer(Solid solid, PlaneFrame frame, Tracing tracing) {
        this.solid = solid;
        this.frame = frame;
        this.tracing = tracing;
        double step = Math.min(tracing.stepMm(), solid.detailMm());
        this.widestStep = step;
        double[] range = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (Vec3 corner : solid.bounds().corners()) {
            Vec3 p = corner.minus(frame.originMm());
            double a = p.dot(frame.aAxis());
            double b = p.dot(frame.bAxis());
            range[0] = Math.min(range[0], a);
            range[1] = Math.min(range[1], b);
            range[2] = Math.max(range[2], a);
            range[3] = Math.max(range[3], b);
        }
        // An odd shift keeps mesh points off the symmetry planes and flat faces of the bodies.
        this.low = range[0] - 1.317 * step;
        this.lowB = range[1] - 1.171 * step;
        double extent = Math.max(range[2] - low, range[3] - lowB) + step;
        this.fewestCells = Math.max(1, Integer.highestOneBit((int) Math.ceil(extent / step)) * 2);
    }

    /** The rings of the section at an offset along the planes' normal, mm; none where the plane misses the body. */
    public List<Ring> rings(double offsetMm) {
        int finer = 1;
        Plane plane;
        do {
            plane = new Plane(offsetMm, finer);
            plane.visit(0, 0, plane.cells);
            finer *= 4;
        } while (plane.thin() && finer <= FINEST);
        return plane.join();
    }

    private final class Plane {
        private final Vec3 origin;
        private final double step;
        private final int cells;
        private final Map<Long, Long> nextEdge = new LinkedHashMap<>();
        private boolean wide;
        private int near;

        Plane(double offsetMm, int finer) {
            this.origin = frame.point(0, 0, offsetMm);
            this.step = widestStep / finer;
            this.cells = fewestCells * finer;
        }

        /** Whether something may be here, but fills no square of the mesh, so that parts may slip through. */
        boolean thin() {
            return near > 0 && near < MOST_SQUARES && !wide;
        }

        double value(double a, double b) {
            Vec3 u = frame.aAxis();
            Vec3 v = frame.bAxis();
            return solid.signedMm(
                    origin.x() + a * u.x() + b * v.x(),
                    origin.y() + a * u.y() + b * v.y(),
                    origin.z() + a * u.z() + b * v.z());
        }

        double node(int i, int j) {
            return value(low + i * step, lowB + j * step);
        }

        void visit(int i, int j, int size) {
            double middle = value(low + (i + 0.5 * size) * step, lowB + (j + 0.5 * size) * step);
            if (Math.abs(middle) > HALF_DIAGONAL * size * step * (1 + 1e-9)) {
                wide |= middle < 0;
                return;
            }
            if (size > 1) {
                int half = size / 2;
                visit(i, j, half);
                visit(i + half, j, half);
                visit(i, j + half, half);
                visit(i + half, j + half, half);
            } else {
                near++;
                cell(i, j, middle < 0);
            }
        }

        /** Adds the directed pieces of the outline in one mesh square, the body on their left. */
        void cell(int i, int j, boolean middleInside) {
            boolean[] in = {node(i, j) < 0, node(i + 1, j) < 0, node(i + 1, j + 1) < 0, node(i, j + 1) < 0};
            long[] edge = {id(i, j, 0), id(i + 1, j, 1), id(i, j + 1, 0), id(i, j, 1)};
            int crossings = 0;
            for (int k = 0; k < 4; k++) {
                crossings += in[k] != in[(k + 1) & 3] ? 1 : 0;
            }
            if (crossings == 0) {
                wide |= in[0];
                return;
            }
            // Walking counter-clockwise, the outline enters the square where the walk passes from outside to inside ...
            // and leaves it
            // where the walk passes from inside to outside: the body is then on its left.
            for (int k = 0; k < 4; k++) {
                if (in[k] && !in[(k + 1) & 3]) {
                    int to = k;
                    int turn = crossings == 4 && !middleInside ? 3 : 1;
                    do {
                        to = (to + turn) & 3;
                    } while (in[to] || !in[(to + 1) & 3]);
                    nextEdge.put(edge[k], edge[to]);
                }
            }
        }

        long id(int i, int j, int direction) {
            return (((long) j * (cells + 1)) + i) * 2 + direction;
        }

        List<Ring> join() {
            List<Ring> rings = new ArrayList<>();
            while (!nextEdge.isEmpty()) {
                long first = nextEdge.keySet().iterator().next();
                List<double[]> points = new ArrayList<>();
                Long at = first;
                do {
                    points.add(crossing(at));
                    Long next = nextEdge.remove(at);
                    if (next == null) {
                        throw new IllegalStateException("the body's function is steeper than the distance");
                    }
                    at = next;
                } while (at != first);
                ChordSplitter splitter = new ChordSplitter(this::value, tracing.toleranceMm(), 0.05 * step);
                splitter.ring(points).ifPresent(rings::add);
            }
            return rings;
        }

        double[] crossing(long id) {
            int direction = (int) (id & 1);
            int i = (int) (id / 2 % (cells + 1));
            int j = (int) (id / 2 / (cells + 1));
            double a = low + i * step;
            double b = lowB + j * step;
            double t =
                    RootSearch.between(s -> direction == 0 ? value(a + s, b) : value(a, b + s), 0, step, ON_SURFACE_MM);
            return direction == 0 ? new double[] {a + t, b} : new double[] {a, b + t};
        }
    }
}
