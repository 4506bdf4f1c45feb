package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How verdicts must follow doses, limits, names and what is missing. */
class VerdictRelationsTest {
    private static final String[] METRICS = {"Max[Gy]", "Mean[Gy]", "D0.03cc[Gy]", "V20Gy[cc]", "V10Gy[cc]", "D5%[Gy]"};

    @TempDir
    Path folder;

    static LongStream seeds() {
        return RelationCases.seeds();
    }

    private Path protocol(String... goals) {
        try {
            return TinyProtocol.write(
                    Files.createDirectories(folder.resolve(UUID.randomUUID().toString())), goals);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private double value(RandomPlan plan, String structure, String metric) {
        return RandomPlan.goal(plan.check(folder, protocol(structure + ": " + metric + " < 1000")), 0)
                .get("value")
                .doubleValue();
    }

    private String verdict(RandomPlan plan, String goal) {
        return RandomPlan.goal(plan.check(folder, protocol(goal)), 0)
                .get("verdict")
                .textValue();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Tightening a limit may turn a pass into a failure, never the reverse; values a little beside the limit fall on the side where they are. */
    @ParameterizedTest
    @MethodSource("seeds")
    void limits(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        String metric = METRICS[new Random(seed).nextInt(METRICS.length)];
        double value = value(plan, "Liver", metric);
        String before = "PASS";
        for (double factor : new double[] {1.5, 1.01, 1.001, 0.999, 0.99, 0.5}) {
            String verdict = verdict(plan, "Liver: " + metric + " < " + number(factor * value));
            assertThat(verdict).isEqualTo(factor > 1 ? "PASS" : "FAIL");
            assertThat(before.equals("FAIL") && verdict.equals("PASS")).isFalse();
            before = verdict;
        }
    }

    /** Gray and centigray, and volumes of a known whole in cc and in per cent. */
    @ParameterizedTest
    @MethodSource("seeds")
    void units(long seed) {
        Random random = new Random(seed);
        RandomPlan plan = RandomPlan.of(seed);
        double limitGy = Math.rint(RandomPlan.between(random, 5, 50) * 100) / 100;
        double volume = value(plan, "Liver", "Volume[cc]");
        double percent = Math.rint(RandomPlan.between(random, 5, 95));
        JsonNode goals = RandomPlan.verdicts(plan.check(
                        folder,
                        protocol(
                                "Liver: Mean[Gy] < " + number(limitGy),
                                "Liver: Mean[cGy] < " + number(100 * limitGy),
                                "Liver: V15Gy[%] < " + number(percent),
                                "Liver: V15Gy[cc] < " + number(percent / 100 * volume))))
                .get("goals");
        assertThat(goals.get(1).get("verdict")).isEqualTo(goals.get(0).get("verdict"));
        assertThat(goals.get(3).get("verdict")).isEqualTo(goals.get(2).get("verdict"));
    }

    /** Doses and limits times the same: the same verdicts, doses times that, volumes the same. */
    @ParameterizedTest
    @MethodSource("seeds")
    void scaledDosesAndLimits(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        RandomPlan doubled = plan.withDoses(List.of(DoseObject.plan(plan.dose(d -> 2 * d))));
        JsonNode once = RandomPlan.verdicts(
                        plan.check(folder, protocol("Liver: Mean[Gy] < 20", "Liver: V20Gy[%] < 40")))
                .get("goals");
        JsonNode twice = RandomPlan.verdicts(
                        doubled.check(folder, protocol("Liver: Mean[Gy] < 40", "Liver: V40Gy[%] < 40")))
                .get("goals");
        double mean = once.get(0).get("value").doubleValue();
        assertThat(twice.get(0).get("value").doubleValue()).isCloseTo(2 * mean, within(1e-6 * mean));
        assertThat(twice.get(1).get("value").doubleValue())
                .isCloseTo(once.get(1).get("value").doubleValue(), within(1e-4));
        for (int n = 0; n < 2; n++) {
            assertThat(twice.get(n).get("verdict")).isEqualTo(once.get(n).get("verdict"));
        }
    }

    /** More dose anywhere never makes a failed organ pass; less never makes a target's coverage better. */
    @ParameterizedTest
    @MethodSource("seeds")
    void moreAndLessDose(long seed) {
        Random random = new Random(seed);
        RandomPlan plan = RandomPlan.of(seed);
        for (String metric : METRICS) {
            double value = value(plan, "Liver", metric);
            String failed = "Liver: " + metric + " < " + number(0.99 * value);
            DoseGrid more = plan.dose(d -> d + (random.nextInt(20) == 0 ? 2 * random.nextFloat() : 0));
            assertThat(verdict(plan.withDoses(List.of(DoseObject.plan(more))), failed))
                    .isEqualTo("FAIL");
            String uncovered = "Liver: " + metric + " > " + number(1.01 * value);
            DoseGrid less = plan.dose(d -> d * (random.nextInt(20) == 0 ? random.nextFloat() : 1));
            assertThat(verdict(plan.withDoses(List.of(DoseObject.plan(less))), uncovered))
                    .isEqualTo("FAIL");
        }
    }

    /** Names exchanged: verdicts exchanged. */
    @ParameterizedTest
    @MethodSource("seeds")
    void exchangedNames(long seed) {
        RandomPlan plan = RandomPlan.of(seed);
        List<Roi> exchanged = new ArrayList<>();
        for (Roi r : plan.rois()) {
            String name = r.name().equals(RandomPlan.LIVER) ? RandomPlan.DUODENUM : RandomPlan.LIVER;
            exchanged.add(new Roi(r.number(), name, r.interpretedType(), r.rgb(), r.geometricType(), r.ringsXyzMm()));
        }
        Path rules = protocol("Liver: Mean[Gy] < 20", "Duodenum: Mean[Gy] < 20");
        JsonNode as = RandomPlan.verdicts(plan.check(folder, rules)).get("goals");
        JsonNode other = RandomPlan.verdicts(plan.withRois(exchanged).check(folder, rules))
                .get("goals");
        for (int n = 0; n < 2; n++) {
            assertThat(other.get(n).get("verdict")).isEqualTo(as.get(1 - n).get("verdict"));
            assertThat(other.get(n).get("value")).isEqualTo(as.get(1 - n).get("value"));
        }
    }

    /** Without a file, a structure or its contours, nothing passes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsMissing(long seed) throws IOException {
        RandomPlan plan = RandomPlan.of(seed);
        Path rules = protocol("Liver: Max[Gy] < 100", "Duodenum: Max[Gy] < 100");
        assertThat(plan.check(folder, rules).code()).isZero();
        for (int lost = 0; lost < 3; lost++) {
            Path written = folder.resolve("lost " + lost);
            Files.delete(plan.write(written).get(lost));
            assertThat(RandomPlan.run(written, rules).code()).isEqualTo(3);
        }
        for (int lost = 0; lost < 2; lost++) {
            List<Roi> rest = new ArrayList<>(plan.rois());
            Roi r = rest.remove(lost);
            assertThat(plan.withRois(rest).check(folder, rules).code()).isEqualTo(4);
            rest.add(new Roi(r.number(), r.name(), r.interpretedType(), r.rgb(), r.geometricType(), List.of()));
            assertThat(plan.withRois(rest).check(folder, rules).code()).isEqualTo(4);
        }
    }
}
