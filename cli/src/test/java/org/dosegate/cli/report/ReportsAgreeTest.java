package org.dosegate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dosegate.cli.Cli;
import org.dosegate.cli.TinyPlan;
import org.dosegate.cli.TinyProtocol;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All forms of one result say the same goals, values and verdicts. */
class ReportsAgreeTest {
    private static final String PASSES = "Liver: Max[Gy] < 45";
    private static final String PASSES_TOO = "Liver: V20Gy[%] > 33.3333";
    private static final String FAILS = "Liver: Mean[Gy] <= 24.9999";
    private static final String BORDERLINE = "Liver: Max[Gy] > 39";
    private static final String INCOMPLETE = "Colon: Max[Gy] < 30";

    /** Verdict, structure, (ROI and match), goal, limit, value, interval, margin. */
    private static final Pattern PDF_ROW =
            Pattern.compile("[^\\w\\s] ((?:PASS|FAIL)(?: \\(borderline\\))?|NOT EVALUABLE)"
                    + " (Liver|Colon) (?:\\S+ \\(#\\d+\\) \\([^)]*\\) )?(\\w+\\[.{1,2}] [<>]=? [\\d.]+) ([\\d.]+) (?:Gy|%)"
                    + "(?: ([\\d.]+) (?:Gy|%))?(?: \\[([\\d.]+), ([\\d.]+)])?(?: \\+?(-?[\\d.]+) (?:Gy|%) \\()?");

    @TempDir
    Path folder;

    private TinyPlan plan;

    /**
     * A goal as one form of the result says it.
     *
     * @param figures limit, value, low, high and margin as written there, in this order; empty where there is none
     */
    private record Said(String id, String structure, String goal, String verdict, List<String> figures) {}

    @BeforeEach
    void writePlan() throws IOException {
        plan = TinyPlan.in(folder.resolve("plan"));
    }

