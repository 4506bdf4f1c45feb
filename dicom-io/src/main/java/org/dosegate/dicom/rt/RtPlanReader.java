package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.DecodedText;
import org.dosegate.dicom.value.StrictValues;

/** Reads an RT Plan (PS3.3 A.20.3): identity, references, prescription, fraction groups. */
public final class RtPlanReader {
    private RtPlanReader() {}

    /**
     * Reads a plan.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when identity or references cannot be read; what is wrong with the prescription stands
     *     in {@link PlanPrescription}
     */
    public static RtPlan read(StrictValues values, String sha256) {
        refuseBrachytherapy(values);
        List<LoadWarning> warnings = new ArrayList<>();
        Optional<String> position = patientPosition(values);
        if (position.isEmpty()) {
            warnings.add(LoadWarning.of(
                    LoadWarning.Code.PATIENT_POSITION, values.file() + " does not say how the patient lies"));
        }
        if (values.optionalItems(Tags.BEAM_SEQUENCE).isEmpty()
                && values.optionalItems(Tags.ION_BEAM_SEQUENCE).isEmpty()) {
            warnings.add(LoadWarning.of(LoadWarning.Code.PLAN_WITHOUT_BEAMS, values.file() + " has no beams"));
        }
        List<StrictValues> structureSets = values.optionalItems(Tags.REFERENCED_STRUCTURE_SET_SEQUENCE);
        return new RtPlan(
                ObjectHeader.read(values, sha256),
                text(values, Tags.RT_PLAN_LABEL).orElse(""),
                text(values, Tags.RT_PLAN_NAME),
                values.optionalCode(Tags.APPROVAL_STATUS),
                planningSystem(values),
                structureSets.isEmpty()
                        ? Optional.empty()
                        : structureSets.get(0).optionalUid(Tags.REFERENCED_SOP_INSTANCE_UID),
                PlanPrescription.read(values),
                fractionGroups(values),
                position,
                List.copyOf(warnings));
    }

    private static void refuseBrachytherapy(StrictValues values) {
        if (!values.optionalItems(Tags.APPLICATION_SETUP_SEQUENCE).isEmpty()) {
            throw values.refuse(
                    Refusal.BRACHYTHERAPY,
                    Tags.APPLICATION_SETUP_SEQUENCE,
                    "is a plan of brachytherapy, which is not supported",
                    "check plans of external beams");
        }
    }

    private static Optional<String> patientPosition(StrictValues values) {
        List<String> positions = values.optionalItems(Tags.PATIENT_SETUP_SEQUENCE).stream()
                .flatMap(setup -> setup.optionalCode(Tags.PATIENT_POSITION).stream())
                .distinct()
                .toList();
        return positions.size() == 1 ? Optional.of(positions.get(0)) : Optional.empty();
    }

    static String planningSystem(StrictValues values) {
        return Stream.of(Tags.MANUFACTURER, Tags.MANUFACTURER_MODEL_NAME, Tags.SOFTWARE_VERSIONS)
                .map(tag -> text(values, tag).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> text(StrictValues values, int tag) {
        return values.optionalText(tag).map(DecodedText::text);
    }

    private static List<RtPlan.FractionGroup> fractionGroups(StrictValues values) {
        Set<Integer> setupBeams = new HashSet<>();
        for (int sequence : new int[] {Tags.BEAM_SEQUENCE, Tags.ION_BEAM_SEQUENCE}) {
            for (StrictValues beam : values.optionalItems(sequence)) {
                if (beam.optionalCode(Tags.TREATMENT_DELIVERY_TYPE).orElse("").equals("SETUP")) {
                    setupBeams.add(beam.integer(Tags.BEAM_NUMBER));
                }
            }
        }
        List<RtPlan.FractionGroup> groups = new ArrayList<>();
        for (StrictValues group : values.optionalItems(Tags.FRACTION_GROUP_SEQUENCE)) {
            List<Integer> beams = new ArrayList<>();
            for (StrictValues beam : group.optionalItems(Tags.REFERENCED_BEAM_SEQUENCE)) {
                int number = beam.integer(Tags.REFERENCED_BEAM_NUMBER);
                if (!setupBeams.contains(number)) {
                    beams.add(number);
                }
            }
            groups.add(new RtPlan.FractionGroup(group.integer(Tags.FRACTION_GROUP_NUMBER), List.copyOf(beams)));
        }
        return List.copyOf(groups);
    }
}
