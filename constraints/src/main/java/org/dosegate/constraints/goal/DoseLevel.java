package org.dosegate.constraints.goal;

import java.math.BigDecimal;

/**
 * A dose in a metric: absolute, or relative to the prescription (never to the maximum).
 *
 * @param amount Gy, or per cent of the prescribed dose; not negative
 * @param relative whether it is per cent of the prescribed dose
 */
public record DoseLevel(BigDecimal amount, boolean relative) {

    /**
     * The absolute dose, Gy. Decimal arithmetic: 95 % of 45 Gy is 42.75 Gy and not its neighbour, which matters where a whole
     * region has exactly this dose.
     *
     * @param prescriptionGy prescribed total dose, Gy
     */
    public double doseGy(double prescriptionGy) {
        return relative
                ? BigDecimal.valueOf(prescriptionGy)
                        .multiply(amount)
                        .movePointLeft(2)
                        .doubleValue()
                : amount.doubleValue();
    }

    String text() {
        return GoalMetric.plain(amount) + (relative ? "%" : "Gy");
    }
}
