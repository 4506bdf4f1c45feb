package org.dosegate.engine.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.solid.Lattice;

/**
 * Measures achieved margins: rays from where the base's surface faces a direction to the drawn surface. Around a curved base the way along the direction is longer than the margin; the
 * way on the same ray to the expected surface, whose margin is known, tells the median by how much.
 */
final class MarginRays {
    /** Margins are looked for no farther than this, mm. */
    private static final double FARTHEST_MM = Margins.LARGEST_MM;

    /** Cosines between normal and direction that count: 15 degrees; more where no normal is as near, as at a tip. */
    private static final double[] COSINES = {0.966, 0.866, 0.5, 0};

    /** Along the planes' normal 45 degrees count for the median, so that an end cap, of which contours do not tell the shape, is the smaller part of it. */
    private static final double[] BEYOND_CAPS = {0.707, 0};

    /** Where the surface is less steep its position is not sure. */
    private static final double ON_AN_EDGE = 0.95;

    private static final double STEP_PITCHES = 0.5;

    /** A way is then known to less than a hundredth of a step. */
    private static final int HALVINGS = 7;

    /** So near to the drawn surface a line is inside, pitches: it may run along a wall that both solids share. */
    private static final double GRAZING = 0.05;

    private final SampledSolid drawn;
    private final SampledSolid expected;
    private final double[] base;

    MarginRays(SampledSolid drawn, SampledSolid expected, Surface base) {
        this.drawn = drawn;
        this.expected = expected;
        this.base = base.points();
    }

    /** The achieved margins in all directions; the base's surface has at least one point. */
    List<AchievedMargin> all(Margins margins) {
        List<AchievedMargin> found = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            found.add(along(direction, direction.of(margins)));
        }
        return found;
    }

    private AchievedMargin along(Direction direction, double expectedMm) {
        Lattice lattice = drawn.lattice();
        Vec3 unit = direction.unit();
        double[] d = {unit.dot(lattice.u()), unit.dot(lattice.v()), unit.dot(lattice.n())};
        boolean capped = Math.abs(d[2]) > BEYOND_CAPS[0];
        List<Integer> facing = facing(d, capped ? BEYOND_CAPS : COSINES);
        double nearest = facing.stream().mapToDouble(p -> cosine(p, d)).max().orElse(0);
        double[] mm = new double[facing.size()];
        double[] areas = new double[mm.length];
        double minimum = FARTHEST_MM;
        int met = 0;
        for (int p : facing) {
            double way = ray(drawn, p, d);
            if (Math.abs(way) < FARTHEST_MM) {
                double cosine = cosine(p, d);
                if ((!capped || cosine >= Math.min(COSINES[0], nearest)) && base[p + 7] > ON_AN_EDGE) {
                    minimum = Math.min(minimum, way);
                }
                mm[met] = margin(way, ray(expected, p, d), expectedMm, cosine);
                areas[met++] = cosine * base[p + 6];
            }
        }
        if (met == 0) {
            return new AchievedMargin(direction, expectedMm, -FARTHEST_MM, -FARTHEST_MM);
        }
        double[] found = Arrays.copyOf(mm, met);
        double median = WeightedQuantile.of(found, Arrays.copyOf(areas, met), 0.5);
        return new AchievedMargin(direction, expectedMm, Math.min(minimum, median), median);
    }

    /** The margin of a ray, from its ways to the drawn and to the expected surface and the cosine between it and the base's normal. */
    private static double margin(double drawnMm, double expectedWayMm, double expectedMm, double cosine) {
        if (Math.abs(expectedWayMm) >= FARTHEST_MM) {
            return drawnMm * cosine;
        }
        return expectedMm > 0 && expectedWayMm > 0 && drawnMm > 0
                ? drawnMm * expectedMm / expectedWayMm
                : expectedMm + (drawnMm - expectedWayMm) * cosine;
    }

    /** Points of the base's surface that face a direction; all of that half where none does, as at a tip. */
    private List<Integer> facing(double[] d, double[] cosines) {
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < cosines.length && found.isEmpty(); c++) {
            for (int p = 0; p < base.length; p += Surface.PER_POINT) {
                if (cosine(p, d) >= cosines[c]) {
                    found.add(p);
                }
            }
        }
        return found;
    }

    private double cosine(int p, double[] d) {
        return base[p + 3] * d[0] + base[p + 4] * d[1] + base[p + 5] * d[2];
    }

    /**
     * Way from a point along the direction to where a solid ends; against it, and negative, to where it begins when the point is outside. The farthest way where the line does not meet
     * it: that says something about another direction.
     */
    private double ray(SampledSolid solid, int p, double[] d) {
        boolean inside = at(solid, p, d, 0) < GRAZING;
        double sign = inside ? 1 : -1;
        double step = STEP_PITCHES * drawn.lattice().pitchMm();
        for (double way = step; way < FARTHEST_MM; way += step) {
            double here = at(solid, p, d, sign * way);
            if (here < GRAZING != inside) {
                return sign * between(solid, p, d, sign, way - step, way, inside);
            }
        }
        return sign * FARTHEST_MM;
    }

    /** Where the boundary lies between two ways; a solid may end anywhere between its sections, so that the value may jump there. */
    private double between(
            SampledSolid solid, int p, double[] d, double sign, double near, double far, boolean inside) {
        double low = near;
        double high = far;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (low + high);
            if (at(solid, p, d, sign * middle) < 0 == inside) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private double at(SampledSolid solid, int p, double[] d, double way) {
        return solid.at(base[p] + way * d[0], base[p + 1] + way * d[1], base[p + 2] + way * d[2]);
    }
}