    static Stream<Arguments> plans() {
        return Stream.of(
                Arguments.of("PASS", List.of(PASSES, PASSES_TOO)),
                Arguments.of("FAIL", List.of(PASSES, FAILS, BORDERLINE, INCOMPLETE)),
                Arguments.of("INCOMPLETE", List.of(INCOMPLETE, PASSES)),
                Arguments.of("PASS_BORDERLINE", List.of(PASSES, BORDERLINE)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void allFormsSayTheSame(String verdict, List<String> goals) throws IOException {
        Path protocol = TinyProtocol.write(folder, goals.toArray(String[]::new));
        Path report = folder.resolve("report");
        Cli.run("check", plan.folder(), "--protocol", protocol, "--report", report, "--lang", "en");
        JsonNode json =
                new ObjectMapper().readTree(report.resolve("report.json").toFile());
        assertThat(json.at("/summary/verdict").textValue()).isEqualTo(verdict);
        List<Said> truth = json(json);
        assertThat(truth).hasSize(goals.size());

        assertThat(csv(Files.readString(report.resolve("report.csv")))).isEqualTo(truth);

        Document html = Jsoup.parse(Files.readString(report.resolve("report.html")));
        assertThat(html.select("h1").text()).isEqualTo(overall(verdict));
        sameInWords(html(html), truth);

        String pdf = pdfText(report.resolve("report.pdf"));
        assertThat(pdf).contains(" " + overall(verdict) + " ");
        sameInWords(pdf(pdf), truth);
    }

    /** For forms that people read: the same goals in any order, verdicts in words, figures rounded. */
    private static void sameInWords(List<Said> shown, List<Said> truth) {
        List<Said> ordered =
                shown.stream().sorted(Comparator.comparing(Said::id)).toList();
        assertThat(ordered).hasSameSizeAs(truth);
        for (int i = 0; i < truth.size(); i++) {
            Said said = ordered.get(i);
            Said exact = truth.get(i);
            assertThat(List.of(said.id(), said.structure(), said.goal(), said.verdict()))
                    .isEqualTo(List.of(exact.id(), exact.structure(), exact.goal(), exact.verdict()));
            for (int k = 0; k < exact.figures().size(); k++) {
                sameNumber(said.figures().get(k), exact.figures().get(k));
            }
        }
    }

    /** The shown number is the true one, rounded to the digits that are shown. */
    private static void sameNumber(String shown, String exact) {
        assertThat(shown.isEmpty()).as(shown + " for " + exact).isEqualTo(exact.isEmpty());
        if (!exact.isEmpty()) {
            int point = shown.indexOf('.');
            int decimals = point < 0 ? 0 : shown.length() - point - 1;
            double difference = Math.abs(Double.parseDouble(shown) - Double.parseDouble(exact));
            // half a digit, and the last digit of those values that only more digits would keep on their side of the
            // limit
            assertThat(difference).as(shown + " for " + exact).isLessThanOrEqualTo(0.5000001 * Math.pow(10, -decimals));
        }
    }

    private static List<Said> json(JsonNode root) {
        List<Said> goals = new ArrayList<>();
        for (JsonNode goal : root.get("goals")) {
            List<String> figures = Stream.of("limit", "value", "low", "high", "margin")
                    .map(name -> goal.get(name).isNull() ? "" : goal.get(name).asText())
                    .toList();
            goals.add(new Said(
                    goal.get("id").textValue(),
                    goal.get("structure").textValue(),
                    goal.get("expression").textValue(),
                    words(
                            goal.get("verdict").textValue(),
                            goal.get("borderline").booleanValue()),
                    figures));
        }
        return goals;
    }

    /** No cell of these results needs quotes but the last, which nobody reads here. */
    private static List<Said> csv(String text) {
        List<Said> goals = new ArrayList<>();
        for (String line : text.lines().skip(1).toList()) {
            List<String> cells = List.of(line.split(",", -1));
            goals.add(new Said(
                    cells.get(0),
                    cells.get(1),
                    cells.get(3),
                    words(cells.get(11), Boolean.parseBoolean(cells.get(12))),
                    List.of(cells.get(5), cells.get(7), cells.get(8), cells.get(9), cells.get(10))));
        }
        return goals;
    }

    private static List<Said> html(Document page) {
        List<Said> goals = new ArrayList<>();
        for (Element row : page.select("#goal-table tbody tr")) {
            String interval = row.select(".interval").text().replaceAll("[\\[\\] ]", "");
            List<String> ends = interval.isEmpty() ? List.of("", "") : List.of(interval.split(",", -1));
            goals.add(new Said(
                    row.attr("data-goal"),
                    row.select(".name").text(),
                    row.select(".expression").text(),
                    row.select("td").get(0).select(".badge").first().ownText(),
                    List.of(
                            number(row.select("td").get(2).text()),
                            number(row.select(".achieved").text()),
                            ends.get(0),
                            ends.get(1),
                            number(row.select("span.margin").text()))));
        }
        return goals;
    }

    /** Text in the order of the document, as a search in it sees it. */
    private static String pdfText(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** The rows of the first page; their ids stand beside the sources. */
    private static List<Said> pdf(String text) {
        List<Said> goals = new ArrayList<>();
        Matcher row = PDF_ROW.matcher(text);
        while (row.find()) {
            String structure = row.group(2);
            String goal = row.group(3);
            Matcher id = Pattern.compile(Pattern.quote(structure + ": " + goal) + " (\\S+) \\[1]")
                    .matcher(text);
            assertThat(id.find()).as(goal).isTrue();
            List<String> figures = Stream.of(4, 5, 6, 7, 8)
                    .map(group -> row.group(group) == null ? "" : row.group(group))
                    .toList();
            goals.add(new Said(id.group(1), structure, goal, row.group(1), figures));
        }
        return goals;
    }

    private static String number(String withUnit) {
        return withUnit.replaceFirst(" (Gy|cc|%)$", "").replaceFirst("^\\+", "");
    }

    private static String words(String verdict, boolean borderline) {
        return verdict.replace('_', ' ') + (borderline ? " (borderline)" : "");
    }

    private static String overall(String verdict) {
        return verdict.equals("PASS_BORDERLINE") ? "PASS (borderline)" : verdict;
    }
}
