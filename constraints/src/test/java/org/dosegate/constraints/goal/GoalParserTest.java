package org.dosegate.constraints.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalMetric.Statistic;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;
import org.dosegate.engine.region.BooleanRegion.Operation;
import org.dosegate.engine.region.Margins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V45Gy[%] < 25            | V45Gy[%] < 25       | PERCENT",
                "V95%[%]>=97              | V95%[%] >= 97       | PERCENT",
                "V20Gy[cc] <= 100.50      | V20Gy[cc] <= 100.5  | CC",
                "CV15Gy[cc] >= 700        | CV15Gy[cc] >= 700   | CC",
                "CV95%[%] < 3             | CV95%[%] < 3        | PERCENT",
                "D95%[Gy] > 42.75         | D95%[Gy] > 42.75    | GY",
                "D95%[%] >= 95            | D95%[%] >= 95       | PERCENT",
                "D0.03cc[Gy] <= 40        | D0.03cc[Gy] <= 40   | GY",
                "DC2%[Gy] >= 10           | DC2%[Gy] >= 10      | GY",
                "DC0.5cc[%] >= 10         | DC0.5cc[%] >= 10    | PERCENT",
                "Min[Gy] > 0              | Min[Gy] > 0         | GY",
                "Mean[Gy] <= 24           | Mean[Gy] <= 24      | GY",
                "Median[%] <= 24          | Median[%] <= 24     | PERCENT",
                "Max[Gy] < 54             | Max[Gy] < 54        | GY",
                "Max[%] < 110             | Max[%] < 110        | PERCENT",
                "Volume[cc] >= 700        | Volume[cc] >= 700   | CC",
                "GPR(3%,3mm,10%)[%] > 95  | GPR(3%,3mm,10%)[%] > 95 | PERCENT",
                "GPR( 3%, 2.5mm, 10%)[%] > 95 | GPR(3%,2.5mm,10%)[%] > 95 | PERCENT",
                "V4500cGy[%] < 25         | V45Gy[%] < 25       | PERCENT",
                "Mean[cGy] <= 2400        | Mean[Gy] <= 24      | GY",
                "D2%[cGy] < 4712.5        | D2%[Gy] < 47.125    | GY",
                "'  V5Gy[%]\n  <\n 86  '  | V5Gy[%] < 86        | PERCENT",
            })
    void reads_comparisons_in_their_canonical_form(String text, String canonical, ValueUnit unit) {
        Comparison comparison = (Comparison) GoalParser.parseGoal(text);

        assertThat(comparison.text()).isEqualTo(canonical);
        assertThat(comparison.metric().unit()).isEqualTo(unit);
        assertThat(comparison.structure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  all (  Max[Gy]  <  45  ,  A  :  Min[Gy]  >  3  )  ' | all(Max[Gy]<45,A:Min[Gy]>3)",
                "'any( any ( Max[Gy] < 45 , Mean[Gy] < 3 ) , B : Min[Gy] > 3 )' | any(any(Max[Gy]<45,Mean[Gy]<3),B:Min[Gy]>3)",
                "'all(  (  A  +  B  )  -  C  &  D  :  Max[Gy] < 45)' | all((A+B)-C&D:Max[Gy]<45)",
                "'all( A  ^  5  mm  :  Max[Gy] < 45)' | all(A ^5mm:Max[Gy]<45)",
                "'all( A ^ ( 1 , 2 , 3 , -4 , 5 , 6 ) mm ^ 7 mm : Max[Gy] < 45)' | all(A ^(1,2,3,-4,5,6)mm ^7mm:Max[Gy]<45)",
            })
    void blanks_between_the_parts_mean_nothing(String wide, String narrow) {
        assertThat(GoalParser.parseGoal(wide)).isEqualTo(GoalParser.parseGoal(narrow));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V10Gy[%] <= 100",
                "GPR(100%,100mm,100%)[%] >= 100",
                "D100%[Gy] > 1",
                "gEUD(100)[Gy] < 30",
                "gEUD(-100)[Gy] > 3",
                "Max[Gy] < 45.0001"
            })
    void the_largest_that_may_be_asked_for_may_be_asked_for(String goal) {
        assertThat(((Comparison) GoalParser.parseGoal(goal)).text()).isEqualTo(goal);
    }

    @Test
    void the_largest_margin_may_be_asked_for() {
        assertThat(GoalParser.parseStructure("A ^ " + (int) Margins.LARGEST_MM + "mm"))
                .isEqualTo(new StructureExpr.Grown(new StructureExpr.Named("A"), Margins.uniform(Margins.LARGEST_MM)));
    }

    @Test
    void keeps_every_part_of_a_comparison() {
        Comparison comparison = (Comparison) GoalParser.parseGoal("CV95%[cc] > 1.5");

        assertThat(comparison.metric())
                .isEqualTo(
                        new GoalMetric.VolumeAtDose(new DoseLevel(BigDecimal.valueOf(95), true), true, VolumeUnit.CC));
        assertThat(comparison.operator()).isEqualTo(Operator.GREATER);
        assertThat(comparison.limit()).isEqualByComparingTo("1.5");
        assertThat(((Comparison) GoalParser.parseGoal("Max[%] <= 107")).metric())
                .isEqualTo(new GoalMetric.DoseStatistic(Statistic.MAX, true));
    }

    @Test
    void converts_centigray_exactly() {
        Comparison limit = (Comparison) GoalParser.parseGoal("Max[cGy] < 0.1");
        Comparison level = (Comparison) GoalParser.parseGoal("V4275cGy[%] < 1");

        assertThat(limit.limit()).isEqualByComparingTo("0.001");
        assertThat(((GoalMetric.VolumeAtDose) level.metric()).dose().doseGy(45)).isEqualTo(42.75);
    }

    @ParameterizedTest
    @CsvSource({"45, 95, 42.75", "45, 110, 49.5", "0.3, 10, 0.03", "50.4, 95, 47.88", "1.1, 110, 1.21"})
    void makes_relative_doses_absolute_in_decimal_arithmetic(double prescriptionGy, String percent, double doseGy) {
        assertThat(new DoseLevel(new BigDecimal(percent), true).doseGy(prescriptionGy))
                .isEqualTo(doseGy);
    }

    @Test
    void reads_any_and_all_with_structures_of_their_own() {
        GoalExpression goal = GoalParser.parseGoal(
                "any(Kidney_L: Mean[Gy] <= 23, all(\"Kidney R\" - GTV: Mean[Gy] <= 23, Max[Gy] < 50))");

        GoalExpression.Any any = (GoalExpression.Any) goal;
        assertThat(any.parts()).hasSize(2);
        assertThat(any.parts().get(1)).isInstanceOf(GoalExpression.All.class);
        assertThat(goal.comparisons()
                        .map(c -> c.structure().map(StructureExpr::label).orElse("-") + "|" + c.text()))
                .containsExactly("Kidney_L|Mean[Gy] <= 23", "\"Kidney R\" - GTV|Mean[Gy] <= 23", "-|Max[Gy] < 50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V45Gy < 25               | 1 | 6",
                "V45[%] < 25              | 1 | 4",
                "V45gy[%] < 25            | 1 | 4",
                "v45Gy[%] < 25            | 1 | 1",
                "V45Gy[Gy] < 25           | 1 | 7",
                "V45Gy[% < 25             | 1 | 8",
                "VGy[%] < 25              | 1 | 1",
                "V.5Gy[%] < 25            | 1 | 2",
                "V5.Gy[%] < 25            | 1 | 4",
                "V-5Gy[%] < 25            | 1 | 2",
                "V45Gy[%] 25              | 1 | 10",
                "V45Gy[%] = 25            | 1 | 10",
                "V45Gy[%] =< 25           | 1 | 10",
                "V45Gy[%] < = 25          | 1 | 12",
                "V45Gy[%] <               | 1 | 11",
                "V45Gy[%] < 25 %          | 1 | 15",
                "V45Gy[%] < 25 30         | 1 | 15",
                "V45Gy[%] < -1            | 1 | 12",
                "V45Gy[%] < 1e3           | 1 | 13",
                "V45Gy[%] < 100.1         | 1 | 12",
                "V45Gy[cc] < 0.00001      | 1 | 13",
                "Mean[cGy] < 0.001        | 1 | 13",
                "Max[Gy] < 1234567890123  | 1 | 11",
                "Mean[cc] < 5             | 1 | 6",
                "Mean [Gy] < 5            | 1 | 5",
                "Volume[%] > 5            | 1 | 8",
                "D101%[Gy] > 5            | 1 | 2",
                "D0cc[Gy] > 5             | 1 | 2",
                "D2Gy[Gy] > 5             | 1 | 3",
                "GPR(3%,3mm)[%] > 95      | 1 | 11",
                "GPR(3%,0mm,10%)[%] > 95  | 1 | 8",
                "GPR(101%,3mm,10%)[%] > 95 | 1 | 5",
                "GPR(3%,3mm,101%)[%] > 95 | 1 | 12",
                "GPR(3%,3%,10%)[%] > 95   | 1 | 9",
                "EUD[Gy] < 5              | 1 | 1",
                "any()                    | 1 | 5",
                "any(Max[Gy] < 5          | 1 | 16",
                "any(Max[Gy] < 5 Max[Gy] < 4) | 1 | 17",
                "all(A B: Max[Gy] < 5)    | 1 | 7",
                "all(A: any(Max[Gy] < 5)) | 1 | 8",
                "'V45Gy[%]\n  ! 25'       | 2 | 3",
                "肝: Max[Gy] < 5          | 1 | 1",
            })
    void points_to_where_a_goal_goes_wrong(String text, int line, int column) {
        GoalSyntaxException e = catchThrowableOfType(GoalSyntaxException.class, () -> GoalParser.parseGoal(text));

        assertThat(e).as(text).isNotNull();
        assertThat(e.line() + ":" + e.column()).as(e.problem()).isEqualTo(line + ":" + column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Liver - GTV          | Liver - GTV",
                "Liver-GTV            | Liver - GTV",
                "A+B & C              | A + B & C",
                "(A+B) & C            | (A + B) & C",
                "A - (B - C)          | A - (B - C)",
                "(A - B) - C          | A - B - C",
                "A & (B & C)          | A & (B & C)",
                "\"Liver-GTV\" + 肝    | \"Liver-GTV\" + 肝",
                "SpinalCord_PRV05     | SpinalCord_PRV05",
                "\"Bowel Bag\"        | Bowel Bag",
                "PTV ^ -3mm           | PTV ^ -3mm",
                "SpinalCord ^5.0 mm   | SpinalCord ^ 5mm",
                "PTV^Eval ^ 2mm       | PTV^Eval ^ 2mm",
                "\"PTV^5mm\" + A      | \"PTV^5mm\" + A",
                "Liver-(GTV ^ 3mm)    | Liver - GTV ^ 3mm",
                "(Liver - GTV) ^ 0.5mm | (Liver - GTV) ^ 0.5mm",
                "A & B ^ 3mm          | A & B ^ 3mm",
                "GTV ^ (5,5, 5,5,10,-10)mm | GTV ^ (5,5,5,5,10,-10)mm",
                "GTV ^ (7,7,7,7,7,7) mm | GTV ^ 7mm",
                "GTV ^ 5mm ^ 3mm      | GTV ^ 5mm ^ 3mm",
                "(PTV ^ 20mm) - (PTV ^ 5mm) | PTV ^ 20mm - PTV ^ 5mm",
            })
    void reads_structure_expressions(String text, String label) {
        assertThat(GoalParser.parseStructure(text).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A -|4",
                "A B|3",
                "(A + B|7",
                "A + )|5",
                "\"A|1",
                "\" \"|1",
                "A * B|3",
                "-A|1",
                "1A|1",
                "A ^|4",
                "A ^ 5|6",
                "A ^ 5cm|6",
                "A ^ 5mmx|8",
                "A ^ mm|5",
                "A ^ --5mm|6",
                "A ^ 201mm|5",
                "A ^ -201mm|5",
                "A ^ (1,2,3)mm|11",
                "A ^ (1,2,3,4,5,6,7)mm|17",
                "A ^ (1,2,3,4,5,6)|18",
                "A + B^5mm|5",
                "A^(1)mm|1"
            })
    void points_to_where_a_structure_goes_wrong(String text, int column) {
        GoalSyntaxException e = catchThrowableOfType(GoalSyntaxException.class, () -> GoalParser.parseStructure(text));

        assertThat(e).as(text).isNotNull();
        assertThat(e.column()).as(e.problem()).isEqualTo(column);
    }

    @Test
    void margins_are_right_left_anterior_posterior_inferior_superior() {
        assertThat(GoalParser.parseStructure("GTV ^ (1,2,3,4,-5,6.5)mm"))
                .isEqualTo(new StructureExpr.Grown(new StructureExpr.Named("GTV"), new Margins(1, 2, 3, 4, -5, 6.5)));
    }

    @Test
    void a_margin_binds_tighter_than_everything() {
        assertThat(GoalParser.parseStructure("A - B ^ 3mm"))
                .isEqualTo(new StructureExpr.Combined(
                        Operation.SUBTRACTION,
                        new StructureExpr.Named("A"),
                        new StructureExpr.Grown(new StructureExpr.Named("B"), Margins.uniform(3))));
    }

    @Test
    void refuses_bottomless_nesting() {
        String deepGoal = "any(".repeat(5000) + "Max[Gy] < 1" + ")".repeat(5000);
        String deepStructure = "(".repeat(5000) + "A" + ")".repeat(5000);

        assertThat(catchThrowableOfType(GoalSyntaxException.class, () -> GoalParser.parseGoal(deepGoal)))
                .isNotNull();
        assertThat(catchThrowableOfType(GoalSyntaxException.class, () -> GoalParser.parseStructure(deepStructure)))
                .isNotNull();
    }

    @Test
    void names_the_structures_of_an_expression_once_in_order() {
        assertThat(GoalParser.parseStructure("(B + A) - (B & C) ^ 3mm").names()).containsExactly("B", "A", "C");
    }
}
