package org.dosegate.engine.metric;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.Reading;
import org.dosegate.engine.dvh.Spread;

/**
 * The interval of a metric: to each side of the value the sum of what every source of doubt can move it, and at least as far as any whole reading takes it.
 */
public final class ValueRange {
    /** Sources that move an end by less than this share of what all of them do are not named with it. */
    private static final double WORTH_NAMING = 0.1;

    private final DvhReadings readings;
    private final Interval possible;
    /** The values that each distribution allows, asked for once: some are dear. */
    private final IdentityHashMap<Dvh, Optional<Interval>> bounds = new IdentityHashMap<>();

    /**
     * A range.
     *
     * @param bounds the values that a distribution allows, whatever the dose outside the grid is; empty where it has none
     * @param possible the values that the metric can have at all
     */
    public ValueRange(DvhReadings readings, Function<Dvh, Optional<Interval>> bounds, Interval possible) {
        this.readings = readings;
        this.possible = possible;
        Stream.of(
                        Stream.of(readings.nominal()),
                        readings.alternatives().values().stream(),
                        readings.spreads().stream()
                                .flatMap(spread -> Stream.concat(Stream.of(spread.base()), spread.others().stream())))
                .flatMap(Function.identity())
                .forEach(dvh -> this.bounds.computeIfAbsent(dvh, bounds));
    }

    /** One end of the interval. */
    private record End(double value, Reading reading) {}

    /**
     * The result of a metric that has a value.
     *
     * @param value the value of the nominal reading
     */
    public MetricResult of(double value) {
        Interval grid = bounds.get(readings.nominal()).orElseThrow();
        boolean open = !readings.alternatives().isEmpty()
                || !readings.spreads().isEmpty()
                || readings.nominal().outsideGridCc() > 0;
        if (!open || !definedInAll()) {
            return new MetricResult(
                    value, grid, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        End low = end(grid, -1);
        End high = end(grid, 1);
        return new MetricResult(
                value,
                grid,
                Optional.of(new Interval(low.value(), high.value())),
                Optional.of(low.reading()),
                Optional.of(high.reading()),
                Optional.empty());
    }

    private boolean definedInAll() {
        return readings.alternatives().values().stream()
                        .allMatch(dvh -> bounds.get(dvh).isPresent())
                && readings.spreads().stream()
                        .flatMap(spread -> spread.others().stream())
                        .allMatch(dvh -> bounds.get(dvh).isPresent());
    }

    /** The end on one side: -1 the low, 1 the high one. */
    private End end(Interval grid, int side) {
        double start = side < 0 ? grid.low() : grid.high();
        Map<Spread.Source, Double> moves = new LinkedHashMap<>();
        for (Spread spread : readings.spreads()) {
            moves.merge(spread.source(), reach(spread, side), Double::sum);
        }
        double all = moves.values().stream().mapToDouble(Double::doubleValue).sum();
        double moved = start + side * all;
        End end = new End(clamp(moved, start, side), moved == start ? readings.nominalReading() : named(moves, all));
        for (Map.Entry<Reading, Dvh> other : readings.alternatives().entrySet()) {
            Interval its = bounds.get(other.getValue()).orElseThrow();
            double there = side < 0 ? its.low() : its.high();
            end = side * (there - end.value()) > 0 ? new End(there, other.getKey()) : end;
        }
        return end;
    }

    /** How far a source can move the value to one side, not negative. */
    private double reach(Spread spread, int side) {
        Optional<Interval> base = bounds.get(spread.base());
        double most = 0;
        for (Dvh other : spread.others()) {
            Interval its = bounds.get(other).orElseThrow();
            double low = base.map(b -> its.low() - b.low()).orElse(0.0);
            double high = base.map(b -> difference(its.high(), b.high())).orElse(0.0);
            double move = spread.eitherWay() ? Math.max(Math.abs(low), Math.abs(high)) : side < 0 ? -low : high;
            most = Math.max(most, move);
        }
        return spread.reach() * most;
    }

    private static double difference(double a, double b) {
        return a == b ? 0 : a - b; // both may be infinite
    }

    /** The metric's own bounds, but never inside the value that it has. */
    private double clamp(double moved, double start, int side) {
        return side < 0
                ? Math.min(start, Math.max(possible.low(), moved))
                : Math.max(start, Math.min(possible.high(), moved));
    }

    private Reading named(Map<Spread.Source, Double> moves, double all) {
        List<Spread.Source> largest = new ArrayList<>();
        moves.entrySet().stream()
                .filter(move -> move.getValue() >= WORTH_NAMING * all)
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .forEach(move -> largest.add(move.getKey()));
        return new Reading(
                readings.nominalReading().betweenSlices(),
                readings.nominalReading().endCaps(),
                largest);
    }
}
