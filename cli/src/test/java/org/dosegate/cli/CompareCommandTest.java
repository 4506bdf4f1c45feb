package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dosegate.testdata.dicom.DvhItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cube of 27 cc has 10 to 40 Gy, evenly: V(d) = 27 cc (40 - d) / 30. */
class CompareCommandTest {
    @TempDir
    Path folder;

    private static double volumeCc(double doseGy) {
        return 27 * Math.max(0, Math.min(1, (40 - doseGy) / 30));
    }

    private static DvhItem right() {
        return DvhItem.cumulative(1, CompareCommandTest::volumeCc, 0.5, 81, 10, 25, 40);
    }

    /** Every number at an even place (doses) or odd place (volumes) times a factor. */
    private static double[] times(double[] data, double dose, double volume) {
        double[] out = data.clone();
        for (int k = 0; k < out.length; k++) {
            out[k] *= k % 2 == 0 ? dose : volume;
        }
        return out;
    }

    /** Bins of 0.5 Gy instead of what lies above them. */
    private static double[] binned(double[] data) {
        double[] out = data.clone();
        for (int k = 1; k + 2 < out.length; k += 2) {
            out[k] = data[k] - data[k + 2];
        }
        return out;
    }

    /** Doses of the bins' lower ends instead of their widths. */
    private static double[] absolute(double[] data) {
        double[] out = data.clone();
        for (int k = 0; k < out.length; k += 2) {
            out[k] = 0.25 * k;
        }
        return out;
    }

    /** A first bin without width: volumes stand at the upper ends. */
    private static double[] fromZero(double[] data) {
        double[] out = data.clone();
        out[0] = 0;
        return out;
    }

