package org.dosegate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dosegate.cli.Cli;
import org.dosegate.cli.TinyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of {@code dvh}: the figures of the JSON for people, and nothing that looks like a verdict. */
class DvhReportTest {
    private static final String SCRIPT = "<script>window.hit=1</script>\"'&amp;";

    @TempDir
    Path folder;

    private Path dvh(TinyPlan plan, String name, Object... more) {
        Path out = folder.resolve(name);
        Object[] line = {"dvh", plan.folder(), "--report", out, "--lang", "en"};
        Object[] all = Stream.concat(Arrays.stream(line), Arrays.stream(more)).toArray();
        Cli.Ended ended = Cli.run(all);
        assertThat(ended.code()).as(ended.err()).isZero();
        return out;
    }

    @Test
    void allFormsHaveTheSameFigures() throws IOException {
        Path out = dvh(TinyPlan.in(folder.resolve("plan")), "report");
        String[] csv = Files.readString(out.resolve("report.csv")).split("\r\n", -1);
        List<String> names = List.of(csv[0].split(",", -1));
        List<String> cube = List.of(csv[1].split(",", -1));
        String html = Files.readString(out.resolve("report.html"));
        String pdf = text(out.resolve("report.pdf"));
        for (String figure : List.of("minGy", "meanGy", "maxGy", "d98Gy", "d50Gy", "d2Gy", "d003ccGy")) {
            String shown = String.format(Locale.ROOT, "%.2f", Double.parseDouble(cube.get(names.indexOf(figure))));
            assertThat(html).as(figure).contains(">" + shown + "</td>");
            assertThat(pdf).as(figure).contains(shown);
        }
        JsonNode json = new ObjectMapper().readTree(Files.readString(out.resolve("report.json")));
        assertThat(json.at("/structures/0/meanGy").asText()).isEqualTo(cube.get(names.indexOf("meanGy")));
        assertThat(html)
                .contains("nothing is judged", "TINY-1", TinyPlan.EMPTY, "45 Gy in 15 fractions")
                .doesNotContain("PASS", "FAIL", "riangles");
        assertThat(pdf).contains("nothing is judged", "TINY-1").doesNotContain("PASS", "FAIL");
    }

    /** A dose of zero has no axis of its own, and what lies outside the grid no curve. */
    @Test
    void whatHasNoDoseIsToldAndDrawsNoCurve() throws IOException {
        TinyPlan plan = TinyPlan.in(folder.resolve("plan"))
                .withoutRtPlan()
                .structures(List.of(TinyPlan.cube(1, "Here"), TinyPlan.cubeAt(2, "Away", 500)));
        Path out = dvh(plan, "report");
        String html = Files.readString(out.resolve("report.html"));
        assertThat(html)
                .contains("OUTSIDE_DOSE_GRID", "figures are those of the part inside")
                .contains("\"name\":\"Here\"");
        assertThat(html).doesNotContain("\"name\":\"Away\"");
        Path alone = folder.resolve("alone");
        Cli.Ended ended = Cli.run("dvh", plan.folder(), "--structure", "Away", "--report", alone);
        assertThat(ended.code()).as(ended.err()).isIn(0, 3);
        assertThat(alone.resolve("report.pdf")).isNotEmptyFile();
    }

    @Test
    void withoutIdentityAndInChinese() throws IOException {
        TinyPlan plan = TinyPlan.in(folder.resolve("plan"));
        Path out = dvh(plan, "report", "--anonymise");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("ANONYMOUS")
                .doesNotContain("TINY-1");
        assertThat(text(out.resolve("report.pdf"))).contains("ANONYMOUS").doesNotContain("TINY-1");
        Path page = folder.resolve("zh.html");
        assertThat(Cli.run("dvh", plan.folder(), "--html", page, "--lang", "zh").code())
                .isZero();
        assertThat(Files.readString(page)).contains("lang=\"zh-Hans\"", "不作任何判定");
    }

    /** Nobody says a prescription, names are hostile, and one structure has no curve. */
    @Test
    void aBrowserHasNothingToComplainOf() throws IOException {
        TinyPlan plan = TinyPlan.in(folder.resolve("plan"))
                .withoutRtPlan()
                .structures(List.of(TinyPlan.cube(1, SCRIPT), TinyPlan.cube(2, "肝脏")));
        Path out = dvh(plan, "report");
        JsonNode curve = new ObjectMapper()
                .readTree(Files.readString(out.resolve("report.json")))
                .at("/structures/0");
        try (Browser browser = Browser.start()) {
            browser.open(out.resolve("report.html"));
            assertThat(browser.find("#plot-area svg").isDisplayed()).isTrue();
            assertThat(browser.run("return window.hit === undefined")).isEqualTo(true);
            assertThat(browser.texts("#plot-legend button")).containsExactly(SCRIPT, "肝脏");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).allMatch(url -> url.matches("file:.*[.]html|data:.*"));
            // The cursor begins in the middle of the axis, where a straight fall-off leaves a share to be read.
            double gy = Double.parseDouble(browser.find("#plot-dose").getText().replaceFirst(" .*", ""));
            assertThat(gy).isEqualTo(curve.get("maxGy").doubleValue() * 1.03 / 2, within(0.1));
            browser.width(400).open(out.resolve("report.html"));
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.run(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
