package org.dosegate.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.StructureResult;
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
                        "TARGETS",
                        "STRUCTURES",
                        "WARNINGS (4)",
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
        CheckResult twice = Samples.check(
                once.structures(),
                Stream.concat(once.goals().stream(), Stream.of(unknown)).toList());
        String text = ConsoleReport.check(Samples.context(), twice, PLAIN);
        assertThat(text.lines().filter(l -> l.contains("no ROI, \"quoted\", here")))
                .hasSize(2); // Colon, Kidney_L
        assertThat(text.lines().filter(l -> l.contains("V45Gy[%]")).findFirst().orElseThrow())
                .endsWith("STRUCTURE_MISSING, see above");
    }

    @Test
    void columnsLineUpBesideChineseNames() {
        List<String> rows = check.lines()
                .dropWhile(l -> !l.equals("STRUCTURES"))
                .filter(l -> l.contains("<- "))
                .toList();
        assertThat(rows).hasSize(6).anyMatch(l -> l.contains(Samples.CHINESE_ROI + " (#3)"));
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
    void aDrawnTargetStandsBesideItsExpansionWithMarginsSlicesAndCrops() {
        List<String> section = check.lines()
                .dropWhile(l -> !l.startsWith("TARGETS"))
                .takeWhile(l -> !l.isEmpty())
                .toList();
        assertThat(section)
                .containsExactly(
                        "TARGETS as drawn, beside the protocol's expansion (no verdict depends on it)",
                        "  Target  <- ROI                Drawn/cc  Expected/cc  Missing/cc  Excess/cc   Dice  Mean/mm  HD95/mm",
                        "  PTV     <- =cmd|'/c calc'!A1     240.5        250.0       12.50       3.00  0.968     0.63     9.88",
                        "      expected CTV ^ (5,5,5,5,10,10)mm, CTV being built; missing 5.0 % of it",
                        "      margin/mm, least/median: R 4.5/5.3 of 5, L 0.3/5.0 of 5, A 4.8/5.0 of 5",
                        "                               P -2.5/4.8 of 5, I 9.5/10.3 of 10, S 0.0/0.5 of 10",
                        "      short on 4 slices: -6.0 mm by 0.8 mm, 54.0 to 60.0 mm by up to 9.5 mm",
                        "      of what is missing 63 % lies outside BODY, 13 % lies in Stomach");
    }

    @Test
    void aTargetThatWasBuiltIsSaidToBe() {
        String structures = check.substring(check.indexOf("STRUCTURES"));
        assertThat(structures).containsPattern("CTV +<- GTV \\^ 10mm +built").contains("! TARGET_BUILT");
    }

    @Test
    void aNoteThatIsAboutAnotherStructureIsSaidOnceHoweverManyHaveIt() {
        CheckResult result = Samples.check();
        StructureResult ctv = Samples.built();
        StructureResult ptv = new StructureResult(
                "PTV_late",
                ctv.roiName(),
                ctv.roiNumber(),
                ctv.match(),
                ctv.derivation(),
                ctv.built(),
                ctv.readings(),
                ctv.warnings(),
                ctv.biology(),
                Optional.empty());
        CheckResult both = Samples.check(List.of(ctv, ptv), result.goals());
        assertThat(ConsoleReport.check(Samples.context(), both, PLAIN).lines())
                .filteredOn(l -> l.contains("TARGET_BUILT"))
                .containsExactly("  ! TARGET_BUILT: CTV is not in the plan");
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
        Matcher match = Pattern.compile("  (Match|exact|alias|derived|built) ").matcher(row);
        assertThat(match.find()).as(row).isTrue();
        return DisplayWidth.of(row.substring(0, match.start()));
    }
}
