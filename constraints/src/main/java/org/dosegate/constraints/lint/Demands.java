package org.dosegate.constraints.lint;

import java.util.Optional;
import org.dosegate.constraints.lint.LintedProtocol.Demand;

/** How two demands on one structure relate. */
final class Demands {
    private final double prescriptionGy;

    Demands(double prescriptionGy) {
        this.prescriptionGy = prescriptionGy;
    }

    /** Whether a plan that keeps the first always keeps the second. */
    boolean implies(Demand first, Demand second) {
        if (!first.sameStructure(second)) {
            return false;
        }
        Optional<MeanDose> mean = mean(second);
        if (mean.isPresent()) {
            return first.bound().filter(mean.get()::followsFrom).isPresent()
                    || mean(first).filter(mean.get()::followsFrom).isPresent();
        }
        return first.bound().isPresent()
                && second.bound().isPresent()
                && first.bound().get().implies(second.bound().get());
    }

    /** Whether no plan keeps both. */
    boolean excludeEachOther(Demand one, Demand other) {
        if (!one.sameStructure(other)) {
            return false;
        }
        Optional<MeanDose> mean = mean(one);
        if (mean.isPresent()) {
            return other.bound().filter(mean.get()::excludes).isPresent()
                    || mean(other).filter(mean.get()::excludes).isPresent();
        }
        return mean(other).isPresent()
                ? excludeEachOther(other, one)
                : one.bound().isPresent()
                        && other.bound().isPresent()
                        && one.bound().get().excludes(other.bound().get());
    }

    private Optional<MeanDose> mean(Demand demand) {
        return MeanDose.of(demand.comparison(), prescriptionGy);
    }
}
