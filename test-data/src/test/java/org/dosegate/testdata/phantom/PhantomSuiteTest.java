package org.dosegate.testdata.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.testdata.phantom.Findings.Finding;
import org.junit.jupiter.api.Test;

/**
 * Truth inside the interval: random bodies in random doses, contoured and stored as planning systems do. A few in a normal run, as many as wanted with {@code -Ddosegate.phantoms=N}. What was
 * found is written to {@code target/phantoms.txt}.
 */
class PhantomSuiteTest {
    private static final long PHANTOMS = Long.getLong("dosegate.phantoms", 24);
    private static final long FIRST = Long.getLong("dosegate.firstPhantom", 0);

    /** So many values of a few phantoms must lie inside; of many, those that the method promises. */
    private static final double LEAST_SHARE = PHANTOMS < 1000 ? 0.97 : 0.99;

    private static final Path TABLE = Path.of("target", "phantoms.txt");

    private record Outcome(long seed, String description, Map<String, Finding> findings) {
        static Outcome of(long seed) {
            Phantom phantom = Phantom.random(seed);
            DvhReadings readings = new DvhCalculator(phantom.dose(), DvhSettings.DEFAULT).compute(phantom.region());
            BodyTruth truth = BodyTruth.of(phantom.body(), phantom.pose(), phantom.field());
            return new Outcome(seed, phantom.description(), Findings.of(readings, truth));
        }

        boolean allInside() {
            return findings.values().stream().allMatch(Finding::inside);
        }
    }

    @Test
    void truthLiesInside() {
        List<Outcome> outcomes = LongStream.range(FIRST, FIRST + PHANTOMS)
                .parallel()
                .mapToObj(Outcome::of)
                .toList();
        StringBuilder table = new StringBuilder();
        Map<String, int[]> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            outcome.findings().forEach((metric, finding) -> {
                for (String key : List.of(metric, "all values")) {
                    int[] count = counts.computeIfAbsent(key, k -> new int[2]);
                    count[0] += finding.inside() ? 1 : 0;
                    count[1]++;
                }
                if (!finding.inside()) {
                    table.append(String.format(
                            Locale.ROOT,
                            "outside: %d %s, %s: %s, truth %s%n",
                            outcome.seed(),
                            outcome.description(),
                            metric,
                            finding.interval(),
                            finding.truth()));
                }
            });
        }
        counts.forEach((metric, count) -> table.append(
                String.format(Locale.ROOT, "%-12s %.3f %% of %d%n", metric, 100.0 * count[0] / count[1], count[1])));
        long whole = outcomes.stream().filter(Outcome::allInside).count();
        table.append(String.format(Locale.ROOT, "phantoms with every value inside: %d of %d%n", whole, PHANTOMS));
        print(table.toString());
        int[] all = counts.get("all values");
        assertThat((double) all[0] / all[1]).isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    /** Without the doubts, values alone would not hold the truth: the test would notice intervals that were too narrow. */
    @Test
    void theValueAloneIsNotTheTruth() {
        long offBy = LongStream.range(0, 8)
                .mapToObj(Outcome::of)
                .flatMap(outcome -> outcome.findings().values().stream())
                .filter(finding -> !finding.truth().contains(finding.result().value()))
                .count();
        assertThat(offBy).isGreaterThan(8 * 13 / 2);
    }

    private static void print(String table) {
        try {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.print(table);
    }
}
