package org.dosegate.constraints.check;

import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.result.DoseComposition;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.Prescription;

/** What cannot be decided because the dose is a sum: the wrong sum would give a wrong PASS. */
final class ComposedDose {
    private final boolean prior;
    private final boolean oneFractionation;

    ComposedDose(Optional<DoseComposition> composition) {
        prior = composition.filter(DoseComposition::hasPrior).isPresent();
        oneFractionation =
                composition.map(DoseComposition::isOfOneFractionation).orElse(true);
    }

    /** The fractions in which all of the dose was given; empty where it is a sum over several fractionations. */
    OptionalInt fractions(Prescription prescription) {
        return oneFractionation ? OptionalInt.of(prescription.fractions()) : OptionalInt.empty();
    }

    /** Why a comparison cannot be decided; empty where it can. */
    Optional<Note> obstacle(Comparison comparison) {
        GoalMetric metric = comparison.metric();
        if (metric instanceof GoalMetric.InEqd2 && !oneFractionation) {
            return Optional.of(NoteCode.FRACTIONATION_OF_SUM.note(
                    "EQD2 depends on the fractions in which each part of the dose was given, and the dose is a sum over several"
                            + " fractionations"));
        }
        if (prior && metric instanceof GoalMetric.GammaPassRate) {
            return Optional.of(
                    NoteCode.PRIOR_DOSE_HELPS.note(
                            "the dose includes that of an earlier treatment, which the second dose does not: compare without --prior-dose"));
        }
        if (prior && isHelpedByDose(comparison)) {
            return Optional.of(
                    NoteCode.PRIOR_DOSE_HELPS.note(
                            "the goal asks for dose, and an earlier treatment must not give it: check it without --prior-dose"));
        }
        return Optional.empty();
    }

    /** Whether more dose can turn FAIL into PASS. */
    private static boolean isHelpedByDose(Comparison comparison) {
        GoalMetric metric = comparison.metric() instanceof GoalMetric.InEqd2 eqd2 ? eqd2.metric() : comparison.metric();
        if (metric instanceof GoalMetric.StructureVolume || metric instanceof GoalMetric.RelativeVolume) {
            return false;
        }
        boolean fallsWithDose = metric instanceof GoalMetric.VolumeAtDose volume && volume.complement();
        return comparison.operator().isUpperLimit() == fallsWithDose;
    }
}
