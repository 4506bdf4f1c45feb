package org.dosegate.testdata.contour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** Turns points on an outline into a ring whose chords stay within a tolerance of it. */
final class ChordSplitter {
    private static final int DEEPEST = 24;

    /** Height over width of the sharpest corner that is followed. */
    private static final double SHARPEST = 8;

    private final DoubleBinaryOperator value;
    private final double toleranceMm;
    private final double leastSpacingMm;

    ChordSplitter(DoubleBinaryOperator value, double toleranceMm, double leastSpacingMm) {
        this.value = value;
        this.toleranceMm = toleranceMm;
        this.leastSpacingMm = leastSpacingMm;
    }

    /** The ring, the body on its left; empty where fewer than three distinct points remain. */
    Optional<Ring> ring(List<double[]> given) {
        List<double[]> points = thinned(given);
        if (points.size() < 3) {
            return Optional.empty();
        }
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] p = points.get(i);
            all.add(p);
            split(p, points.get((i + 1) % points.size()), all, 0);
        }
        double[] ab = new double[2 * all.size()];
        for (int i = 0; i < all.size(); i++) {
            ab[2 * i] = all.get(i)[0];
            ab[2 * i + 1] = all.get(i)[1];
        }
        return Optional.of(new Ring(ab));
    }

    /** Mesh lines may cut the outline at points that almost coincide; coordinates written with few digits would make them equal. */
    private List<double[]> thinned(List<double[]> points) {
        List<double[]> kept = new ArrayList<>();
        for (double[] p : points) {
            if (kept.isEmpty() || distance(kept.get(kept.size() - 1), p) >= leastSpacingMm) {
                kept.add(p);
            }
        }
        while (kept.size() > 3 && distance(kept.get(0), kept.get(kept.size() - 1)) < leastSpacingMm) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private void split(double[] p, double[] q, List<double[]> out, int depth) {
        double length = distance(p, q);
        if (length < toleranceMm || depth > DEEPEST) {
            return;
        }
        double a = 0.5 * (p[0] + q[0]);
        double b = 0.5 * (p[1] + q[1]);
        // To the right of the chord, away from the body.
        double na = (q[1] - p[1]) / length;
        double nb = (p[0] - q[0]) / length;
        double here = value.applyAsDouble(a, b);
        double side = here < 0 ? 1 : -1;
        double reach = Math.max(Math.abs(here), 0.1 * toleranceMm);
        while ((value.applyAsDouble(a + side * reach * na, b + side * reach * nb) < 0) == (here < 0)) {
            reach *= 2;
            if (reach > SHARPEST * length) {
                return; // the outline does not bulge over this chord: its ends are on two sheets that the mesh just
                // separates
            }
        }
        double far = reach;
        double t = RootSearch.between(
                s -> value.applyAsDouble(a + side * s * na, b + side * s * nb),
                0,
                far,
                Math.min(SectionTracer.ON_SURFACE_MM, 0.01 * toleranceMm));
        if (t <= toleranceMm) {
            return;
        }
        double[] middle = {a + side * t * na, b + side * t * nb};
        split(p, middle, out, depth + 1);
        out.add(middle);
        split(middle, q, out, depth + 1);
    }

    private static double distance(double[] p, double[] q) {
        double da = p[0] - q[0];
        double db = p[1] - q[1];
        return Math.sqrt(da * da + db * db);
    }
}
