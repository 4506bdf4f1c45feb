package org.dosegate.constraints.goal;

import java.math.BigDecimal;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;

/**
 * What a goal measures, as written (AAPM TG-263, Mayo et al. 2016): {@code V45Gy[%]}, {@code CV15Gy[cc]}, {@code D95%[Gy]}, {@code DC2%[Gy]},
 * {@code Min[Gy]}, {@code Mean[Gy]}, {@code Median[Gy]}, {@code Max[%]}, {@code Volume[cc]}, {@code GPR(3%,3mm,10%)[%]}. Doses in per cent are
 * relative to the prescription.
 */
public sealed interface GoalMetric {

    /** Unit of the value. */
    ValueUnit unit();

    /** The metric in its canonical spelling, doses in Gy or per cent. */
    String text();

    /**
     * V(d), the volume that receives a dose >= d, or CV(d), the rest.
     *
     * @param dose the dose
     * @param complement whether CV is meant
     * @param volumeUnit unit of the value
     */
    record VolumeAtDose(DoseLevel dose, boolean complement, VolumeUnit volumeUnit) implements GoalMetric {
        @Override
        public ValueUnit unit() {
            return volumeUnit == VolumeUnit.CC ? ValueUnit.CC : ValueUnit.PERCENT;
        }

        @Override
        public String text() {
            return (complement ? "CV" : "V") + dose.text() + brackets(unit());
        }
    }

    /**
     * D(x), the least dose of the hottest x, or DC(x), the largest dose of the coldest x.
     *
     * @param volume cc, or per cent of the structure's volume; positive
     * @param volumeUnit unit of {@code volume}
     * @param complement whether DC is meant
     * @param relative whether the value is per cent of the prescribed dose instead of Gy
     */
    record DoseAtVolume(BigDecimal volume, VolumeUnit volumeUnit, boolean complement, boolean relative)
            implements GoalMetric {
        @Override
        public ValueUnit unit() {
            return doseUnit(relative);
        }

        @Override
        public String text() {
            String amount = plain(volume) + (volumeUnit == VolumeUnit.CC ? "cc" : "%");
            return (complement ? "DC" : "D") + amount + brackets(unit());
        }
    }

    /** Which statistic of the dose. */
    enum Statistic {
        /** Least dose. */
        MIN("Min"),
        /** Mean dose. */
        MEAN("Mean"),
        /** Median dose. */
        MEDIAN("Median"),
        /** Largest dose anywhere in the structure under trilinear interpolation; not D0.03cc. */
        MAX("Max");

        private final String symbol;

        Statistic(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in goals. */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * Min, Mean, Median or Max.
     *
     * @param statistic which
     * @param relative whether the value is per cent of the prescribed dose instead of Gy
     */
    record DoseStatistic(Statistic statistic, boolean relative) implements GoalMetric {
        @Override
        public ValueUnit unit() {
            return doseUnit(relative);
        }

        @Override
        public String text() {
            return statistic.symbol() + brackets(unit());
        }
    }

    /**
     * Generalised equivalent uniform dose: {@code gEUD(8)[Gy]}.
     *
     * @param a volume parameter, not 0; negative for targets
     * @param relative whether the value is per cent of the prescribed dose instead of Gy
     */
    record EquivalentUniformDose(BigDecimal a, boolean relative) implements GoalMetric {
        @Override
        public ValueUnit unit() {
            return doseUnit(relative);
        }

        @Override
        public String text() {
            return "gEUD(" + plain(a) + ")" + brackets(unit());
        }
    }

    /**
     * A metric of the dose that is equivalent in fractions of 2 Gy, with the structure's alpha/beta: {@code D0.03cc[GyEQD2]}, {@code V20GyEQD2[%]}.
     *
     * @param metric the metric; its absolute doses are EQD2
     */
    record InEqd2(GoalMetric metric) implements GoalMetric {
        @Override
        public ValueUnit unit() {
            return metric.unit() == ValueUnit.GY ? ValueUnit.GY_EQD2 : metric.unit();
        }

        @Override
        public String text() {
            return metric.text().replace(ValueUnit.GY.symbol(), ValueUnit.GY_EQD2.symbol());
        }
    }

    /** Volume of the structure, cc. */
    record StructureVolume() implements GoalMetric {
        @Override
        public ValueUnit unit() {
            return ValueUnit.CC;
        }

        @Override
        public String text() {
            return "Volume" + brackets(unit());
        }
    }

    /**
     * Volume of the structure in per cent of a volume that the user gives for the patient, such as the standard liver volume: {@code Volume[%{SLV}]}.
     *
     * @param quantity name of that volume
     */
    record RelativeVolume(String quantity) implements GoalMetric {
        @Override
        public ValueUnit unit() {
            return ValueUnit.PERCENT;
        }

        @Override
        public String text() {
            return "Volume[%{" + quantity + "}]";
        }
    }

    /**
     * Gamma pass rate of the plan's dose against a second dose, per cent of the points.
     *
     * @param dosePercent dose criterion, per cent
     * @param distanceMm distance criterion, mm
     * @param thresholdPercent points below this share of the maximum are left out, per cent
     */
    record GammaPassRate(BigDecimal dosePercent, BigDecimal distanceMm, BigDecimal thresholdPercent)
            implements GoalMetric {
        @Override
        public ValueUnit unit() {
            return ValueUnit.PERCENT;
        }

        @Override
        public String text() {
            return "GPR(" + plain(dosePercent) + "%," + plain(distanceMm) + "mm," + plain(thresholdPercent) + "%)"
                    + brackets(unit());
        }
    }

    /** A number as people write it: no exponent, no trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static ValueUnit doseUnit(boolean relative) {
        return relative ? ValueUnit.PERCENT : ValueUnit.GY;
    }

    private static String brackets(ValueUnit unit) {
        return "[" + unit.symbol() + "]";
    }
}
