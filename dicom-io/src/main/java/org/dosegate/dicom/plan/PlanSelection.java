package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.SopClass;

/**
 * Finds the structure set, the plan and the doses that belong together by their references; where these leave a choice, the user must make it.
 */
final class PlanSelection {
    /**
     * What was chosen.
     *
     * @param structureSet the structure set
     * @param plan the plan; empty when there is none
     * @param doses one dose, or several to be summed
     * @param priorDoses doses of earlier treatments, to be added
     */
    record Selected(
            PlanObject structureSet, Optional<PlanObject> plan, List<PlanObject> doses, List<PlanObject> priorDoses) {}

    private final ObjectPool pool;
    private final PlanRequest request;
    private final List<LoadWarning> warnings;

    PlanSelection(ObjectPool pool, PlanRequest request, List<LoadWarning> warnings) {
        this.pool = pool;
        this.request = request;
        this.warnings = warnings;
    }

    Selected select() {
        List<PlanObject> prior = named("--prior-dose", request.sum().priorDoses());
        List<PlanObject> doses = pool.usable(c -> c == SopClass.RT_DOSE).stream()
                .filter(dose -> !prior.contains(dose))
                .toList();
        if (doses.isEmpty()) {
            throw refuse(Refusal.NO_DOSE, "there is no RTDOSE", "export the plan's dose too");
        }
        List<PlanObject> named = named("--dose", request.doses());
        refuseBoth(named, prior);
        Optional<PlanObject> plan = plan(named.isEmpty() ? doses : named);
        if (plan.isEmpty()) {
            warnings.add(LoadWarning.of(
                    Code.NO_RTPLAN, "there is no RTPLAN: prescription, approval and completeness are not known"));
        }
        List<PlanObject> chosen = named.isEmpty() ? new DoseChoice(doses, plan).choose() : named;
        checkReferences(chosen, plan);
        PlanObject structureSet = structureSet(plan, chosen);
        chosen.forEach(dose -> warnIfOfOtherStructures(dose, structureSet));
        return new Selected(structureSet, plan, chosen, prior);
    }

    /** Only warned of: what a dose was calculated with need not be what it is evaluated with, and earlier treatments always had structures of their own. */
    private void warnIfOfOtherStructures(PlanObject dose, PlanObject structureSet) {
        List<String> wanted = DoseLinks.structureSets(dose);
        if (!wanted.isEmpty() && !wanted.contains(structureSet.uid())) {
            warnings.add(LoadWarning.of(
                    Code.DOSE_OTHER_STRUCTURE_SET,
                    dose.file().name() + " belongs to the structure set " + String.join(", ", wanted) + ", not to "
                            + structureSet.label()));
        }
    }

    private static void refuseBoth(List<PlanObject> named, List<PlanObject> prior) {
        named.stream().filter(prior::contains).findFirst().ifPresent(dose -> {
            throw DicomRefusedException.of(
                    Refusal.DOSE_SUMMATION,
                    dose.file().name(),
                    "is named as the plan's dose and as that of an earlier treatment",
                    "name it once");
        });
    }

    private List<PlanObject> named(String option, List<String> selectors) {
        List<PlanObject> doses = all(c -> c == SopClass.RT_DOSE);
        List<PlanObject> named = new ArrayList<>();
        for (String selector : selectors) {
            PlanObject dose = Selector.find(doses, option, selector);
            if (!named.contains(dose)) {
                named.add(dose);
            }
        }
        return named;
    }

    private List<PlanObject> all(java.util.function.Predicate<SopClass> kind) {
        return pool.objects().stream().filter(o -> kind.test(o.sopClass())).toList();
    }

