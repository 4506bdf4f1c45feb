package org.dosegate.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.dicom.value.StrictValues;

/** Small RT objects of one plan that is in order; tests change what they are about. */
public final class Samples {
    public static final String STRUCT_UID = "1.2.3.1";
    public static final String DOSE_UID = "1.2.3.2";
    public static final String PLAN_UID = "1.2.3.3";
    public static final String REGISTRATION_UID = "1.2.3.4";
    public static final String FRAME = "1.2.3.9";
    public static final String OTHER_FRAME = "1.2.3.8";
    public static final int COLUMNS = 4;
    public static final int ROWS = 3;
    public static final int FRAMES = 5;

    private Samples() {}

    private static DatasetBuilder object(String sopClass, String uid) {
        return DicomDataset.builder()
                .text(Tags.SOP_CLASS_UID, sopClass)
                .text(Tags.SOP_INSTANCE_UID, uid)
                .text(Tags.STUDY_INSTANCE_UID, "1.2.3.7")
                .text(Tags.PATIENT_ID, "P1")
                .text(Tags.PATIENT_NAME, "Test^Case")
                .text(Tags.PATIENT_BIRTH_DATE, "19700101")
                .text(Tags.PATIENT_SEX, "F")
                .text(Tags.MANUFACTURER, "Dosegate");
    }

