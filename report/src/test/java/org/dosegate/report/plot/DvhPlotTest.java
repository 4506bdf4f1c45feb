package org.dosegate.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.message.Language;
import org.dosegate.report.qa.DvhCurve;
import org.dosegate.report.qa.LimitMark;
import org.dosegate.report.qa.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DvhPlotTest {
    private static DvhCurve curve(String name, LimitMark... limits) {
        CumulativeCurve curve = new CumulativeCurve(new double[] {0, 10, 50}, new double[] {200, 150, 0});
        return new DvhCurve(name, OptionalInt.of(0xFF0000), curve, false, List.of(limits));
    }

    private static LimitMark limit(Status status, double doseGy, double percent, boolean below) {
        return new LimitMark("g", "V" + doseGy + "Gy[%]", status, doseGy, percent, below);
    }

    private static DvhPlot plot(boolean absolute, List<DvhCurve> curves) {
        return DvhPlot.of(curves, new DvhPlotOptions(500, 240, absolute, OptionalDouble.of(45), Language.EN));
    }

    private static List<Mark> flat(List<Mark> marks) {
        List<Mark> all = new ArrayList<>();
        for (Mark mark : marks) {
            all.add(mark);
            if (mark instanceof Mark.Group group) {
                all.addAll(flat(group.marks()));
            }
        }
        return all;
    }

    private static List<Mark.Group> groups(DvhPlot plot, String kind) {
        return flat(plot.drawing().marks()).stream()
                .filter(mark -> mark instanceof Mark.Group group
                        && kind.equals(group.attributes().get("class")))
                .map(Mark.Group.class::cast)
                .toList();
    }

    private static List<Point> line(Mark.Group group) {
        Mark.Group clipped = (Mark.Group) group.marks().get(0);
        return ((Mark.Path) clipped.marks().get(0)).outlines().get(0).points();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void curvesAndLimitsStandWhereTheAxesSay(boolean absolute) {
        DvhPlot plot = plot(absolute, List.of(curve("Liver", limit(Status.PASSED, 20, 30, true))));
        PlotFrame frame = plot.frame();
        assertThat(frame.maxVolume()).isEqualTo(absolute ? 200 : 100);
        assertThat(frame.maxDoseGy()).isGreaterThanOrEqualTo(50);

        Point middle = line(groups(plot, "dvh-curve").get(0)).get(1);
        assertThat(middle.x()).isCloseTo(frame.left() + frame.width() * 10 / frame.maxDoseGy(), within(1e-9));
        assertThat(middle.y()).isCloseTo(frame.top() + frame.height() * 0.25, within(1e-9));

        Mark.Path sign = (Mark.Path) groups(plot, "dvh-limit").get(0).marks().get(0);
        Point tip = sign.outlines().get(0).points().get(0);
        assertThat(tip.x()).isCloseTo(frame.left() + frame.width() * 20 / frame.maxDoseGy(), within(1e-9));
        assertThat(tip.y()).isCloseTo(frame.top() + frame.height() * 0.7, within(1e-9));
    }

    @Test
    void theBodyOfALimitIsOnTheSideThatMustNotBeEntered() {
        DvhPlot plot = plot(
                false,
                List.of(curve(
                        "PTV",
                        limit(Status.PASSED, 20, 30, true),
                        limit(Status.PASSED, 20, 30, false),
                        limit(Status.PASSED, 60, 0, true),
                        limit(Status.PASSED, 40, 100, false))));
        List<List<Point>> corners = groups(plot, "dvh-limit").stream()
                .map(group ->
                        ((Mark.Path) group.marks().get(0)).outlines().get(0).points())
                .toList();
        assertThat(corners.get(0).get(1).y()).isLessThan(corners.get(0).get(0).y());
        assertThat(corners.get(1).get(1).y())
                .isGreaterThan(corners.get(1).get(0).y());
        assertThat(corners.get(2).get(1).x())
                .isGreaterThan(corners.get(2).get(0).x());
        assertThat(corners.get(3).get(1).x()).isLessThan(corners.get(3).get(0).x());
    }

    @Test
    void whatNeedsAttentionHasItsWordsAndIsFilled() {
        DvhPlot plot = plot(
                false,
                List.of(curve(
                        "Liver",
                        limit(Status.FAILED, 20, 30, true),
                        limit(Status.BORDERLINE, 25, 30, true),
                        limit(Status.PASSED, 30, 30, true))));
        assertThat(words(plot))
                .contains("\u2717 Liver V20.0Gy[%]", "\u2248 Liver V25.0Gy[%]")
                .noneMatch(text -> text.contains("V30.0Gy"));
    }

    @Test
    void theKeyMarksWhatLiesPartlyOutsideTheDoseGrid() {
        CumulativeCurve fallen = new CumulativeCurve(new double[] {0, 0, 50}, new double[] {200, 150, 0});
        DvhCurve outside = new DvhCurve("Body", OptionalInt.empty(), fallen, true, List.of());
        assertThat(words(plot(false, List.of(curve("Liver"), outside))))
                .contains("Liver", "* Body", "* partly outside the dose grid");
        assertThat(words(plot(false, List.of(curve("Liver"))))).noneMatch(text -> text.startsWith("*"));
    }

    private static List<String> words(DvhPlot plot) {
        return flat(plot.drawing().marks()).stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }

    @Test
    void everyCurveIsInTheKeyHoweverManyThereAre() {
        List<DvhCurve> curves = IntStream.range(0, 90)
                .mapToObj(i -> curve(i + " " + "long name ".repeat(30)))
                .toList();
        DvhPlot plot = plot(false, curves);
        List<Mark.Group> keys = groups(plot, "dvh-key");
        assertThat(keys).hasSize(90);
        assertThat(plot.frame().width()).isGreaterThan(150);
        for (int i = 0; i < 90; i++) {
            Mark.Text text = (Mark.Text) keys.get(i).marks().get(1);
            assertThat(text.text()).startsWith(Integer.toString(i)).endsWith("\u2026");
            assertThat(text.at().y()).isBetween(0.0, 240.0);
            assertThat(text.at().x()).isBetween(plot.frame().left(), 500.0);
            assertThat(keys.get(i).title()).contains(curves.get(i).name());
        }
    }

    @Test
    void aPlotWithoutCurvesIsStillAPlot() {
        assertThat(SvgPainter.svg(plot(true, List.of()).drawing(), "p")).contains("Dose / Gy");
    }
}
