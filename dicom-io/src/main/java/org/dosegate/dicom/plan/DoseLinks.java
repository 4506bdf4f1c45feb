package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;

/**
 * What a dose refers to, read without its doses.
 *
 * @param plans SOP Instance UIDs of the plans
 * @param summation Dose Summation Type as it stands there; empty text when there is none
 */
record DoseLinks(List<String> plans, String summation) {

    static DoseLinks of(PlanObject dose) {
        List<String> plans = new ArrayList<>();
        for (StrictValues item : dose.values().optionalItems(Tags.REFERENCED_RT_PLAN_SEQUENCE)) {
            plans.add(item.uid(Tags.REFERENCED_SOP_INSTANCE_UID));
        }
        return new DoseLinks(
                List.copyOf(plans),
                dose.values().optionalCode(Tags.DOSE_SUMMATION_TYPE).orElse(""));
    }

    /** The one structure set that a dose or a plan refers to. */
    static Optional<String> structureSet(PlanObject object) {
        List<StrictValues> items = object.values().optionalItems(Tags.REFERENCED_STRUCTURE_SET_SEQUENCE);
        return items.size() == 1 ? items.get(0).optionalUid(Tags.REFERENCED_SOP_INSTANCE_UID) : Optional.empty();
    }

    /** All structure sets that a dose refers to; none where it says nothing. */
    static List<String> structureSets(PlanObject object) {
        return object.values().optionalItems(Tags.REFERENCED_STRUCTURE_SET_SEQUENCE).stream()
                .flatMap(item -> item.optionalUid(Tags.REFERENCED_SOP_INSTANCE_UID).stream())
                .toList();
    }

    boolean isWholePlan() {
        return summation.equals("PLAN") || summation.equals("MULTI_PLAN");
    }
}
