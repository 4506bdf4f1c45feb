package org.dosegate.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dosegate.dicom.Refusals.assertRefusedAt;

import java.util.List;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.engine.geometry.RigidTransform;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationReaderTest {
    private static final String MOVING = Samples.OTHER_FRAME;
    private static final String THIRD = "1.2.3.6";

    private static Registration read(DatasetBuilder object) {
        return RegistrationReader.read(Samples.values(object.build()), "sha");
    }

    private static void refused(Refusal code, int tag, DatasetBuilder object) {
        assertRefusedAt(code, tag, () -> read(object));
    }

    @Test
    void aMatrixLeadsFromTheItemsFrameIntoTheObjects() {
        Registration registration = read(Samples.registration(Samples.item(MOVING, Samples.quarterTurn())));
        Vec3 point = new Vec3(1, 2, 3);
        RigidTransform forwards = registration.between(MOVING, Samples.FRAME).orElseThrow();
        RigidTransform backwards = registration.between(Samples.FRAME, MOVING).orElseThrow();
        assertThat(forwards.apply(point)).isEqualTo(new Vec3(10 - 2, -5 + 1, 3 + 3));
        assertThat(backwards.apply(forwards.apply(point)).minus(point).length()).isCloseTo(0, within(1e-12));
    }

    @Test
    void framesThatItDoesNotNameAreNotJoined() {
        Registration registration = read(Samples.registration(Samples.item(MOVING, Samples.quarterTurn())));
        assertThat(registration.between(THIRD, Samples.FRAME)).isEmpty();
        assertThat(registration.between(Samples.FRAME, THIRD)).isEmpty();
    }

    @Test
    void twoFramesMeetInAThird() {
        double[] shift = {1, 0, 0, 7, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        Registration registration =
                read(Samples.registration(Samples.item(MOVING, Samples.quarterTurn()), Samples.item(THIRD, shift)));
        Vec3 met = registration.between(MOVING, THIRD).orElseThrow().apply(new Vec3(1, 2, 3));
        assertThat(met).isEqualTo(new Vec3(8 - 7, -4, 6));
    }

    @Test
    void theObjectsOwnFrameMayBeAnItem() {
        Registration registration = read(Samples.registration(
                Samples.item(Samples.FRAME, RigidTransform.IDENTITY.rowMajor()),
                Samples.item(MOVING, Samples.quarterTurn())));
        assertThat(registration.transforms()).containsOnlyKeys(MOVING);
        refused(
                Refusal.REGISTRATION_CONTRADICTORY,
                Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX,
                Samples.registration(Samples.item(Samples.FRAME, Samples.quarterTurn())));
    }

    @Test
    void itemsWithoutAFrameProveNothing() {
        DicomDataset nameless = Samples.changed(
                Samples.item(MOVING, Samples.quarterTurn()), item -> item.remove(Tags.FRAME_OF_REFERENCE_UID));
        assertThat(read(Samples.registration(nameless)).transforms()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIGID_SCALE", "AFFINE"})
    void aMatrixThatCallsItselfMoreThanRigidIsRefused(String type) {
        refused(
                Refusal.REGISTRATION_NOT_RIGID,
                Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE,
                Samples.registration(Samples.item(MOVING, type, Samples.quarterTurn())));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1.01})
    void aMirrorOrAScaleThatCallsItselfRigidIsRefused(double stretch) {
        double[] matrix = RigidTransform.IDENTITY.rowMajor();
        matrix[0] = stretch;
        refused(
                Refusal.REGISTRATION_NOT_RIGID,
                Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX,
                Samples.registration(Samples.item(MOVING, matrix)));
    }

    @Test
    void aDeformableOneIsRefused() {
        refused(
                Refusal.REGISTRATION_NOT_RIGID,
                Tags.SOP_CLASS_UID,
                Samples.registration(Samples.item(MOVING, Samples.quarterTurn()))
                        .text(Tags.SOP_CLASS_UID, SopClass.DEFORMABLE_REGISTRATION.uid()));
    }

    @Test
    void chainsOfMatricesAndContradictionsAreRefused() {
        DicomDataset item = Samples.item(MOVING, Samples.quarterTurn());
        DicomDataset matrix =
                DicomDataset.build(m -> m.text(Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE, "RIGID")
                        .ds(Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX, Samples.quarterTurn()));
        DicomDataset chain = Samples.changed(
                item,
                i -> i.item(
                        Tags.MATRIX_REGISTRATION_SEQUENCE,
                        r -> r.sequence(Tags.MATRIX_SEQUENCE, List.of(matrix, matrix))));
        refused(Refusal.REGISTRATION_CONTRADICTORY, Tags.MATRIX_SEQUENCE, Samples.registration(chain));
        refused(
                Refusal.REGISTRATION_CONTRADICTORY,
                Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX,
                Samples.registration(item, Samples.item(MOVING, RigidTransform.IDENTITY.rowMajor())));
    }
}
