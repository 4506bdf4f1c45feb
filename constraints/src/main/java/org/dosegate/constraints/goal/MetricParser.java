package org.dosegate.constraints.goal;

import java.math.BigDecimal;
import org.dosegate.constraints.goal.GoalMetric.Statistic;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;

/** Reads one metric. Names and units are those of TG-263, in its capitals; there are no blanks inside. */
final class MetricParser {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A metric, and how its limit must be converted.
     *
     * @param metric the metric with its value in Gy, cc or per cent
     * @param limitPointShift decimal places by which the limit's point moves left: 2 where the metric was asked for in cGy, else 0
     */
    record Parsed(GoalMetric metric, int limitPointShift) {}

    private enum DoseUnit {
        GY,
        GY_EQD2,
        CGY,
        PERCENT
    }

    private final Cursor in;

    MetricParser(Cursor in) {
        this.in = in;
    }

    Parsed parse() {
        int start = in.position();
        String name = in.letters();
        return switch (name) {
            case "V", "CV" -> new Parsed(volumeAtDose("CV".equals(name)), 0);
            case "D", "DC" -> doseAtVolume("DC".equals(name));
            case "Min" -> statistic(Statistic.MIN);
            case "Mean" -> statistic(Statistic.MEAN);
            case "Median" -> statistic(Statistic.MEDIAN);
            case "Max" -> statistic(Statistic.MAX);
            case "gEUD" -> equivalentUniformDose();
            case "Volume" -> new Parsed(volume(), 0);
            case "GPR" -> new Parsed(gammaPassRate(), 0);
            default -> {
                in.moveTo(start);
                throw in.fail("expected a metric such as V45Gy[%], D0.03cc[Gy], Mean[Gy], Max[Gy] or Volume[cc]"
                        + (name.isEmpty() ? in.found() : ", found '" + name + "'"));
            }
        };
    }

    private GoalMetric volume() {
        openBracket();
        GoalMetric metric = new GoalMetric.StructureVolume();
        if (in.take("%{")) {
            String quantity = in.letters();
            if (quantity.isEmpty()) {
                throw in.fail("expected the name of a volume, in latin letters, such as SLV" + in.found());
            }
            in.expect("}", "after the name of the volume");
            metric = new GoalMetric.RelativeVolume(quantity);
        } else {
            in.expect("cc", "(a volume is given in cc, or in % of a volume of the patient: %{SLV})");
        }
        closeBracket();
        return metric;
    }

    private GoalMetric volumeAtDose(boolean complement) {
        BigDecimal amount = in.number("the dose of V or CV");
        DoseUnit unit = doseUnit();
        DoseLevel dose =
                new DoseLevel(unit == DoseUnit.CGY ? amount.movePointLeft(2) : amount, unit == DoseUnit.PERCENT);
        openBracket();
        VolumeUnit volumeUnit = volumeUnit();
        closeBracket();
        return inUnit(new GoalMetric.VolumeAtDose(dose, complement, volumeUnit), unit);
    }

    private Parsed doseAtVolume(boolean complement) {
        int start = in.position();
        BigDecimal volume = in.number("the volume of D or DC");
        VolumeUnit volumeUnit = volumeUnit();
        if (volume.signum() == 0 || (volumeUnit == VolumeUnit.PERCENT && volume.compareTo(HUNDRED) > 0)) {
            throw in.failAt(start, "the volume of D or DC must be above 0 and at most 100 %");
        }
        openBracket();
        DoseUnit unit = doseUnit();
        closeBracket();
        GoalMetric metric = new GoalMetric.DoseAtVolume(volume, volumeUnit, complement, unit == DoseUnit.PERCENT);
        return new Parsed(inUnit(metric, unit), shift(unit));
    }

    private Parsed statistic(Statistic statistic) {
        openBracket();
        DoseUnit unit = doseUnit();
        closeBracket();
        GoalMetric metric = new GoalMetric.DoseStatistic(statistic, unit == DoseUnit.PERCENT);
        return new Parsed(inUnit(metric, unit), shift(unit));
    }

    private Parsed equivalentUniformDose() {
        in.expect("(", "after gEUD");
        int start = in.position();
        boolean negative = in.take("-");
        BigDecimal a = in.number("the volume parameter of gEUD");
        if (a.signum() == 0 || a.compareTo(HUNDRED) > 0) {
            throw in.failAt(start, "the volume parameter of gEUD must be from -100 to 100, and not 0");
        }
        in.expect(")", "after the volume parameter");
        openBracket();
        DoseUnit unit = doseUnit();
        closeBracket();
        GoalMetric metric = new GoalMetric.EquivalentUniformDose(negative ? a.negate() : a, unit == DoseUnit.PERCENT);
        return new Parsed(inUnit(metric, unit), shift(unit));
    }

    private GoalMetric gammaPassRate() {
        in.expect("(", "after GPR");
        BigDecimal dose = criterion("the dose criterion", "%");
        in.expect(",", "after the dose criterion");
        BigDecimal distance = criterion("the distance criterion", "mm");
        in.expect(",", "after the distance criterion");
        in.skipBlanks();
        int start = in.position();
        BigDecimal threshold = in.number("the dose threshold");
        if (threshold.compareTo(HUNDRED) > 0) {
            throw in.failAt(start, "the dose threshold must be at most 100 %");
        }
        in.expect("%", "after the dose threshold");
        in.expect(")", "at the end of the criterion");
        openBracket();
        in.expect("%", "(a pass rate is given in %)");
        closeBracket();
        return new GoalMetric.GammaPassRate(dose, distance, threshold);
    }

    private BigDecimal criterion(String what, String unit) {
        in.skipBlanks();
        int start = in.position();
        BigDecimal amount = in.number(what);
        if (amount.signum() == 0 || amount.compareTo(HUNDRED) > 0) {
            throw in.failAt(start, what + " must be above 0 and at most 100");
        }
        in.expect(unit, "after " + what);
        return amount;
    }

    private DoseUnit doseUnit() {
        if (in.take("GyEQD2")) {
            return DoseUnit.GY_EQD2;
        }
        if (in.take("Gy")) {
            return DoseUnit.GY;
        }
        if (in.take("cGy")) {
            return DoseUnit.CGY;
        }
        if (in.take("%")) {
            return DoseUnit.PERCENT;
        }
        throw in.fail("expected a dose unit: Gy, cGy, GyEQD2 or %" + in.found());
    }

    private VolumeUnit volumeUnit() {
        if (in.take("cc")) {
            return VolumeUnit.CC;
        }
        if (in.take("%")) {
            return VolumeUnit.PERCENT;
        }
        throw in.fail("expected a volume unit: cc or %" + in.found());
    }

    private void openBracket() {
        in.expect("[", "and the unit of the value, as in V45Gy[%]");
    }

    private void closeBracket() {
        in.expect("]", "after the unit of the value");
    }

    private static GoalMetric inUnit(GoalMetric metric, DoseUnit unit) {
        return unit == DoseUnit.GY_EQD2 ? new GoalMetric.InEqd2(metric) : metric;
    }

    private static int shift(DoseUnit unit) {
        return unit == DoseUnit.CGY ? 2 : 0;
    }
}
