package org.dosegate.dicom.plan;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;

/** Chooses the dose of a plan among several: the plan's own dose, else a fraction group's, else those of all beams. */
final class DoseChoice {
    private static final String REMEDY = "say which with --dose UID|FILE (repeated: summed)";

    private final List<PlanObject> doses;
    private final Optional<PlanObject> plan;

    DoseChoice(List<PlanObject> doses, Optional<PlanObject> plan) {
        this.doses = doses;
        this.plan = plan;
    }

    List<PlanObject> choose() {
        if (doses.size() == 1) {
            return doses;
        }
        List<PlanObject> own = plan.isPresent() ? ofPlan(plan.get().uid()) : doses;
        if (own.isEmpty()) {
            List<PlanObject> unreferenced = doses.stream()
                    .filter(d -> DoseLinks.of(d).plans().isEmpty())
                    .toList();
            own = unreferenced.isEmpty() ? doses.subList(0, 1) : unreferenced;
        }
        if (own.size() == 1) {
            return own;
        }
        if (own.stream().map(d -> DoseLinks.of(d).plans()).distinct().count() > 1) {
            throw several(own);
        }
        for (String type : List.of("whole", "FRACTION")) {
            List<PlanObject> some = own.stream()
                    .filter(d -> type.equals("whole")
                            ? DoseLinks.of(d).isWholePlan()
                            : DoseLinks.of(d).summation().equals(type))
                    .toList();
            if (some.size() == 1) {
                return some;
            }
            if (some.size() > 1) {
                throw several(some);
            }
        }
        List<PlanObject> beams = own.stream()
                .filter(d -> DoseLinks.of(d).summation().equals("BEAM"))
                .toList();
        if (beams.isEmpty()) {
            throw several(own);
        }
        return beams;
    }

    private List<PlanObject> ofPlan(String planUid) {
        return doses.stream()
                .filter(d -> DoseLinks.of(d).plans().contains(planUid))
                .toList();
    }

    private static DicomRefusedException several(List<PlanObject> doses) {
        return DicomRefusedException.of(
                Refusal.SEVERAL_DOSES,
                doses.get(0).file().name(),
                "there are " + doses.size() + " doses that could be the plan's: " + Selector.choices(doses),
                REMEDY);
    }
}
