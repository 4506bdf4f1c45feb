package org.dosegate.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.Reading;
import org.dosegate.engine.dvh.Spread;
import org.dosegate.engine.dvh.Spread.Source;
import org.dosegate.engine.region.BetweenSlices;
import org.junit.jupiter.api.Test;

class ValueRangeTest {
    private static final Reading NOMINAL = new Reading(BetweenSlices.SHAPE, true);
    private static final Reading PRISM = new Reading(BetweenSlices.PRISM, true);
    private static final Interval ANY = new Interval(0, Double.POSITIVE_INFINITY);

    /** All of 10 cc at one dose. */
    private record Atom(double doseGy) implements Dvh {
        @Override
        public double volumeCc() {
            return 10;
        }

        @Override
        public double insideGridCc() {
            return 10;
        }

        @Override
        public double minGy() {
            return doseGy;
        }

        @Override
        public double maxGy() {
            return doseGy;
        }

        @Override
        public double meanGy() {
            return doseGy;
        }

        @Override
        public double volumeAtDoseCc(double dose) {
            return dose <= doseGy ? 10 : 0;
        }

        @Override
        public double doseAtVolumeGy(double volumeCc) {
            return doseGy;
        }

        @Override
        public CumulativeCurve cumulative() {
            return new CumulativeCurve(new double[] {0, doseGy}, new double[] {10, 10});
        }
    }

    private static MetricResult mean(Interval possible, Map<Reading, Dvh> others, Spread... spreads) {
        DvhReadings readings = new DvhReadings(new Atom(20), NOMINAL, others, List.of(spreads));
        return new ValueRange(readings, dvh -> Optional.of(new Interval(dvh.meanGy(), dvh.meanGy())), possible).of(20);
    }

    @Test
    void sourcesAddUpAndThoseThatMatterAreNamedLargestFirst() {
        MetricResult result = mean(
                ANY,
                Map.of(),
                new Spread(Source.SAMPLING, new Atom(20), List.of(new Atom(19.9), new Atom(20.1))),
                new Spread(Source.END_CAPS, new Atom(20), List.of(new Atom(17), new Atom(21))),
                new Spread(Source.RINGS, new Atom(20), List.of(new Atom(22))));
        assertThat(result.interval().orElseThrow().low()).isCloseTo(16.9, within(1e-12));
        assertThat(result.interval().orElseThrow().high()).isCloseTo(23.1, within(1e-12));
        assertThat(result.lowReading().orElseThrow().label()).isEqualTo("shape, other end caps");
        assertThat(result.highReading().orElseThrow().label()).isEqualTo("shape, other rings + end caps");
    }

    @Test
    void twoPlacesOfOneSourceAddUpUnderOneName() {
        Spread low = new Spread(Source.END_CAPS, new Atom(20), List.of(new Atom(19)));
        Spread high = new Spread(Source.END_CAPS, new Atom(20), List.of(new Atom(18)));
        MetricResult result = mean(ANY, Map.of(), low, high);
        assertThat(result.interval()).contains(new Interval(17, 20));
        assertThat(result.lowReading().orElseThrow().moved()).containsExactly(Source.END_CAPS);
        assertThat(result.highReading()).contains(NOMINAL);
    }

    @Test
    void aSizeWithoutADirectionCountsBothWaysAndAsFarAsItReaches() {
        Spread between = new Spread(Source.BETWEEN_SLICES, new Atom(30), List.of(new Atom(29)), true, 1.5);
        assertThat(mean(ANY, Map.of(), between).interval()).contains(new Interval(18.5, 21.5));
    }

    @Test
    void aWholeReadingIsNeverOutside() {
        Spread caps = new Spread(Source.END_CAPS, new Atom(20), List.of(new Atom(19), new Atom(21)));
        MetricResult result = mean(ANY, Map.of(PRISM, new Atom(23)), caps);
        assertThat(result.interval()).contains(new Interval(19, 23));
        assertThat(result.highReading()).contains(PRISM);
    }

    @Test
    void endsStayWithinWhatTheMetricCanBe() {
        Spread caps = new Spread(Source.END_CAPS, new Atom(20), List.of(new Atom(19), new Atom(26)), true, 5);
        assertThat(mean(new Interval(0, 25), Map.of(), caps).interval()).contains(new Interval(0, 25));
    }
}