    static Stream<Arguments> readings() {
        DvhItem r = right();
        double[] d = r.data();
        return Stream.of(
                Arguments.of("right", r, 27.0, List.of()),
                Arguments.of("first bin without width", r.withData(fromZero(d)), 27.0, List.of()),
                Arguments.of("scaled", r.withData(times(d, 10, 1)).withScaling(0.1), 27.0, List.of()),
                Arguments.of("no statistics", r.withStatistics(), 27.0, List.of()),
                Arguments.of(
                        "differential",
                        r.withData(binned(d)).labelled("DIFFERENTIAL", "GY", "CM3"),
                        27.0,
                        List.of("DIFFERENTIAL")),
                Arguments.of("bins as cumulative", r.withData(binned(d)), 27.0, List.of("DIFFERENTIAL_AS_CUMULATIVE")),
                Arguments.of("doses, not widths", r.withData(absolute(d)), 27.0, List.of("DOSES_NOT_WIDTHS")),
                Arguments.of(
                        "cGy as Gy",
                        r.withData(times(d, 100, 1)).withStatistics(1000, 2500, 4000),
                        27.0,
                        List.of("CGY_AS_GY")),
                Arguments.of(
                        "per cent as Gy",
                        r.withData(times(d, 100 / 45.0, 1)).withStatistics(10 / 0.45, 25 / 0.45, 40 / 0.45),
                        27.0,
                        List.of("PERCENT_AS_GY")),
                Arguments.of(
                        "relative dose",
                        r.withData(times(d, 100 / 45.0, 1))
                                .withStatistics(10 / 0.45, 25 / 0.45, 40 / 0.45)
                                .labelled("CUMULATIVE", "RELATIVE", "CM3"),
                        27.0,
                        List.of("RELATIVE_DOSE")),
                Arguments.of(
                        "statistics in per cent",
                        r.withStatistics(10 / 0.45, 25 / 0.45, 40 / 0.45),
                        27.0,
                        List.of("STATISTICS_IN_OTHER_UNIT")),
                Arguments.of(
                        "relative volume",
                        r.withData(times(d, 1, 100 / 27.0)).labelled("CUMULATIVE", "GY", "PERCENT"),
                        null,
                        List.of("RELATIVE_VOLUME")),
                Arguments.of("per cent as cc", r.withData(times(d, 1, 100 / 27.0)), null, List.of("PERCENT_AS_CC")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void aStoredDvhIsReadForWhatItIs(String name, DvhItem item, Double volumeCc, List<String> oddities)
            throws IOException {
        Path plan = TinyPlan.in(folder.resolve("plan")).storing(List.of(item)).folder();
        Cli.Ended ended = Cli.run("compare", plan, "--json", "-", "--max-difference", "0.5");
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        JsonNode root = Schemas.valid("compare-1.json", ended.out());
        JsonNode cube = root.get("structures").get(0);
        assertThat(cube.get("curve").get("worstPercent").doubleValue()).isLessThan(0.05);
        assertThat(cube.get("curve").get("meanPercent").doubleValue()).isLessThan(0.02);
        assertThat(cube.get("curve")
                        .get("within1PercentVolume1PercentDosePercent")
                        .doubleValue())
                .isEqualTo(100);
        assertThat(cube.get("stored").get("meanGy").doubleValue()).isCloseTo(25, within(0.01));
        if (item.statistics().length > 0) {
            assertThat(cube.get("stored").get("minGy").doubleValue()).isCloseTo(10, within(1e-6));
            assertThat(cube.get("stored").get("maxGy").doubleValue()).isCloseTo(40, within(1e-6));
        }
        if (volumeCc == null) {
            assertThat(cube.get("stored").get("volumeCc").isNull()).isTrue();
        } else {
            assertThat(cube.get("stored").get("volumeCc").doubleValue()).isCloseTo(volumeCc, within(1e-6));
        }
        List<String> found = new ArrayList<>();
        cube.get("oddities").forEach(oddity -> found.add(oddity.textValue()));
        assertThat(found).isEqualTo(oddities);
        List<String> warned = new ArrayList<>();
        root.get("warnings").forEach(w -> warned.add(w.get("code").textValue()));
        assertThat(warned.stream().filter("STORED_DVH_ODD"::equals)).hasSize(oddities.size());
    }

    @Test
    void aCurveThatIsOffIsMeasured() throws IOException {
        // 1 Gy hotter: 1 / 30 of the volume between 11 and 40 Gy
        DvhItem hot = DvhItem.cumulative(1, d -> volumeCc(d - 1), 0.5, 83, 11, 26, 41);
        Path plan = TinyPlan.in(folder.resolve("plan")).storing(List.of(hot)).folder();
        Cli.Ended ended = Cli.run("compare", plan, "--json", "-", "--max-difference", "3");
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        JsonNode curve = Schemas.valid("compare-1.json", ended.out())
                .get("structures")
                .get(0)
                .get("curve");
        assertThat(curve.get("worstPercent").doubleValue()).isCloseTo(100 / 30.0, within(0.05));
        assertThat(curve.get("meanPercent").doubleValue()).isCloseTo(100 / 41.5, within(0.05)); // 1 Gy of 41.5
        assertThat(curve.get("within1PercentVolume1PercentDosePercent").doubleValue())
                .isBetween(20.0, 60.0);
        assertThat(Cli.run("compare", plan, "--max-difference", "4").code()).isZero();
        assertThat(Cli.run("compare", plan).out()).contains(TinyPlan.CUBE, "27.00", "3.33");
    }

    @Test
    void aDifferentVolumeIsADifference() throws IOException {
        DvhItem large = right().withData(times(right().data(), 1, 1.1));
        Path plan = TinyPlan.in(folder.resolve("plan")).storing(List.of(large)).folder();
        Cli.Ended ended = Cli.run("compare", plan, "--json", "-", "--max-difference", "9");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(Schemas.valid("compare-1.json", ended.out())
                        .get("structures")
                        .get(0)
                        .get("volumeDifferencePercent")
                        .doubleValue())
                .isCloseTo(10, within(0.05));
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        double[] odd = Arrays.copyOf(right().data(), 3);
        Path plan = TinyPlan.in(folder.resolve("plan"))
                .storing(List.of(
                        right().withoutRoi(),
                        right().withData(odd),
                        right().labelled("NATURAL", "GY", "CM3"),
                        DvhItem.cumulative(9, CompareCommandTest::volumeCc, 0.5, 81),
                        DvhItem.cumulative(2, CompareCommandTest::volumeCc, 0.5, 81)))
                .folder();
        Cli.Ended ended = Cli.run("compare", plan, "--json", "-", "--max-difference", "5");
        assertThat(ended.code()).as(ended.err()).isEqualTo(4);
        JsonNode root = Schemas.valid("compare-1.json", ended.out());
        assertThat(root.get("structures")).isEmpty();
        assertThat(root.get("warnings").toString())
                .contains("(3004,0060)", "no pairs", "NATURAL", "ROI 9, which is not there", "Duodenum: not compared");
    }

    @Test
    void aDoseWithoutStoredDvhsIsNoError() throws IOException {
        Path plan = TinyPlan.in(folder.resolve("plan")).folder();
        Cli.Ended ended = Cli.run("compare", plan);
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("NO_STORED_DVH");
    }

    @Test
    void aCheckShowsTheComparisonAndItDecidesNothing() throws IOException {
        DvhItem large = right().withData(times(right().data(), 1, 1.1));
        Path plan = TinyPlan.in(folder.resolve("plan")).storing(List.of(large)).folder();
        Path protocol = TinyProtocol.write(folder, "Liver: Mean[Gy] < 30");
        Cli.Ended ended = Cli.run("check", plan, "--protocol", protocol, "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        assertThat(root.get("storedDvhComparison").get(0).get("name").textValue())
                .isEqualTo("Liver");
        assertThat(root.get("warnings").toString()).contains("STORED_DVH_DIFFERS", "10.0 % of the volume");
        Path page = folder.resolve("page.html");
        Path pdf = folder.resolve("page.pdf");
        assertThat(Cli.run("check", plan, "--protocol", protocol, "--html", page, "--pdf", pdf, "--lang", "en")
                        .out())
                .contains("STORED_DVH_DIFFERS");
        assertThat(Files.readString(page)).contains("dvh-stored", "Liver (stored)");
        assertThat(pdf).isNotEmptyFile();
    }

    /** Its own report, with the plot, what was asked for, and what must be known; anonymised where that is asked for. */
    @Test
    void theComparisonIsAReportOfItsOwn() throws IOException {
        DvhItem large = right().withData(times(right().data(), 1, 1.1));
        Path plan = TinyPlan.in(folder.resolve("plan"))
                .storing(List.of(large, right().withoutRoi()))
                .folder();
        Path page = folder.resolve("compare.html");
        Path pdf = folder.resolve("compare.pdf");
        Cli.Ended ended = Cli.run(
                "compare",
                plan,
                "--max-difference",
                "9",
                "--html",
                page,
                "--pdf",
                pdf,
                "--lang",
                "en",
                "--paper",
                "a4");
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        String html = Files.readString(page);
        assertThat(html)
                .contains("dvh-stored", TinyPlan.CUBE + " (stored)", "At most 9 % of difference", "not kept by all")
                .contains("(3004,0060)", "TINY-1", "script-src &#39;none&#39;")
                .doesNotContain("<script", "which are not used");
        String text = text(pdf);
        assertThat(text)
                .contains(
                        "DVHs beside the stored ones",
                        "not kept by all",
                        TinyPlan.CUBE,
                        "29.70",
                        "TINY-1",
                        "(3004,0060)");
        assertThat(Cli.run("compare", plan, "--html", page, "--pdf", pdf, "--lang", "en", "--anonymise")
                        .code())
                .isZero();
        assertThat(Files.readString(page))
                .contains("nothing is judged", "ANONYMOUS")
                .doesNotContain("TINY-1");
        assertThat(text(pdf)).contains("nothing is judged", "ANONYMOUS").doesNotContain("TINY-1");
        Cli.run("compare", plan, "--html", page, "--lang", "zh");
        assertThat(Files.readString(page)).contains("lang=\"zh-Hans\"", "不作判定");
    }

    @Test
    void allFormsAreWrittenIntoAFolder() throws IOException {
        Path plan = TinyPlan.in(folder.resolve("plan"))
                .storing(List.of(right(), right().withoutRoi()))
                .folder();
        Path report = folder.resolve("report");
        Cli.Ended ended = Cli.run("compare", plan, "--report", report);
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode one = Schemas.valid("compare-1.json", Files.readString(report.resolve("report.json")))
                .at("/structures/0");
        String[] lines = Files.readString(report.resolve("report.csv")).split("\r\n", -1);
        assertThat(lines).hasSize(3);
        assertThat(lines[1])
                .startsWith(TinyPlan.CUBE + ",1," + one.at("/ours/volumeCc").asText() + ",");
        assertThat(text(report.resolve("report.pdf"))).contains(TinyPlan.CUBE);
        assertThat(report.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void aReportIsAFile() throws IOException {
        Path plan = TinyPlan.in(folder.resolve("plan")).folder();
        assertThat(Cli.run("compare", plan, "--html", "-").code()).isEqualTo(2);
        assertThat(Cli.run("compare", plan, "--pdf", "-").code()).isEqualTo(2);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
