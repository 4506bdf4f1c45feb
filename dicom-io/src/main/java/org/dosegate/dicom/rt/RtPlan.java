package org.dosegate.dicom.rt;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;

/**
 * What of an RT Plan matters for its dose.
 *
 * @param header identity
 * @param label RT Plan Label
 * @param name RT Plan Name
 * @param approvalStatus APPROVED, UNAPPROVED or REJECTED
 * @param planningSystem manufacturer, model and software version, as far as given
 * @param structureSetUid the structure set that it was made on
 * @param prescription what it prescribes
 * @param fractionGroups fraction groups with the beams that deliver dose
 * @param patientPosition how the patient lies, such as HFS; empty when the plan says nothing or several things
 * @param warnings what is odd about it
 */
public record RtPlan(
        ObjectHeader header,
        String label,
        Optional<String> name,
        Optional<String> approvalStatus,
        String planningSystem,
        Optional<String> structureSetUid,
        PlanPrescription prescription,
        List<FractionGroup> fractionGroups,
        Optional<String> patientPosition,
        List<LoadWarning> warnings) {

    /**
     * A fraction group.
     *
     * @param number Fraction Group Number
     * @param beams numbers of its beams, setup beams left out
     */
    public record FractionGroup(int number, List<Integer> beams) {}
}
