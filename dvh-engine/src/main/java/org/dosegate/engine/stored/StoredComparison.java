package org.dosegate.engine.stored;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;

/**
 * A stored DVH beside ours.
 *
 * @param volumeCc the planning system's volume, cc; empty when only shares are stored
 * @param minGy its least dose, Gy; empty when it is not stored
 * @param meanGy its mean dose, Gy, stored or else the curve's
 * @param maxGy its largest dose, Gy; empty when it is not stored
 * @param curve its cumulative curve as it was read, cc; of our volume where only shares are stored
 * @param agreement how near the curves are
 * @param oddities how the stored DVH had to be read
 */
public record StoredComparison(
        OptionalDouble volumeCc,
        OptionalDouble minGy,
        double meanGy,
        OptionalDouble maxGy,
        CumulativeCurve curve,
        CurveAgreement agreement,
        Set<Oddity> oddities) {

    /** A comparison whose oddities can no longer be changed, in the order of their declaration. */
    public StoredComparison {
        Set<Oddity> sorted = EnumSet.noneOf(Oddity.class);
        sorted.addAll(oddities);
        oddities = Collections.unmodifiableSet(sorted);
    }

    /**
     * Compares.
     *
     * @param planMaxGy largest dose of the plan, to which the dose tolerance of the points refers, Gy
     * @param prescriptionGy prescribed dose, Gy, for doses in per cent; empty when nobody says
     * @throws IllegalArgumentException when the stored DVH has no volume, its doses are in per cent of nobody knows what, or our volume has no known dose
     */
    public static StoredComparison of(StoredDvh stored, Dvh ours, double planMaxGy, OptionalDouble prescriptionGy) {
        if (!(ours.insideGridCc() > 0)) {
            throw new IllegalArgumentException("our volume lies wholly outside the dose grid");
        }
        StoredReading reading = new StoredReading(stored, ours, prescriptionGy);
        return new StoredComparison(
                reading.volumeCc(),
                reading.gy(stored.min()),
                reading.gy(stored.mean()).orElse(reading.shares().mean()),
                reading.gy(stored.max()),
                reading.shares().of(reading.volumeCc().orElse(ours.volumeCc())),
                CurveAgreement.of(reading.shares(), ShareCurve.of(ours.cumulative()), planMaxGy),
                reading.oddities());
    }
}
