package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.rt.PlanReference;
import org.dosegate.dicom.rt.RtDose;
import org.dosegate.dicom.rt.RtPlan;

/** Every beam of the plan once, in some order. */
final class BeamCompleteness {
    private BeamCompleteness() {}

    private record Beam(int group, int number) {
        @Override
        public String toString() {
            return "beam " + number + " of fraction group " + group;
        }
    }

    static void check(List<RtDose> doses, Optional<RtPlan> plan) {
        if (plan.isEmpty()) {
            throw DoseAssembly.refuse(
                    Refusal.DOSE_BEAMS_INCOMPLETE,
                    doses.get(0),
                    "is the dose of beams, and without the RTPLAN nobody knows whether they are all",
                    "give the RTPLAN too, or export the plan's dose (summation type PLAN)");
        }
        Set<Beam> missing = new LinkedHashSet<>();
        for (RtPlan.FractionGroup group : plan.get().fractionGroups()) {
            for (int number : group.beams()) {
                Beam beam = new Beam(group.number(), number);
                if (!missing.add(beam)) {
                    throw DoseAssembly.refuse(
                            Refusal.DOSE_BEAMS_INCOMPLETE,
                            doses.get(0),
                            "cannot be told apart: the plan has " + beam + " twice",
                            DoseAssembly.NEED_PLAN_DOSE);
                }
            }
        }
        for (RtDose dose : doses) {
            List<Beam> beams = beams(dose, plan.get());
            if (beams.isEmpty() || !beams.stream().allMatch(missing::remove)) {
                throw DoseAssembly.refuse(
                        Refusal.DOSE_BEAMS_INCOMPLETE,
                        dose,
                        beams.isEmpty()
                                ? "does not say of which beam it is"
                                : "has beams that the plan does not have, or twice: " + beams,
                        DoseAssembly.NEED_PLAN_DOSE);
            }
        }
        if (!missing.isEmpty()) {
            throw DoseAssembly.refuse(
                    Refusal.DOSE_BEAMS_INCOMPLETE,
                    doses.get(0),
                    "the dose of some beams is missing: " + missing,
                    "give the doses of all beams, or export the plan's dose (summation type PLAN)");
        }
    }

    private static List<Beam> beams(RtDose dose, RtPlan plan) {
        List<Beam> beams = new ArrayList<>();
        List<RtPlan.FractionGroup> groups = plan.fractionGroups();
        for (PlanReference reference : dose.plans()) {
            if (!reference.planUid().equals(plan.header().sopInstanceUid())) {
                continue;
            }
            for (PlanReference.FractionGroup part : reference.fractionGroups()) {
                boolean known = part.number().isPresent() || groups.size() == 1;
                if (known) {
                    int group = part.number().orElseGet(() -> groups.get(0).number());
                    part.beams().forEach(number -> beams.add(new Beam(group, number)));
                }
            }
        }
        return beams;
    }
}