    /** A dose of 4 x 3 x 5 points with the stored numbers 1, 2, 3, ... and 0.01 Gy a step. */
    public static DatasetBuilder dose() {
        return object("1.2.840.10008.5.1.4.1.1.481.2", DOSE_UID)
                .text(Tags.MODALITY, "RTDOSE")
                .text(Tags.FRAME_OF_REFERENCE_UID, FRAME)
                .ds(Tags.IMAGE_POSITION_PATIENT, -10, -20, -30)
                .ds(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
                .us(Tags.SAMPLES_PER_PIXEL, 1)
                .text(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .is(Tags.NUMBER_OF_FRAMES, FRAMES)
                .at(Tags.FRAME_INCREMENT_POINTER, Tags.GRID_FRAME_OFFSET_VECTOR)
                .us(Tags.ROWS, ROWS)
                .us(Tags.COLUMNS, COLUMNS)
                .ds(Tags.PIXEL_SPACING, 2, 3)
                .us(Tags.BITS_ALLOCATED, 16)
                .us(Tags.BITS_STORED, 16)
                .us(Tags.HIGH_BIT, 15)
                .us(Tags.PIXEL_REPRESENTATION, 0)
                .text(Tags.DOSE_UNITS, "GY")
                .text(Tags.DOSE_TYPE, "PHYSICAL")
                .text(Tags.DOSE_SUMMATION_TYPE, "PLAN")
                .ds(Tags.GRID_FRAME_OFFSET_VECTOR, 0, 5, 10, 15, 20)
                .ds(Tags.DOSE_GRID_SCALING, 0.01)
                .item(Tags.REFERENCED_RT_PLAN_SEQUENCE, Samples::planReference)
                .bytes(Tags.PIXEL_DATA, Vr.OW, pixels16(counting()));
    }

    public static int[] counting() {
        int[] stored = new int[COLUMNS * ROWS * FRAMES];
        Arrays.setAll(stored, i -> i + 1);
        return stored;
    }

    private static void planReference(DatasetBuilder item) {
        item.text(Tags.REFERENCED_SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.481.5")
                .text(Tags.REFERENCED_SOP_INSTANCE_UID, PLAN_UID);
    }

    /** The dose of one beam of fraction group 1. */
    public static DatasetBuilder beamDose(String uid, int beam) {
        return doseOf("BEAM", referencedGroup(1, beam)).text(Tags.SOP_INSTANCE_UID, uid);
    }

    /** A dose that names parts of the plan. */
    public static DatasetBuilder doseOf(String summation, DicomDataset... groups) {
        return dose().text(Tags.DOSE_SUMMATION_TYPE, summation).item(Tags.REFERENCED_RT_PLAN_SEQUENCE, item -> {
            planReference(item);
            item.sequence(Tags.REFERENCED_FRACTION_GROUP_SEQUENCE, List.of(groups));
        });
    }

    /** How a dose names a fraction group, with beams or as a whole. */
    public static DicomDataset referencedGroup(int number, int... beams) {
        List<DicomDataset> references = Arrays.stream(beams)
                .mapToObj(b -> DicomDataset.build(i -> i.is(Tags.REFERENCED_BEAM_NUMBER, b)))
                .toList();
        return DicomDataset.build(g -> {
            g.is(Tags.REFERENCED_FRACTION_GROUP_NUMBER, number);
            if (!references.isEmpty()) {
                g.sequence(Tags.REFERENCED_BEAM_SEQUENCE, references);
            }
        });
    }

    /** Items that refer to instances. */
    public static List<DicomDataset> references(String... uids) {
        return Arrays.stream(uids)
                .map(uid -> DicomDataset.build(i -> i.text(Tags.REFERENCED_SOP_INSTANCE_UID, uid)))
                .toList();
    }

    public static byte[] pixels16(int... stored) {
        byte[] bytes = new byte[2 * stored.length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(stored).forEach(s -> buffer.putShort((short) s));
        return bytes;
    }

    public static byte[] pixels32(long... stored) {
        byte[] bytes = new byte[4 * stored.length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(stored).forEach(s -> buffer.putInt((int) s));
        return bytes;
    }

    /** A quarter turn about z and a shift of 10, -5, 3 mm. */
    public static double[] quarterTurn() {
        return new double[] {0, -1, 0, 10, 1, 0, 0, -5, 0, 0, 1, 3, 0, 0, 0, 1};
    }

    /** A spatial registration into the plan's frame of reference. */
    public static DatasetBuilder registration(DicomDataset... items) {
        return object("1.2.840.10008.5.1.4.1.1.66.1", REGISTRATION_UID)
                .text(Tags.MODALITY, "REG")
                .text(Tags.FRAME_OF_REFERENCE_UID, FRAME)
                .sequence(Tags.REGISTRATION_SEQUENCE, List.of(items));
    }

    public static DicomDataset item(String frame, double... rowMajor) {
        return item(frame, "RIGID", rowMajor);
    }

    public static DicomDataset item(String frame, String type, double... rowMajor) {
        return DicomDataset.build(i -> i.text(Tags.FRAME_OF_REFERENCE_UID, frame)
                .item(
                        Tags.MATRIX_REGISTRATION_SEQUENCE,
                        r -> r.item(
                                Tags.MATRIX_SEQUENCE,
                                m -> m.text(Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE, type)
                                        .ds(Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX, rowMajor))));
    }

    /** A plan of 45 Gy in 15 fractions with two beams and a setup beam. */
    public static DatasetBuilder plan() {
        return object("1.2.840.10008.5.1.4.1.1.481.5", PLAN_UID)
                .text(Tags.MODALITY, "RTPLAN")
                .text(Tags.RT_PLAN_LABEL, "Liver45")
                .text(Tags.APPROVAL_STATUS, "APPROVED")
                .item(Tags.PATIENT_SETUP_SEQUENCE, s -> s.text(Tags.PATIENT_POSITION, "HFS"))
                .sequence(Tags.DOSE_REFERENCE_SEQUENCE, List.of(target(1, "PTV", 45)))
                .sequence(Tags.FRACTION_GROUP_SEQUENCE, List.of(fractionGroup(1, 15, 1, 2, 3)))
                .sequence(Tags.BEAM_SEQUENCE, List.of(beam(1, "TREATMENT"), beam(2, "TREATMENT"), beam(3, "SETUP")))
                .item(
                        Tags.REFERENCED_STRUCTURE_SET_SEQUENCE,
                        i -> i.text(Tags.REFERENCED_SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.481.3")
                                .text(Tags.REFERENCED_SOP_INSTANCE_UID, STRUCT_UID));
    }

    /** An axial CT image of two by two pixels of 1 mm. */
    public static DatasetBuilder image(String uid, double z) {
        return object("1.2.840.10008.5.1.4.1.1.2", uid)
                .text(Tags.MODALITY, "CT")
                .text(Tags.FRAME_OF_REFERENCE_UID, FRAME)
                .text(Tags.PATIENT_POSITION, "HFS")
                .ds(Tags.IMAGE_POSITION_PATIENT, -10, -20, z)
                .ds(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
                .ds(Tags.PIXEL_SPACING, 1, 1)
                .us(Tags.ROWS, 2)
                .us(Tags.COLUMNS, 2)
                .bytes(Tags.PIXEL_DATA, Vr.OW, new byte[8]);
    }

    public static DicomDataset target(int number, String name, double doseGy) {
        return DicomDataset.build(d -> d.is(Tags.DOSE_REFERENCE_NUMBER, number)
                .text(Tags.DOSE_REFERENCE_STRUCTURE_TYPE, "SITE")
                .text(Tags.DOSE_REFERENCE_DESCRIPTION, name)
                .text(Tags.DOSE_REFERENCE_TYPE, "TARGET")
                .ds(Tags.TARGET_PRESCRIPTION_DOSE, doseGy));
    }

    public static DicomDataset fractionGroup(int number, int fractions, int... beams) {
        List<DicomDataset> references = Arrays.stream(beams)
                .mapToObj(b -> DicomDataset.build(i -> i.is(Tags.REFERENCED_BEAM_NUMBER, b)))
                .toList();
        return DicomDataset.build(g -> g.is(Tags.FRACTION_GROUP_NUMBER, number)
                .is(Tags.NUMBER_OF_FRACTIONS_PLANNED, fractions)
                .is(Tags.NUMBER_OF_BEAMS, beams.length)
                .sequence(Tags.REFERENCED_BEAM_SEQUENCE, references));
    }

    private static DicomDataset beam(int number, String deliveryType) {
        return DicomDataset.build(b -> b.is(Tags.BEAM_NUMBER, number).text(Tags.TREATMENT_DELIVERY_TYPE, deliveryType));
    }

    /** A structure set with one ROI, "Liver", number 7: squares of 10 mm in planes 5 mm apart. */
    public static DatasetBuilder struct() {
        return struct(roi(7, "Liver"), contours(7, square(-30), square(-25), square(-20), square(-15)));
    }

    public static DatasetBuilder struct(DicomDataset roi, DicomDataset contours) {
        return struct(List.of(roi), List.of(contours));
    }

    public static DatasetBuilder struct(List<DicomDataset> rois, List<DicomDataset> contours) {
        return object("1.2.840.10008.5.1.4.1.1.481.3", STRUCT_UID)
                .text(Tags.MODALITY, "RTSTRUCT")
                .text(Tags.STRUCTURE_SET_LABEL, "Liver")
                .item(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE, f -> f.text(Tags.FRAME_OF_REFERENCE_UID, FRAME))
                .sequence(Tags.STRUCTURE_SET_ROI_SEQUENCE, rois)
                .sequence(Tags.ROI_CONTOUR_SEQUENCE, contours)
                .sequence(Tags.RTROI_OBSERVATIONS_SEQUENCE, List.of(observation(7, "ORGAN"), observation(99, "PTV")));
    }

    private static DicomDataset observation(int number, String type) {
        return DicomDataset.build(
                o -> o.is(Tags.REFERENCED_ROI_NUMBER, number).text(Tags.RTROI_INTERPRETED_TYPE, type));
    }

    public static DicomDataset roi(int number, String name) {
        return DicomDataset.build(r -> r.is(Tags.ROI_NUMBER, number)
                .text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, FRAME)
                .text(Tags.ROI_NAME, name));
    }

    public static DicomDataset contours(int number, DicomDataset... contours) {
        return DicomDataset.build(
                r -> r.is(Tags.REFERENCED_ROI_NUMBER, number).sequence(Tags.CONTOUR_SEQUENCE, List.of(contours)));
    }

    public static DicomDataset square(double z) {
        return contour("CLOSED_PLANAR", -9, -19, z, 1, -19, z, 1, -15, z, -9, -15, z);
    }

    public static DicomDataset contour(String type, double... xyz) {
        return DicomDataset.build(c -> c.text(Tags.CONTOUR_GEOMETRIC_TYPE, type)
                .is(Tags.NUMBER_OF_CONTOUR_POINTS, xyz.length / 3)
                .ds(Tags.CONTOUR_DATA, xyz));
    }

    public static DicomDataset changed(DicomDataset dataset, Consumer<DatasetBuilder> change) {
        DatasetBuilder builder = dataset.toBuilder();
        change.accept(builder);
        return builder.build();
    }

    public static StrictValues values(DicomDataset dataset) {
        return StrictValues.of("file.dcm", dataset, DicomCodec.standard());
    }
}
