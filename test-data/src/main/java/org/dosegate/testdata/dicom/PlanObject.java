package org.dosegate.testdata.dicom;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.engine.geometry.Vec3;

/**
 * An RT Plan (PS3.3 A.20) with one fraction group and static-gantry IMRT beams.
 *
 * @param name tells plans of one phantom apart
 * @param label RT Plan Label
 * @param targetDoseGy prescribed dose of the target, all fractions
 * @param fractions number of fractions planned
 * @param approval APPROVED, UNAPPROVED or REJECTED
 * @param isocenterMm isocentre of all beams
 * @param gantryAnglesDeg one beam each
 * @param structureSetName the structure set it refers to
 */
public record PlanObject(
        String name,
        String label,
        double targetDoseGy,
        int fractions,
        String approval,
        Vec3 isocenterMm,
        double[] gantryAnglesDeg,
        String structureSetName) {
    private static final double METERSET = 180;

    /** An approved plan with four beams. */
    public static PlanObject of(String label, double targetDoseGy, int fractions) {
        return new PlanObject(
                "plan",
                label,
                targetDoseGy,
                fractions,
                "APPROVED",
                new Vec3(0, 0, 0),
                new double[] {0, 90, 180, 270},
                "structures");
    }

    /** The object. */
    public DicomDataset dataset(Phantom phantom) {
        List<DicomDataset> references = new ArrayList<>();
        List<DicomDataset> beams = new ArrayList<>();
        for (int n = 1; n <= gantryAnglesDeg.length; n++) {
            int number = n;
            references.add(DicomDataset.build(b -> b.is(Tags.REFERENCED_BEAM_NUMBER, number)
                    .ds(Tags.BEAM_METERSET, METERSET)
                    .ds(Tags.BEAM_DOSE, rounded(targetDoseGy / fractions / gantryAnglesDeg.length))));
            beams.add(beam(number, gantryAnglesDeg[n - 1]));
        }
        DatasetBuilder b = phantom.begin(Phantom.Kind.RTPLAN, name)
                .text(Tags.RT_PLAN_LABEL, label)
                .text(Tags.RT_PLAN_NAME, label)
                .text(Tags.RT_PLAN_DATE, Phantom.DATE)
                .text(Tags.RT_PLAN_TIME, Phantom.TIME)
                .text(Tags.PLAN_INTENT, "CURATIVE")
                .text(Tags.RT_PLAN_GEOMETRY, "PATIENT")
                .item(
                        Tags.REFERENCED_STRUCTURE_SET_SEQUENCE,
                        i -> i.text(Tags.REFERENCED_SOP_CLASS_UID, Phantom.Kind.RTSTRUCT.sopClassUid())
                                .text(
                                        Tags.REFERENCED_SOP_INSTANCE_UID,
                                        phantom.sopInstanceUid(Phantom.Kind.RTSTRUCT, structureSetName)))
                .item(
                        Tags.DOSE_REFERENCE_SEQUENCE,
                        i -> i.is(Tags.DOSE_REFERENCE_NUMBER, 1)
                                .text(Tags.DOSE_REFERENCE_UID, phantom.uids().uid("dose reference"))
                                .text(Tags.DOSE_REFERENCE_STRUCTURE_TYPE, "SITE")
                                .text(Tags.DOSE_REFERENCE_DESCRIPTION, "PTV")
                                .text(Tags.DOSE_REFERENCE_TYPE, "TARGET")
                                .ds(Tags.TARGET_PRESCRIPTION_DOSE, targetDoseGy))
                .item(
                        Tags.FRACTION_GROUP_SEQUENCE,
                        i -> i.is(Tags.FRACTION_GROUP_NUMBER, 1)
                                .is(Tags.NUMBER_OF_FRACTIONS_PLANNED, fractions)
                                .is(Tags.NUMBER_OF_BEAMS, gantryAnglesDeg.length)
                                .sequence(Tags.REFERENCED_BEAM_SEQUENCE, references)
                                .is(Tags.NUMBER_OF_BRACHY_APPLICATION_SETUPS, 0))
                .item(
                        Tags.PATIENT_SETUP_SEQUENCE,
                        i -> i.is(Tags.PATIENT_SETUP_NUMBER, 1).text(Tags.PATIENT_POSITION, "HFS"))
                .text(Tags.APPROVAL_STATUS, approval);
        if (!beams.isEmpty()) {
            b.sequence(Tags.BEAM_SEQUENCE, beams);
        }
        if (!approval.equals("UNAPPROVED")) {
            b.text(Tags.REVIEW_DATE, Phantom.DATE)
                    .text(Tags.REVIEW_TIME, Phantom.TIME)
                    .text(Tags.REVIEWER_NAME, "PHANTOM^REVIEWER");
        }
        return b.build();
    }

    private DicomDataset beam(int number, double gantryDeg) {
        return DicomDataset.build(b -> b.is(Tags.BEAM_NUMBER, number)
                .text(Tags.BEAM_NAME, "G" + Math.round(gantryDeg))
                .text(Tags.BEAM_TYPE, "DYNAMIC")
                .text(Tags.RADIATION_TYPE, "PHOTON")
                .text(Tags.TREATMENT_MACHINE_NAME, "PHANTOM")
                .text(Tags.PRIMARY_DOSIMETER_UNIT, "MU")
                .ds(Tags.SOURCE_AXIS_DISTANCE, 1000)
                .sequence(Tags.BEAM_LIMITING_DEVICE_SEQUENCE, List.of(jaws("ASYMX"), jaws("ASYMY")))
                .is(Tags.REFERENCED_PATIENT_SETUP_NUMBER, 1)
                .text(Tags.TREATMENT_DELIVERY_TYPE, "TREATMENT")
                .is(Tags.NUMBER_OF_WEDGES, 0)
                .is(Tags.NUMBER_OF_COMPENSATORS, 0)
                .is(Tags.NUMBER_OF_BOLI, 0)
                .is(Tags.NUMBER_OF_BLOCKS, 0)
                .ds(Tags.FINAL_CUMULATIVE_METERSET_WEIGHT, 1)
                .is(Tags.NUMBER_OF_CONTROL_POINTS, 2)
                .sequence(
                        Tags.CONTROL_POINT_SEQUENCE,
                        List.of(
                                firstControlPoint(gantryDeg),
                                DicomDataset.build(c ->
                                        c.is(Tags.CONTROL_POINT_INDEX, 1).ds(Tags.CUMULATIVE_METERSET_WEIGHT, 1)))));
    }

    private static DicomDataset jaws(String type) {
        return DicomDataset.build(
                b -> b.text(Tags.RT_BEAM_LIMITING_DEVICE_TYPE, type).is(Tags.NUMBER_OF_LEAF_JAW_PAIRS, 1));
    }

    private static DicomDataset opening(String type, double halfMm) {
        return DicomDataset.build(
                b -> b.text(Tags.RT_BEAM_LIMITING_DEVICE_TYPE, type).ds(Tags.LEAF_JAW_POSITIONS, -halfMm, halfMm));
    }

    private DicomDataset firstControlPoint(double gantryDeg) {
        return DicomDataset.build(c -> c.is(Tags.CONTROL_POINT_INDEX, 0)
                .ds(Tags.NOMINAL_BEAM_ENERGY, 6)
                .sequence(
                        Tags.BEAM_LIMITING_DEVICE_POSITION_SEQUENCE,
                        List.of(opening("ASYMX", 60), opening("ASYMY", 70)))
                .ds(Tags.GANTRY_ANGLE, gantryDeg)
                .text(Tags.GANTRY_ROTATION_DIRECTION, "NONE")
                .ds(Tags.BEAM_LIMITING_DEVICE_ANGLE, 0)
                .text(Tags.BEAM_LIMITING_DEVICE_ROTATION_DIRECTION, "NONE")
                .ds(Tags.PATIENT_SUPPORT_ANGLE, 0)
                .text(Tags.PATIENT_SUPPORT_ROTATION_DIRECTION, "NONE")
                .ds(Tags.TABLE_TOP_ECCENTRIC_ANGLE, 0)
                .text(Tags.TABLE_TOP_ECCENTRIC_ROTATION_DIRECTION, "NONE")
                .empty(Tags.TABLE_TOP_VERTICAL_POSITION)
                .empty(Tags.TABLE_TOP_LONGITUDINAL_POSITION)
                .empty(Tags.TABLE_TOP_LATERAL_POSITION)
                .ds(Tags.ISOCENTER_POSITION, isocenterMm.x(), isocenterMm.y(), isocenterMm.z())
                .ds(Tags.CUMULATIVE_METERSET_WEIGHT, 0));
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
