package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.dosegate.engine.geometry.PlaneLattice;

/**
 * Lines of one level of a function on a plane by marching squares (Lorensen and Cline 1987, doi 10.1145/37401.37422, in two dimensions). Crossings are
 * linear along the edges of the cells; where a cell has two lines, the mean of its corners says how they run, as it does for a bilinear function's middle.
 * Cells with a corner without a value have no line.
 */
public final class LevelLines {
    private final float[] f;
    private final PlaneLattice plane;
    private final double level;
    /** The crossing that follows a crossing; a crossing is named by twice the first point of its edge, plus one for edges along v. */
    private final int[] next;

    private final BitSet entered;

    private LevelLines(float[] values, PlaneLattice plane, double level) {
        this.f = values;
        this.plane = plane;
        this.level = level;
        this.next = new int[2 * values.length];
        Arrays.fill(next, -1);
        this.entered = new BitSet(next.length);
    }

    /**
     * Traces a level.
     *
     * @param values one a point of the lattice, NaN where there is none
     * @param level the level; a value equal to it counts as higher
     */
    public static List<LevelLine> of(float[] values, PlaneLattice plane, double level) {
        return new LevelLines(values, plane, level).trace();
    }

    private List<LevelLine> trace() {
        int columns = plane.columns();
        for (int j = 0; j + 1 < plane.rows(); j++) {
            for (int i = 0; i + 1 < columns; i++) {
                cell(j * columns + i);
            }
        }
        List<LevelLine> lines = new ArrayList<>();
        for (int at = 0; at < next.length; at++) {
            if (next[at] >= 0 && !entered.get(at)) {
                add(lines, at);
            }
        }
        for (int at = 0; at < next.length; at++) {
            if (next[at] >= 0) {
                add(lines, at);
            }
        }
        return lines;
    }

    /** Notes the pieces of line in the cell whose first point this is. */
    private void cell(int a) {
        int columns = plane.columns();
        boolean isHigh = f[a] >= level;
        if (isHigh == (f[a + 1] >= level)
                && isHigh == (f[a + columns] >= level)
                && isHigh == (f[a + columns + 1] >= level)) {
            return; // as in nearly every cell
        }
        int[] corner = {a, a + 1, a + columns + 1, a + columns}; // anticlockwise where v runs upwards
        int[] edge = {2 * a, 2 * (a + 1) + 1, 2 * (a + columns), 2 * a + 1}; // edge k leads from corner k to the next
        double sum = 0;
        for (int c : corner) {
            sum += f[c];
        }
        if (Double.isNaN(sum)) {
            return;
        }
        boolean joined = sum / 4 >= level;
        for (int k = 0; k < 4; k++) {
            if (f[corner[k]] >= level && !(f[corner[(k + 1) % 4]] >= level)) {
                // Leaving the high side here, the line runs to where it was entered: the last entry, or the next one
                // where the two high corners are
                // joined.
                int to = k;
                do {
                    to = (to + (joined ? 1 : 3)) % 4;
                } while (!(f[corner[(to + 1) % 4]] >= level && !(f[corner[to]] >= level)));
                next[edge[k]] = edge[to];
                entered.set(edge[to]);
            }
        }
    }

    private void add(List<LevelLine> lines, int start) {
        double[] points = new double[64];
        int n = 0;
        int at = start;
        boolean closed = false;
        while (at >= 0) {
            if (n + 2 > points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            place(at, points, n);
            boolean repeated = n >= 2 && points[n] == points[n - 2] && points[n + 1] == points[n - 1];
            n += repeated ? 0 : 2; // a value of exactly the level puts the crossings of several edges on one point
            int following = next[at];
            next[at] = -1;
            closed = following == start;
            at = closed ? -1 : following;
        }
        if (closed && n >= 4 && points[0] == points[n - 2] && points[1] == points[n - 1]) {
            n -= 2;
        }
        if (n >= (closed ? 6 : 4)) {
            lines.add(new LevelLine(Arrays.copyOf(points, n), closed));
        }
    }

    private void place(int crossing, double[] points, int at) {
        int columns = plane.columns();
        int a = crossing / 2;
        boolean alongV = crossing % 2 == 1;
        int b = alongV ? a + columns : a + 1;
        double t = (level - f[a]) / ((double) f[b] - f[a]);
        int row = a / columns;
        points[at] = (a - row * columns + (alongV ? 0 : t)) * plane.pitchMm();
        points[at + 1] = (row + (alongV ? t : 0)) * plane.pitchMm();
    }
}
