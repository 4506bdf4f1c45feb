package org.dosegate.dicom.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.DoseGeometry;
import org.dosegate.dicom.rt.PlanReference;
import org.dosegate.dicom.rt.RtDose;
import org.dosegate.dicom.rt.RtDose.SummationType;
import org.dosegate.dicom.rt.RtPlan;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.GeometryException;

/** Whether what was chosen makes up the dose of the whole plan, or is refused: a part of the dose must never be taken for all of it. */
final class DoseAssembly {
    static final String NEED_PLAN_DOSE = "export the plan's dose (summation type PLAN)";

    private final List<RtDose> doses;
    private final Optional<RtPlan> plan;
    private final List<LoadWarning> warnings;

    private DoseAssembly(List<RtDose> doses, Optional<RtPlan> plan, List<LoadWarning> warnings) {
        this.doses = doses;
        this.plan = plan;
        this.warnings = warnings;
    }

    /**
     * Judges doses.
     *
     * @param prior doses of earlier treatments that are added
     */
    static void check(List<RtDose> doses, List<RtDose> prior, Optional<RtPlan> plan, List<LoadWarning> warnings) {
        new DoseAssembly(doses, plan, warnings).check(prior);
    }

    private void check(List<RtDose> prior) {
        Set<SummationType> types = doses.stream().map(RtDose::summation).collect(Collectors.toSet());
        if (types.equals(Set.of(SummationType.BEAM))) {
            BeamCompleteness.check(doses, plan);
            warnings.add(
                    LoadWarning.of(Code.BEAMS_SUMMED, "the dose is the sum of the doses of all beams of the plan"));
        } else if (types.equals(Set.of(SummationType.FRACTION)) && doses.size() == 1) {
            checkFraction(doses.get(0));
        }
        if (!types.contains(SummationType.BEAM)) {
            plan.ifPresent(p -> doses.forEach(dose -> NamedParts.check(dose, p)));
        }
        Set<String> seen = new LinkedHashSet<>();
        if (doses.size() > 1 && !types.equals(Set.of(SummationType.BEAM))) {
            doses.forEach(dose -> checkWholePlan(dose, seen));
            warnings.add(LoadWarning.of(
                    Code.DOSES_SUMMED,
                    "the dose is the sum of " + doses.size() + " doses: "
                            + doses.stream()
                                    .map(dose -> DoseComposition.named(dose.header()))
                                    .collect(Collectors.joining(", "))));
        } else {
            doses.forEach(dose -> dose.plans().forEach(reference -> seen.add(reference.planUid())));
        }
        prior.forEach(dose -> checkWholePlan(dose, seen));
    }

    private void checkFraction(RtDose dose) {
        if (plan.isEmpty()) {
            warnings.add(LoadWarning.of(
                    Code.FRACTION_DOSE,
                    dose.header().file()
                            + " is the dose of one fraction group; without an RTPLAN it is taken for the whole dose"));
            return;
        }
        int groups = plan.get().fractionGroups().size();
        if (groups != 1) {
            throw refuse(
                    Refusal.DOSE_OF_ONE_FRACTION_GROUP,
                    dose,
                    "is the dose of one fraction group, and the plan has " + groups,
                    NEED_PLAN_DOSE);
        }
    }

    private static void checkWholePlan(RtDose dose, Set<String> seen) {
        if (dose.summation() != SummationType.PLAN && dose.summation() != SummationType.MULTI_PLAN) {
            throw refuse(
                    Refusal.DOSE_SUMMATION,
                    dose,
                    "is " + dose.summation() + "; only doses of whole plans are summed with others",
                    NEED_PLAN_DOSE);
        }
        for (PlanReference reference : dose.plans()) {
            if (!seen.add(reference.planUid())) {
                throw refuse(
                        Refusal.DOSE_SUMMATION,
                        dose,
                        "the dose of the plan " + reference.planUid() + " would be counted twice",
                        "name each plan's dose once");
            }
        }
    }

    static DoseGrid grid(RtDose dose, float[] dosesGy) {
        DoseGeometry geometry = dose.geometry();
        try {
            return new DoseGrid(
                    dosesGy,
                    geometry.columns(),
                    geometry.rows(),
                    geometry.originMm(),
                    geometry.rowDirection(),
                    geometry.columnDirection(),
                    geometry.columnSpacingMm(),
                    geometry.rowSpacingMm(),
                    geometry.framePositionsMm(),
                    0.5 * dose.stepGy());
        } catch (GeometryException e) {
            throw DicomRefusedException.causedBy(
                    e,
                    Refusal.DOSE_GRID,
                    dose.header().file(),
                    e.getMessage(),
                    "export the dose again as a regular grid");
        }
    }

    static DicomRefusedException refuse(Refusal code, RtDose dose, String problem, String remedy) {
        return DicomRefusedException.at(code, dose.header().file(), Tags.DOSE_SUMMATION_TYPE, problem, remedy);
    }
}
