package org.dosegate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dosegate.cli.Cli;
import org.dosegate.cli.TinyPlan;
import org.dosegate.cli.TinyProtocol;
import org.dosegate.testdata.dicom.Phantom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The HTML report as a browser has it. */
class HtmlInBrowserTest {
    private static final String SCRIPT = "<script>window.hit=1</script>\"'><img src=x onerror=window.hit=1>&amp;";
    private static final String LONG = "\u202eVTP \ud83d\ude00 ${7*7} <!-- ".concat("肝".repeat(280));

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path report;
    private static Path hostile;

    @BeforeAll
    static void writeReports() throws IOException {
        browser = Browser.start();
        Path protocol = TinyProtocol.write(
                folder,
                "Liver: Max[Gy] < 30",
                "Liver: V20Gy[%] > 33",
                "Liver: Max[Gy] > 39",
                "Colon: Max[Gy] < 30",
                "Liver: D50%[Gy] < 60");
        TinyPlan plan = TinyPlan.in(folder.resolve("plan"));
        report = check(plan, protocol, "report", "Liver=#1");
        TinyPlan nasty = TinyPlan.in(folder.resolve("nasty"))
                .structures(List.of(TinyPlan.cube(1, SCRIPT), TinyPlan.cube(2, LONG)));
        hostile = check(nasty, protocol, "hostile", "Liver=#1");
    }

