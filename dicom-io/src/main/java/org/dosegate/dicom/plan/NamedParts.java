package org.dosegate.dicom.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.PlanReference;
import org.dosegate.dicom.rt.RtDose;
import org.dosegate.dicom.rt.RtPlan;

/**
 * The fraction groups and beams that a plan's dose names: none of them, which means all, or each of them. One that names less is the dose of a part, whatever its summation type
 * says.
 */
final class NamedParts {
    private static final String REMEDY = "export the dose of the whole plan";

    private final RtDose dose;
    private final List<RtPlan.FractionGroup> groups;
    private final List<PlanReference.FractionGroup> named;

    private NamedParts(RtDose dose, RtPlan plan) {
        this.dose = dose;
        this.groups = plan.fractionGroups();
        // What is said of other plans cannot be held against them: they are not there.
        this.named = dose.plans().stream()
                .filter(reference -> reference.planUid().equals(plan.header().sopInstanceUid()))
                .flatMap(reference -> reference.fractionGroups().stream())
                .toList();
    }

    /**
     * Judges a dose that is to be the whole plan's.
     *
     * @throws DicomRefusedException when it names a part of the plan, or what the plan does not have
     */
    static void check(RtDose dose, RtPlan plan) {
        new NamedParts(dose, plan).check();
    }

    private void check() {
        if (named.isEmpty()) {
            return;
        }
        if (named.stream().anyMatch(part -> groups.stream().noneMatch(group -> isOf(part, group)))) {
            throw refuse(
                    Refusal.DOSE_OF_ONE_FRACTION_GROUP, "is of a fraction group that the plan does not have: " + all());
        }
        groups.forEach(this::checkGroup);
    }

    private void checkGroup(RtPlan.FractionGroup group) {
        // Some systems write an item for each beam, so that a group is what all its items say.
        List<PlanReference.FractionGroup> parts =
                named.stream().filter(part -> isOf(part, group)).toList();
        if (parts.isEmpty()) {
            throw refuse(
                    Refusal.DOSE_OF_ONE_FRACTION_GROUP,
                    "names fraction groups, and not group " + group.number() + " of the plan: " + all());
        }
        Set<Integer> missing = new TreeSet<>(group.beams());
        parts.forEach(part -> part.beams().forEach(missing::remove));
        boolean whole = parts.stream().anyMatch(part -> part.beams().isEmpty());
        if (!whole && !missing.isEmpty()) {
            throw refuse(
                    Refusal.DOSE_BEAMS_INCOMPLETE,
                    "is the dose of some beams; these of fraction group " + group.number() + " are missing: "
                            + missing);
        }
    }

    /** A part without a number can only be meant for the only group. */
    private boolean isOf(PlanReference.FractionGroup part, RtPlan.FractionGroup group) {
        return part.number().isPresent() ? part.number().getAsInt() == group.number() : groups.size() == 1;
    }

    private String all() {
        return named.stream()
                .map(part ->
                        part.number().isPresent() ? "group " + part.number().getAsInt() : "a group without number")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private DicomRefusedException refuse(Refusal code, String problem) {
        return DicomRefusedException.at(
                code, dose.header().file(), Tags.REFERENCED_FRACTION_GROUP_SEQUENCE, problem, REMEDY);
    }
}
