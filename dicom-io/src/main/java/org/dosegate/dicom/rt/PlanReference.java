package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;

/**
 * The plan that a dose says it belongs to.
 *
 * @param planUid SOP Instance UID of the plan
 * @param fractionGroups the parts of the plan that the dose names; none when it is the whole plan's
 */
public record PlanReference(String planUid, List<FractionGroup> fractionGroups) {

    /**
     * A fraction group and its beams.
     *
     * @param number Referenced Fraction Group Number
     * @param beams Referenced Beam Numbers; none when it is the whole group
     */
    public record FractionGroup(OptionalInt number, List<Integer> beams) {}

    /** All references of a dose. */
    static List<PlanReference> read(StrictValues values) {
        List<PlanReference> references = new ArrayList<>();
        for (StrictValues plan : values.optionalItems(Tags.REFERENCED_RT_PLAN_SEQUENCE)) {
            List<FractionGroup> groups = new ArrayList<>();
            for (StrictValues group : plan.optionalItems(Tags.REFERENCED_FRACTION_GROUP_SEQUENCE)) {
                List<Integer> beams = new ArrayList<>();
                for (StrictValues beam : group.optionalItems(Tags.REFERENCED_BEAM_SEQUENCE)) {
                    beams.add(beam.integer(Tags.REFERENCED_BEAM_NUMBER));
                }
                groups.add(new FractionGroup(
                        group.optionalInteger(Tags.REFERENCED_FRACTION_GROUP_NUMBER), List.copyOf(beams)));
            }
            references.add(new PlanReference(plan.uid(Tags.REFERENCED_SOP_INSTANCE_UID), List.copyOf(groups)));
        }
        return List.copyOf(references);
    }
}
