package org.dosegate.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.report.Samples;
import org.dosegate.report.text.DisplayWidth;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    private static final ConsoleStyle PLAIN = new ConsoleStyle(false, ConsoleStyle.Detail.NORMAL);
    private final String check = ConsoleReport.check(Samples.context(), Samples.check(), PLAIN);

    @Test
    void theVerdictComesFirstWithItsCounts() {
        assertThat(check.lines().findFirst().orElseThrow())
                .isEqualTo("FAIL   1 goal failed, 1 could not be evaluated, 2 passed, 1 borderline");
    }

    @Test
    void goalsThatNeedAttentionComeBeforeThoseThatPassed() {
        assertThat(check)
                .containsSubsequence(
                        "FAILED (1)",
                        "NOT EVALUABLE (1)",
                        "BORDERLINE (1)",
                        "PASS (borderline)",
                        "PASSED (1)",
                        "NOT APPLICABLE (1)",
                        "STRUCTURES",
                        "WARNINGS (3)",
                        "Method",
                        "Computed");
    }

    @Test
    void d003ccStandsBesideAMaximumAndNowhereElse() {
        List<String> lines = check.lines().toList();
        assertThat(lines.stream().filter(l -> l.contains("D0.03cc")).toList())
                .isNotEmpty()
                .allMatch(l -> l.contains("Max[Gy]"));
        assertThat(line("Max[Gy] < 54", "FAIL")).containsPattern("D0\\.03cc (39\\.9.|40\\.00) Gy");
    }

    @Test
    void aPrintedValueDoesNotContradictItsVerdict() {
        assertThat(line("Max[Gy] < 54", "FAIL")).contains("54.00 Gy", "-0.004 Gy");
        assertThat(line("PASS (borderline)")).contains("53.9996 Gy", "+0.0004 Gy");
    }

    @Test
    void reasonsStandBelowTheirGoal() {
        assertThat(check).contains("no ROI, \"quoted\", here [STRUCTURE_MISSING]");
    }

    @Test
    void aReasonThatSeveralGoalsShareIsSaidInFullOnce() {
        CheckResult once = Samples.check();
        GoalResult unknown = Samples.goal("unknown-2", "Colon", "V45Gy[%]", 0, Verdict.NOT_EVALUABLE);
        CheckResult twice = new CheckResult(
                once.protocol(),
                once.prescription(),
                once.settings(),
                once.structures(),
                Stream.concat(once.goals().stream(), Stream.of(unknown)).toList(),
                once.warnings(),
                once.summary());
        String text = ConsoleReport.check(Samples.context(), twice, PLAIN);
        assertThat(text.lines().filter(l -> l.contains("no ROI, \"quoted\", here")))
                .hasSize(2); // Colon, Kidney_L
        assertThat(text.lines().filter(l -> l.contains("V45Gy[%]")).findFirst().orElseThrow())
                .endsWith("STRUCTURE_MISSING, see above");
    }

    @Test
    void columnsLineUpBesideChineseNames() {
        List<String> rows = check.lines().filter(l -> l.contains("<- ")).toList();
        assertThat(rows).hasSize(5).anyMatch(l -> l.contains(Samples.CHINESE_ROI + " (#3)"));
        assertThat(rows.stream().map(ConsoleReportTest::columnOfMatch).distinct())
                .hasSize(1);
    }

    @Test
    void noTextFromAFileCanTurnTheLineAround() {
        assertThat(check).doesNotContain("\u202e").contains("\\u{202E}SSAP");
        assertThat(ConsoleReport.info(Samples.info(), PLAIN))
                .doesNotContain("\u202e")
                .contains("broken\\u{202E}");
    }

    @Test
    void coloursComeOnlyWhenAskedForAndChangeNoWord() {
        assertThat(check).doesNotContain("\u001b");
        String coloured = ConsoleReport.check(
                Samples.context(), Samples.check(), new ConsoleStyle(true, ConsoleStyle.Detail.NORMAL));
        assertThat(coloured).contains("\u001b[1;31mFAIL\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(check);
    }

    @Test
    void briefIsTheVerdictLineAlone() {
        ConsoleStyle brief = new ConsoleStyle(false, ConsoleStyle.Detail.BRIEF);
        assertThat(ConsoleReport.check(Samples.context(), Samples.check(), brief)
                        .lines())
                .hasSize(1);
    }

    @Test
    void fullSaysSourcesAndWholeHashes() {
        String full = ConsoleReport.check(Samples.context(), Samples.check(), ConsoleStyle.plainFile());
        assertThat(full).contains("f".repeat(64)).contains("fail: a source");
        assertThat(check).doesNotContain("f".repeat(64));
    }

    @Test
    void dvhsShowADashForWhatIsNotEvaluableAndSayWhy() {
        String dvh = ConsoleReport.dvh(Samples.context(), Samples.dvh(), PLAIN);
        assertThat(dvh.lines()
                        .filter(l -> l.contains("Empty, \"quoted\""))
                        .findFirst()
                        .orElseThrow())
                .contains("-");
        assertThat(dvh).contains("ROI_EMPTY").contains("NO_RTPLAN");
    }

    @Test
    void infoListsObjectsLinksAndProblems() {
        assertThat(ConsoleReport.info(Samples.info(), PLAIN))
                .startsWith("2 objects (1 RTDOSE, 1 unreadable), 7 files not DICOM")
                .contains(
                        "REFUSED DOSE_UNITS",
                        "Liver (#1), ORGAN, not evaluable",
                        "3 x 4 x 2 points",
                        "(not among these files)");
    }

    private String line(String... parts) {
        return check.lines()
                .filter(l -> List.of(parts).stream().allMatch(l::contains))
                .findFirst()
                .orElseThrow();
    }

    private static int columnOfMatch(String row) {
        Matcher match = Pattern.compile("  (Match|exact|alias|derived) ").matcher(row);
        assertThat(match.find()).as(row).isTrue();
        return DisplayWidth.of(row.substring(0, match.start()));
    }
}