    private static Path check(TinyPlan plan, Path protocol, String name, String map) {
        Path out = folder.resolve(name);
        Cli.Ended ended =
                Cli.run("check", plan.folder(), "--protocol", protocol, "--map", map, "--report", out, "--lang", "en");
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        return out.resolve("report.html");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void opensWithoutAComplaintAndAsksForNothing() throws IOException {
        for (Path page : List.of(report, hostile)) {
            browser.open(page);
            assertThat(browser.find("#plot-area svg").isDisplayed()).isTrue();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isNotEmpty().allMatch(url -> url.matches("file:.*[.]html|data:.*"));
        }
    }

    @Test
    void thePolicyForbidsEveryOtherScript() {
        browser.open(hostile);
        browser.run("""
                const s = document.createElement('script');
                s.textContent = 'window.hit = 1';
                document.body.append(s);
                document.body.insertAdjacentHTML('beforeend', '<button id="x" onclick="window.hit = 1">x</button>');
                document.getElementById('x').click();
                """);
        assertThat(browser.run("return window.hit === undefined")).isEqualTo(true);
        assertThat(browser.complaints()).hasSize(2).allMatch(text -> text.contains("Content Security Policy"));
    }

    @Test
    void pointingAtThePlotReadsWhatTheJsonHas() throws IOException {
        JsonNode curve = json(report).at("/structures/0/cumulative");
        browser.open(report);
        WebElement plot = browser.find("#plot-area svg");
        for (int dx : new int[] {-300, -120, -37, 0, 41, 155}) {
            browser.pointer().moveToElement(plot, dx, 0).perform();
            double doseGy = number(browser.find("#plot-dose").getText());
            double shown = number(legendValue(0));
            double whole = curve.at("/volumeCc/0").doubleValue();
            assertThat(shown).as("at " + doseGy).isEqualTo(100 * volumeAt(curve, doseGy) / whole, within(0.00501));
            browser.find("#plot-absolute").click();
            browser.pointer()
                    .moveToElement(browser.find("#plot-area svg"), dx, 0)
                    .perform();
            doseGy = number(browser.find("#plot-dose").getText());
            assertThat(legendValue(0)).endsWith(" cc");
            assertThat(number(legendValue(0))).isEqualTo(volumeAt(curve, doseGy), within(0.00501));
            browser.find("#plot-relative").click();
            plot = browser.find("#plot-area svg");
        }
    }

    @Test
    void theSliderReadsTheSameByKeyboard() throws IOException {
        JsonNode curve = json(report).at("/structures/0/cumulative");
        browser.open(report);
        WebElement slider = browser.find("#plot-cursor");
        browser.run("arguments[0].focus()", slider);
        slider.sendKeys(Keys.HOME);
        assertThat(legendValue(0)).isEqualTo("100.00 %");
        for (int i = 0; i < 5; i++) {
            slider.sendKeys(Keys.PAGE_UP);
        }
        double doseGy = number(browser.find("#plot-dose").getText());
        assertThat(doseGy).isPositive();
        double percent = 100 * volumeAt(curve, doseGy) / curve.at("/volumeCc/0").doubleValue();
        assertThat(number(legendValue(0))).isEqualTo(percent, within(0.00501));
        assertThat(slider.getAttribute("aria-valuetext")).contains("Liver " + legendValue(0));
    }

    @Test
    void aClickHidesACurveAndAnotherShowsItAgain() {
        browser.open(report);
        WebElement name = browser.find("#plot-legend button");
        name.click();
        assertThat(browser.all("#plot-area [data-curve='0']")).isEmpty();
        assertThat(browser.all("#plot-area [data-limits='0']")).isEmpty();
        assertThat(name.getAttribute("aria-pressed")).isEqualTo("false");
        name.click();
        assertThat(browser.all("#plot-area [data-curve='0']")).hasSize(1);
        browser.run("document.querySelector('#plot-area .hit').dispatchEvent(new MouseEvent('click'))");
        assertThat(browser.all("#plot-area [data-curve='0']")).isEmpty();
    }

    @Test
    void slicesAreScrolledByKeyboardAndLayersAreHidden() {
        browser.open(report);
        WebElement slider = browser.find("[data-stack=axial] input");
        Object before =
                browser.run("return document.querySelector('[data-stack=axial] image.wash').getAttribute('href')");
        String position = slider.getAttribute("aria-valuetext");
        assertThat(position).matches("z = -?[0-9.]+ mm");
        browser.run("arguments[0].focus()", slider);
        slider.sendKeys(Keys.HOME);
        assertThat(slider.getAttribute("aria-valuetext")).isNotEqualTo(position);
        assertThat(browser.run("return document.querySelector('[data-stack=axial] image.wash').getAttribute('href')"))
                .isNotEqualTo(before);
        assertThat(browser.find("[data-stack=axial] .wash").isDisplayed()).isTrue();
        browser.find("[data-layer=wash]").click();
        assertThat(browser.find("[data-stack=axial] .wash").isDisplayed()).isFalse();
    }

    @Test
    void limitsStandAtTheCurve() {
        browser.open(report);
        assertThat(browser.all("#plot-area [data-goal]")).hasSize(4);
        assertThat((String)
                        browser.run("return document.querySelector('#plot-area [data-goal=goal-1] title').textContent"))
                .isEqualTo("Liver: Max[Gy] < 30 – FAIL");
    }

    @Test
    void zoomsByButtonAndByDraggingAndBack() {
        browser.open(report);
        List<String> whole = browser.texts("#plot-area text");
        browser.find("#plot-in").click();
        assertThat(browser.texts("#plot-area text")).isNotEqualTo(whole);
        browser.find("#plot-reset").click();
        assertThat(browser.texts("#plot-area text")).isEqualTo(whole);
        browser.pointer()
                .moveToElement(browser.find("#plot-area svg"), -200, -100)
                .clickAndHold()
                .moveByOffset(200, 150)
                .release()
                .perform();
        assertThat(browser.texts("#plot-area text")).isNotEqualTo(whole);
        browser.pointer().doubleClick(browser.find("#plot-area svg")).perform();
        assertThat(browser.texts("#plot-area text")).isEqualTo(whole);
    }

    @Test
    void theTableSortsByFiguresAndLeavesThoseWithoutLast() {
        browser.open(report);
        assertThat(shownGoals()).containsExactly("goal-1", "goal-4", "goal-3", "goal-2", "goal-5");
        browser.find("th[data-key=limit] button").click();
        assertThat(shownGoals()).containsExactly("goal-1", "goal-4", "goal-2", "goal-3", "goal-5");
        browser.find("th[data-key=margin] button").click();
        assertThat(shownGoals()).startsWith("goal-1").endsWith("goal-4");
        browser.find("th[data-key=margin] button").click();
        assertThat(shownGoals())
                .contains("goal-1", org.assertj.core.data.Index.atIndex(3))
                .endsWith("goal-4");
        assertThat(browser.find("th[data-key=margin]").getAttribute("aria-sort"))
                .isEqualTo("descending");
    }

    @Test
    void theTableFiltersOnTheScreenAndIsWholeOnPaper() {
        browser.open(report);
        browser.find("[data-filter=passed]").click();
        browser.find("#goal-search").sendKeys("max[gy]");
        assertThat(shownGoals()).containsExactly("goal-1", "goal-4", "goal-3");
        assertThat(browser.find("#goal-shown").getText()).isEqualTo("3 of 5 goals shown");
        browser.paper(true);
        assertThat(shownGoals()).hasSize(5);
        assertThat(browser.find("#plot-static svg").isDisplayed()).isTrue();
        assertThat(browser.find("#plot").isDisplayed()).isFalse();
        browser.paper(false);
    }

    @Test
    void hostileNamesChangeNothingButTheirText() {
        browser.open(hostile);
        assertThat(browser.run("return window.hit === undefined")).isEqualTo(true);
        assertThat(browser.all("script")).hasSize(2);
        assertThat(browser.all("img")).isEmpty();
        assertThat(browser.find("#goal-table tbody .roi").getText()).contains(SCRIPT);
        assertThat(browser.find("html").getAttribute("outerHTML")).doesNotContain("\u202e");
        Object skeleton = browser.run("return " + skeleton());
        browser.open(report);
        assertThat(browser.run("return " + skeleton())).isEqualTo(skeleton);
    }

    @Test
    void hostileNamesInAnotherCharacterSetAreTextToo() throws IOException {
        String name = "肝<script>window.hit = 1</script>脏\"'&";
        TinyPlan plan = TinyPlan.in(folder.resolve("gb18030"), Phantom.CharacterSet.GB18030)
                .structures(List.of(TinyPlan.cube(1, name), TinyPlan.cube(2, "十二指肠\uD840\uDC00")));
        Path page = check(plan, folder.resolve("protocol 5.yaml"), "gb18030 report", "Liver=#1");
        browser.open(report);
        Object skeleton = browser.run("return " + skeleton());
        browser.open(page);
        assertThat(browser.run("return window.hit === undefined")).isEqualTo(true);
        assertThat(browser.find("#goal-table tbody .roi").getText()).contains(name);
        assertThat(browser.run("return " + skeleton())).isEqualTo(skeleton);
        assertThat(browser.complaints()).isEmpty();
    }

    /** All elements in their order, without those of the table of structures and warnings, of which there are as many as there are ROIs. */
    private static String skeleton() {
        return "Array.from(document.querySelectorAll('header *, #goal-table *, #plot *')).map(e => e.tagName).join(' ')";
    }

    @ParameterizedTest
    @CsvSource({"1400, en", "400, en", "1400, zh"})
    void everybodyCanUseIt(int width, String language) throws IOException {
        Path page = report;
        if (language.equals("zh")) {
            Path out = folder.resolve("zh");
            Cli.run(
                    "check",
                    folder.resolve("plan"),
                    "--protocol",
                    folder.resolve("protocol 5.yaml"),
                    "--report",
                    out,
                    "--lang",
                    "zh");
            page = out.resolve("report.html");
        }
        browser.width(width).open(page);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing stands out to the side")
                .isEqualTo(true);
        assertThat(browser.run("return Math.min(...[...document.querySelectorAll('#goal-table td.note')]"
                        + ".map(cell => cell.clientWidth))"))
                .as("notes have room for words")
                .satisfies(pixels -> assertThat(((Number) pixels).intValue()).isGreaterThan(200));
        browser.width(1400);
    }

    private static String legendValue(int row) {
        return browser.texts("#plot-legend tr td").get(row);
    }

    private static List<String> shownGoals() {
        return browser.all("#goal-table tbody tr").stream()
                .filter(WebElement::isDisplayed)
                .map(row -> row.getAttribute("data-goal"))
                .toList();
    }

    private static double number(String withUnit) {
        return Double.parseDouble(withUnit.replaceFirst(" .*", ""));
    }

    private static JsonNode json(Path page) throws IOException {
        return new ObjectMapper().readTree(Files.readString(page.resolveSibling("report.json")));
    }

    /** By straight lines between the points of the JSON. */
    private static double volumeAt(JsonNode curve, double doseGy) {
        JsonNode doses = curve.get("doseGy");
        JsonNode volumes = curve.get("volumeCc");
        for (int i = 0; i < doses.size(); i++) {
            double at = doses.get(i).doubleValue();
            if (at >= doseGy) {
                if (i == 0 || at == doseGy) {
                    return volumes.get(i).doubleValue();
                }
                double before = doses.get(i - 1).doubleValue();
                double share = (doseGy - before) / (at - before);
                return volumes.get(i - 1).doubleValue() * (1 - share)
                        + volumes.get(i).doubleValue() * share;
            }
        }
        return 0;
    }
}
