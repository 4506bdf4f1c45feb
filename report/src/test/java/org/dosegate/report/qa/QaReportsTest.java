package org.dosegate.report.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalInt;
import org.dosegate.report.Samples;
import org.dosegate.report.message.Language;
import org.junit.jupiter.api.Test;

class QaReportsTest {
    private static final Map<Integer, Integer> COLOURS = Map.of(3, 0xff8000);

    private final QaReport report =
            QaReports.of(Samples.context(), Samples.check(), Samples.protocol(), COLOURS, Language.EN);

    @Test
    void goalsThatNeedAttentionComeFirst() {
        assertThat(report.goals())
                .extracting(GoalRow::id)
                .containsExactly("fail", "unknown", "borderline-pass", "pass", "absent");
        assertThat(report.goals())
                .extracting(GoalRow::verdict)
                .containsExactly("FAIL", "NOT EVALUABLE", "PASS (borderline)", "PASS", "NOT APPLICABLE");
    }

    @Test
    void figuresNeverContradictTheVerdict() {
        GoalRow failed = report.goals().get(0);
        assertThat(failed.achieved()).isEqualTo("54.00 Gy");
        assertThat(failed.margin()).isEqualTo("-0.004 Gy");
        assertThat(failed.marginPercent()).isEqualTo("-0.01 %");
        assertThat(failed.interval()).isEqualTo("[53.75, 54.25]");
        GoalRow kept = report.goals().get(2);
        assertThat(kept.achieved()).isEqualTo("53.9996 Gy");
        assertThat(kept.marginPercent()).startsWith("+0.0").isNotEqualTo("+0.0 %");
        assertThat(report.goals().get(1).achieved()).isEmpty();
        assertThat(report.goals().get(1).marginPercent()).isEmpty();
    }

    @Test
    void d003ccStandsBesideEveryMaximumThatHasAValue() {
        assertThat(report.goals())
                .filteredOn(goal -> !goal.d003cc().isEmpty())
                .extracting(GoalRow::id)
                .containsExactly("fail", "borderline-pass");
        assertThat(report.goals().get(0).d003cc()).matches("39\\.\\d\\d Gy");
    }

    @Test
    void namesAreShownAsStoredAndCannotPretend() {
        assertThat(report.goals().get(0).roi()).isEqualTo(Samples.CHINESE_ROI + " (#3)");
        assertThat(report.warnings()).extracting(NoteLine::text).anyMatch(text -> text.contains("\\u{202E}"));
        assertThat(report.planIdentity()).isEqualTo("Demo^病人 · P1 · Liver");
    }

    @Test
    void limitsAreMarksOnTheCurvesThatTheyConcern() {
        DvhCurve liver = report.curves().get(0);
        assertThat(liver.rgb()).isEqualTo(OptionalInt.of(0xff8000));
        assertThat(liver.curve().doseGy()[0]).isZero();
        assertThat(liver.limits()).hasSize(1); // a mean has no point
        LimitMark max = liver.limits().get(0);
        assertThat(max.doseGy()).isEqualTo(54);
        assertThat(max.volumePercent()).isZero();
        assertThat(max.curveBelow()).isTrue();
        assertThat(max.status()).isEqualTo(Status.FAILED);

        assertThat(marks("PTV: V95%[%] >= 97")).isEqualTo(new Point(42.75, 97, false));
        assertThat(marks("PTV: D98%[Gy] > 40")).isEqualTo(new Point(40, 98, false));
        assertThat(marks("PTV: CV15Gy[%] > 30")).isEqualTo(new Point(15, 70, true));
        assertThat(marks("PTV: DC2%[%] < 50")).isEqualTo(new Point(22.5, 98, true));
        assertThat(marks("PTV: Median[Gy] <= 24")).isEqualTo(new Point(24, 50, true));
        assertThat(marks("PTV: V20Gy[cc] < 13.5").percent()).isCloseTo(50, within(0.5)); // the cube has 27 cc
    }

    @Test
    void chineseIsChinese() {
        QaReport chinese = QaReports.of(Samples.context(), Samples.check(), Samples.protocol(), COLOURS, Language.ZH);
        assertThat(chinese.verdict().words()).isEqualTo("不通过");
        assertThat(chinese.goals().get(1).verdict()).isEqualTo("未评估");
        assertThat(chinese.goals())
                .extracting(GoalRow::achieved)
                .isEqualTo(report.goals().stream().map(GoalRow::achieved).toList());
    }

    private record Point(double doseGy, double percent, boolean below) {}

    private static Point marks(String goal) {
        QaReport one =
                QaReports.of(Samples.context(), Samples.check(), Samples.protocol("fail", goal), COLOURS, Language.EN);
        LimitMark mark = one.curves().stream()
                .filter(curve -> curve.name().equals("PTV"))
                .findFirst()
                .orElseThrow()
                .limits()
                .get(0);
        return new Point(mark.doseGy(), mark.volumePercent(), mark.curveBelow());
    }
}
