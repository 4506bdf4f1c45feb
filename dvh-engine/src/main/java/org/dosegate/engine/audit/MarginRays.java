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

    /**
     * Cosines between normal and direction that count: 15 degrees; more where no normal is as near, as at a tip.
     */
    private static final double[] COSINES = {0.966, 0.866, 0.5, 0};

    private static final double STEP_PITCHES = 0.5;

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
        List<Integer> facing = List.of();
        for (int c = 0; c < COSINES.length && facing.isEmpty(); c++) {
            facing = facing(d, COSINES[c]);
        }
        double[] mm = new double[facing.size()];
        double minimum = FARTHEST_MM;
        double[] areas = new double[mm.length];
        int met = 0;
        for (int p : facing) {
            double way = ray(drawn, p, d);
            if (Math.abs(way) < FARTHEST_MM) {
                minimum = Math.min(minimum, way); // the nearest is not oblique
                mm[met] = margin(way, ray(expected, p, d), expectedMm);
                areas[met++] = base[p + 6];
            }
        }
        if (met == 0) {
            return new AchievedMargin(direction, expectedMm, -FARTHEST_MM, -FARTHEST_MM);
        }
        double[] found = Arrays.copyOf(mm, met);
        double median = WeightedQuantile.of(found, Arrays.copyOf(areas, met), 0.5);
        return new AchievedMargin(direction, expectedMm, Math.min(minimum, median), median);
    }

    /** The margin of a ray, from its ways to the drawn and to the expected surface. */
    private static double margin(double drawnMm, double expectedWayMm, double expectedMm) {
        if (Math.abs(expectedWayMm) >= FARTHEST_MM || (drawnMm < 0 && expectedMm > 0)) {
            return drawnMm;
        }
        return expectedMm > 0 && expectedWayMm > 0
                ? drawnMm * expectedMm / expectedWayMm
                : expectedMm + drawnMm - expectedWayMm;
    }

    private List<Integer> facing(double[] d, double cosine) {
        List<Integer> found = new ArrayList<>();
        for (int p = 0; p < base.length; p += Surface.PER_POINT) {
            if (base[p + 3] * d[0] + base[p + 4] * d[1] + base[p + 5] * d[2] >= cosine) {
                found.add(p);
            }
        }
        return found;
    }

    /**
     * Way from a point along the direction to where a solid ends; against it, and negative, to where it begins when the point is outside. The farthest way where the line does not meet
     * it: that says something about another direction.
     */
    private double ray(SampledSolid solid, int p, double[] d) {
        double before = at(solid, p, d, 0);
        boolean inside = before < GRAZING;
        double sign = inside ? 1 : -1;
        double step = STEP_PITCHES * drawn.lattice().pitchMm();
        for (double way = step; way < FARTHEST_MM; way += step) {
            double here = at(solid, p, d, sign * way);
            if (here < GRAZING != inside) {
                double level = here < 0 != before < 0 ? 0 : GRAZING;
                return sign * (way - step * (here - level) / (here - before));
            }
            before = here;
        }
        return sign * FARTHEST_MM;
    }

    private double at(SampledSolid solid, int p, double[] d, double way) {
        return solid.at(base[p] + way * d[0], base[p + 1] + way * d[1], base[p + 2] + way * d[2]);
    }
}