    private Optional<PlanObject> plan(List<PlanObject> doses) {
        if (request.plan().isPresent()) {
            return Optional.of(Selector.find(
                    all(SopClass::isPlan), "--plan", request.plan().get()));
        }
        List<PlanObject> plans = pool.usable(SopClass::isPlan);
        if (plans.size() <= 1) {
            return plans.stream().findFirst();
        }
        List<String> wanted = doses.stream()
                .flatMap(d -> DoseLinks.of(d).plans().stream())
                .distinct()
                .toList();
        List<PlanObject> referenced =
                plans.stream().filter(p -> wanted.contains(p.uid())).toList();
        if (referenced.size() == 1) {
            return Optional.of(referenced.get(0));
        }
        throw refuse(
                Refusal.SEVERAL_PLANS,
                "there are " + plans.size() + " plans: " + Selector.choices(plans),
                "say which with --plan UID|FILE (or name its dose with --dose)");
    }

    private void checkReferences(List<PlanObject> doses, Optional<PlanObject> plan) {
        boolean anyOfPlan = false;
        for (PlanObject dose : doses) {
            List<String> wanted = DoseLinks.of(dose).plans();
            if (wanted.isEmpty()) {
                warnings.add(LoadWarning.of(
                        Code.DOSE_WITHOUT_PLAN_REFERENCE,
                        dose.file().name() + " does not say to which plan it belongs"));
            } else if (plan.isEmpty()) {
                warnings.add(LoadWarning.of(
                        Code.PLAN_ABSENT,
                        dose.file().name() + " belongs to the plan " + String.join(", ", wanted)
                                + ", which is not there"));
            }
            anyOfPlan |= wanted.isEmpty()
                    || plan.isEmpty()
                    || wanted.contains(plan.get().uid());
        }
        if (!anyOfPlan) {
            throw DicomRefusedException.at(
                    Refusal.OTHER_PLAN,
                    doses.get(0).file().name(),
                    Tags.REFERENCED_RT_PLAN_SEQUENCE,
                    "the dose belongs to the plan "
                            + String.join(", ", DoseLinks.of(doses.get(0)).plans()) + ", not to "
                            + plan.orElseThrow().label(),
                    "give the plan and the dose that belong together");
        }
    }

    private PlanObject structureSet(Optional<PlanObject> plan, List<PlanObject> doses) {
        Optional<String> wanted = plan.flatMap(DoseLinks::structureSet);
        if (plan.isPresent() && wanted.isEmpty()) {
            warnings.add(LoadWarning.of(
                    Code.PLAN_WITHOUT_STRUCTURE_REFERENCE,
                    plan.get().file().name() + " does not say to which structure set it belongs"));
        }
        if (request.structureSet().isPresent()) {
            PlanObject named = Selector.find(
                    all(c -> c == SopClass.RT_STRUCTURE_SET),
                    "--struct",
                    request.structureSet().get());
            return sameAs(wanted, named, plan);
        }
        List<PlanObject> sets = pool.usable(c -> c == SopClass.RT_STRUCTURE_SET);
        if (sets.isEmpty()) {
            throw refuse(Refusal.NO_STRUCTURE_SET, "there is no RTSTRUCT", "export the structure set too");
        }
        if (sets.size() == 1) {
            return sameAs(wanted, sets.get(0), plan);
        }
        Optional<String> reference = wanted.isPresent() ? wanted : DoseLinks.structureSet(doses.get(0));
        return reference
                .flatMap(uid -> sets.stream().filter(s -> s.uid().equals(uid)).findFirst())
                .orElseThrow(() -> refuse(
                        Refusal.SEVERAL_STRUCTURE_SETS,
                        "there are " + sets.size() + " structure sets: " + Selector.choices(sets),
                        "say which with --struct UID|FILE"));
    }

    private static PlanObject sameAs(Optional<String> wanted, PlanObject set, Optional<PlanObject> plan) {
        if (wanted.isPresent() && !wanted.get().equals(set.uid())) {
            throw DicomRefusedException.at(
                    Refusal.OTHER_STRUCTURE_SET,
                    plan.orElseThrow().file().name(),
                    Tags.REFERENCED_STRUCTURE_SET_SEQUENCE,
                    "the plan was made on the structure set " + wanted.get() + ", not on " + set.label(),
                    "export the structure set that belongs to the plan");
        }
        return set;
    }

    private DicomRefusedException refuse(Refusal code, String problem, String remedy) {
        return DicomRefusedException.of(code, PlanLoader.name(request), problem, remedy);
    }
}
