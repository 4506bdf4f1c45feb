package org.dosegate.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.report.Samples;
import org.dosegate.report.message.Language;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.qa.GoalRow;
import org.dosegate.report.qa.QaReport;
import org.dosegate.report.qa.QaReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PdfReportTest {
    private static final String LONG_NAME = "Boundary^of_the-organ ".repeat(14) + "end";
    private static final String HOSTILE =
            "<script>(\\)" + Samples.OVERRIDE + " \u0000 \uD83D\uDE00 \u05D0 \u0416\u03B1\u00E9";

    private static QaReport report(CheckResult result, Language language) {
        return QaReports.of(Samples.context(), result, Samples.protocol(), Map.of(3, 0xFFFF00), language);
    }

    private static byte[] pdf(QaReport report, Paper paper) {
        return PdfReport.write(report, Optional.empty(), paper);
    }

    /** The text of pages in the order of the document, without the breaks of its lines. */
    private static String text(byte[] pdf, int first, int last) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String unbroken(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @CsvSource({"EN, A4", "ZH, A4", "EN, LETTER", "ZH, LETTER"})
    void pageOneHoldsVerdictGoalsAndPlot(Language language, Paper paper) throws Exception {
        QaReport report = report(Samples.check(), language);
        String text = unbroken(text(pdf(report, paper), 1, 1));
        assertThat(text)
                .contains(unbroken(report.verdict().words()))
                .contains(unbroken(report.verdict().sentence()))
                .contains(unbroken(report.prescription().comparison()))
                .contains(unbroken(Phrases.in(language).text("plot.dose")));
        report.identity().forEach(line -> assertThat(text).contains(unbroken(line.label() + line.text())));
        int at = 0;
        for (GoalRow goal : report.goals()) {
            String row = unbroken(goal.status().symbol()
                    + goal.verdict()
                    + goal.structure()
                    + (goal.roi().isEmpty() ? "" : goal.roi() + "(" + goal.match() + ")")
                    + goal.expression()
                    + goal.limit()
                    + goal.achieved()
                    + goal.interval()
                    + goal.margin());
            at = text.indexOf(row, at);
            assertThat(at).as(row).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allPagesTogetherHoldEverythingElse(Language language) throws Exception {
        QaReport report = report(Samples.check(), language);
        byte[] pdf = pdf(report, Paper.A4);
        String text = unbroken(text(pdf, 1, Integer.MAX_VALUE));
        report.structures().forEach(row -> assertThat(text).contains(unbroken(row.name() + row.roi() + row.match())));
        report.targets()
                .forEach(row -> row.remarks().forEach(remark -> assertThat(text).contains(unbroken(remark))));
        report.warnings().forEach(note -> assertThat(text).contains(unbroken(note.text()), note.code()));
        report.goals()
                .forEach(goal -> goal.notes().forEach(note -> assertThat(text).contains(unbroken(note.text()))));
        report.method().forEach(line -> assertThat(text).contains(unbroken(line.text())));
        report.provenance().forEach(line -> assertThat(text).contains(unbroken(line.text())));
        report.inputs().forEach(row -> assertThat(text).contains(row.sha256(), unbroken(row.identifier())));
        report.protocol().forEach(line -> assertThat(text).contains(unbroken(line.text())));
        assertThat(text)
                .contains(unbroken(report.signOff().justification()), unbroken(report.disclaimer()))
                .contains(report.signOff().signatures().stream()
                        .map(s -> unbroken(s))
                        .toList());
    }

    @Test
    void everyPageSaysWhosePlanItIsAndWhichPage() throws Exception {
        QaReport report = report(Samples.check(), Language.EN);
        byte[] pdf = pdf(report, Paper.A4);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page, page))
                        .contains(report.planIdentity())
                        .contains("page " + page + " of " + pages)
                        .contains("FAIL");
            }
        }
    }

    @Test
    void theDocumentDescribesItself() throws Exception {
        QaReport report = report(Samples.check(), Language.ZH);
        try (PDDocument document = Loader.loadPDF(pdf(report, Paper.LETTER))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-Hans");
            assertThat(document.getDocumentInformation().getTitle()).contains(report.planIdentity());
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Samples.context().createdUtc());
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo(report.title());
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
        }
    }

    @Test
    void allFontsAreEmbeddedAndCutDown() throws Exception {
        byte[] pdf = pdf(report(Samples.check(), Language.ZH), Paper.A4);
        assertThat(pdf.length).isLessThan(300_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
                    fonts++;
                }
            }
            assertThat(fonts).isGreaterThan(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameReportMakesTheSameBytes(Language language) {
        assertThat(pdf(report(Samples.check(), language), Paper.A4))
                .isEqualTo(pdf(report(Samples.check(), language), Paper.A4));
    }

    @Test
    void hostileAndLongNamesAreShownInFull() throws Exception {
        GoalResult goal = Samples.goal("fail", HOSTILE, "Max[Gy]", 60, Verdict.FAIL);
        GoalResult other = Samples.goal("long", LONG_NAME, "Max[Gy]", 60, Verdict.FAIL);
        List<StructureResult> structures =
                List.of(Samples.evaluable(HOSTILE, HOSTILE, 1), Samples.evaluable(LONG_NAME, LONG_NAME, 2));
        String text = unbroken(text(
                pdf(report(Samples.check(structures, List.of(goal, other)), Language.EN), Paper.A4),
                1,
                Integer.MAX_VALUE));
        assertThat(text)
                .contains("<script>(\\)\\u{202E}SSAP\\u{0}\\u{1F600}")
                .contains("\u0416\u03B1\u00E9")
                .contains(unbroken(LONG_NAME))
                .contains("areshownbytheircodes")
                .contains("U+1F600");
    }

    @Test
    void manyGoalsGoOnBehindTheFirstPageWhichKeepsThePlot() throws Exception {
        List<GoalResult> goals = new ArrayList<>();
        IntStream.range(0, 150)
                .forEach(i -> goals.add(
                        Samples.goal("goal-" + i + "-", "Liver", "D" + (i + 1) + "cc[Gy]", 20, Verdict.PASS)));
        List<StructureResult> structures = IntStream.range(0, 70)
                .mapToObj(i -> Samples.evaluable("Organ" + i + "x", Samples.CHINESE_ROI, i))
                .toList();
        QaReport report = report(Samples.check(structures, goals), Language.EN);
        byte[] pdf = pdf(report, Paper.LETTER);

        String first = text(pdf, 1, 1);
        assertThat(first).contains("Dose / Gy", "goals are on the next page");
        String all = text(pdf, 1, Integer.MAX_VALUE);
        for (GoalResult goal : goals) {
            assertThat(all).contains(goal.expression(), goal.id());
        }
        structures.forEach(structure -> assertThat(all).contains(structure.name()));
        assertThat(text(pdf, 2, 2)).contains("Verdict Structure ROI Goal");
    }

    @Test
    void aRowThatIsHigherThanAPageLosesNothing() throws Exception {
        String name = IntStream.range(0, 4000)
                .mapToObj(i -> "w" + i)
                .reduce("", (a, b) -> a + " " + b)
                .strip();
        QaReport report = report(
                Samples.check(
                        List.of(Samples.evaluable("Liver", name, 1)),
                        List.of(Samples.goal("pass", "Liver", "Max[Gy]", 20, Verdict.PASS))),
                Language.EN);
        String text = text(pdf(report, Paper.A4), 1, Integer.MAX_VALUE);
        for (int i : new int[] {0, 1999, 3999}) {
            assertThat(text).contains(" w" + i + " ");
        }
    }
}
