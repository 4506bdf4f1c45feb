package org.dosegate.dicom.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.dicom.Refusals.assertRefusedAt;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFile;
import org.dosegate.dicom.codec.DicomFileReader;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.RtStructureSet;
import org.dosegate.engine.contour.TracedContours;
import org.dosegate.engine.contour.TracedContours.Place;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureSetWriterTest {
    private static final WritingTool TOOL = new WritingTool("dosegate", "1.2.3", Instant.parse("2026-03-04T23:06:07Z"));

    /** What the change is about; everything else must keep its bytes. */
    private static final Set<Integer> CHANGED = Set.of(
            Tags.SOP_INSTANCE_UID,
            Tags.INSTANCE_CREATION_DATE,
            Tags.INSTANCE_CREATION_TIME,
            Tags.STRUCTURE_SET_DATE,
            Tags.STRUCTURE_SET_TIME,
            Tags.STRUCTURE_SET_ROI_SEQUENCE,
            Tags.ROI_CONTOUR_SEQUENCE,
            Tags.RTROI_OBSERVATIONS_SEQUENCE,
            Tags.PREDECESSOR_STRUCTURE_SET_SEQUENCE,
            Tags.CONTRIBUTING_EQUIPMENT_SEQUENCE,
            Tags.APPROVAL_STATUS,
            Tags.REVIEW_DATE,
            Tags.REVIEW_TIME,
            Tags.REVIEWER_NAME);

    private static double[] square(double z, double half) {
        return new double[] {-half, -half, z, half, -half, z, half, half, z, -half, half, z};
    }

    private static NewRoi roi(String name) {
        List<TracedContours.Plane> planes = new ArrayList<>();
        for (double z : new double[] {-30, -25, -20.125, -15}) {
            planes.add(new TracedContours.Plane(z, Place.SOURCE, List.of(square(z, 12.345), square(z, 3))));
        }
        return new NewRoi(name, "Liver grown", 7, new Vec3(0, 0, 1), new TracedContours(planes));
    }

    private static byte[] write(DicomDataset original, NewRoi roi) {
        return new StructureSetWriter().write("rs.dcm", original, roi, TOOL);
    }

    private static DicomDataset written(DicomDataset original, NewRoi roi) {
        DicomFile file = new DicomFileReader(DicomCodec.standard())
                .read("new.dcm", write(original, roi))
                .orElseThrow();
        assertThat(file.refusal()).isEmpty();
        assertThat(file.warnings()).isEmpty();
        return file.dataset();
    }

    private static DicomDataset last(DicomDataset dataset, int sequence) {
        List<DicomDataset> items = dataset.items(sequence);
        return items.get(items.size() - 1);
    }

    private static String text(DicomDataset dataset, int tag) {
        return ((DicomValue) dataset.get(tag).orElseThrow()).latin1();
    }

    private static void assertSame(DicomElement expected, DicomElement actual) {
        assertThat(actual.vr()).isEqualTo(expected.vr());
        if (expected instanceof DicomSequence sequence) {
            List<DicomDataset> items = ((DicomSequence) actual).items();
            assertThat(items).hasSameSizeAs(sequence.items());
            for (int i = 0; i < items.size(); i++) {
                assertSame(sequence.items().get(i), items.get(i));
            }
        } else {
            assertThat(((DicomValue) actual).bytes()).isEqualTo(((DicomValue) expected).bytes());
        }
    }

    private static void assertSame(DicomDataset expected, DicomDataset actual) {
        assertThat(actual.size()).isEqualTo(expected.size());
        expected.elements().forEach(e -> assertSame(e, actual.get(e.tag()).orElseThrow()));
    }

    private static DatasetBuilder original() {
        return Samples.struct()
                .text(Tags.STRUCTURE_SET_DATE, "20200101")
                .text(Tags.APPROVAL_STATUS, "APPROVED")
                .text(Tags.REVIEW_DATE, "20200102")
                .text(Tags.REVIEW_TIME, "101112")
                .text(Tags.REVIEWER_NAME, "Someone")
                .text(0x00091001, Vr.LO, "private value ")
                .text(0x00090010, Vr.LO, "VENDOR")
                .bytes(0x30091002, Vr.OB, new byte[] {1, 2, 3, 4})
                .text(0x30090010, Vr.LO, "VENDOR");
    }

    @Test
    void everythingElseKeepsItsBytesPrivateElementsToo() {
        DicomDataset before = original().build();
        DicomDataset after = written(before, roi("PTV_x"));
        for (DicomElement element : before.elements()) {
            if (!CHANGED.contains(element.tag())) {
                assertSame(element, after.get(element.tag()).orElseThrow());
            }
        }
        for (DicomElement element : after.elements()) {
            assertThat(before.contains(element.tag()) || CHANGED.contains(element.tag()))
                    .as(Tags.label(element.tag()))
                    .isTrue();
        }
        for (int sequence :
                new int[] {Tags.STRUCTURE_SET_ROI_SEQUENCE, Tags.ROI_CONTOUR_SEQUENCE, Tags.RTROI_OBSERVATIONS_SEQUENCE
                }) {
            List<DicomDataset> old = before.items(sequence);
            assertThat(after.items(sequence)).hasSize(old.size() + 1);
            for (int i = 0; i < old.size(); i++) {
                assertSame(old.get(i), after.items(sequence).get(i));
            }
        }
    }

    @Test
    void theNewRoiIsReadAgainWithNumberTypeAndFrameOfReference() {
        RtStructureSet set = ReadBack.of("new.dcm", write(original().build(), roi("PTV_x")));
        assertThat(set.rois()).hasSize(2);
        Roi roi = set.rois().get(1);
        assertThat(roi.name()).isEqualTo("PTV_x");
        assertThat(roi.number()).isEqualTo(8);
        assertThat(roi.interpretedType()).hasValue("PTV");
        assertThat(roi.frameOfReferenceUid()).hasValue(Samples.FRAME);
        assertThat(roi.region()).isPresent();
    }

    @Test
    void contoursHaveNumbersAndShortDecimalStrings() {
        DicomDataset drawn = last(written(original().build(), roi("PTV_x")), Tags.ROI_CONTOUR_SEQUENCE);
        List<DicomDataset> contours = drawn.items(Tags.CONTOUR_SEQUENCE);
        assertThat(contours).hasSize(8);
        for (int i = 0; i < 8; i++) {
            assertThat(text(contours.get(i), Tags.CONTOUR_NUMBER)).isEqualTo(Integer.toString(i + 1));
            assertThat(text(contours.get(i), Tags.NUMBER_OF_CONTOUR_POINTS)).isEqualTo("4");
            assertThat(text(contours.get(i), Tags.CONTOUR_GEOMETRIC_TYPE)).isEqualTo("CLOSED_PLANAR");
        }
        assertThat(text(contours.get(4), Tags.CONTOUR_DATA))
                .startsWith("-12.345\\-12.345\\-20.125\\12.345\\-12.345\\-20.125\\");
    }

    @Test
    void theInstanceIsNewDatedAndNeverApproved() {
        DicomDataset after = written(original().build(), roi("PTV_x"));
        assertThat(text(after, Tags.SOP_INSTANCE_UID)).startsWith("2.25.").hasSizeLessThanOrEqualTo(64);
        assertThat(text(after, Tags.INSTANCE_CREATION_DATE)).isEqualTo("20260304");
        assertThat(text(after, Tags.STRUCTURE_SET_TIME)).isEqualTo("230607");
        assertThat(text(after, Tags.APPROVAL_STATUS)).isEqualTo("UNAPPROVED");
        assertThat(after.contains(Tags.REVIEW_DATE)).isFalse();
        assertThat(after.contains(Tags.REVIEWER_NAME)).isFalse();
        assertThat(text(last(after, Tags.PREDECESSOR_STRUCTURE_SET_SEQUENCE), Tags.REFERENCED_SOP_INSTANCE_UID))
                .isEqualTo(Samples.STRUCT_UID);
        assertThat(text(last(after, Tags.CONTRIBUTING_EQUIPMENT_SEQUENCE), Tags.SOFTWARE_VERSIONS))
                .isEqualTo("1.2.3");
    }

    @Test
    void timesFollowTheOffsetThatTheObjectDeclares() {
        DicomDataset after =
                written(original().text(Tags.TIMEZONE_OFFSET_FROM_UTC, "+0800").build(), roi("PTV_x"));
        assertThat(text(after, Tags.INSTANCE_CREATION_DATE)).isEqualTo("20260305");
        assertThat(text(after, Tags.INSTANCE_CREATION_TIME)).isEqualTo("070607");
    }

    @Test
    void sameInputsGiveTheSameBytesAndAnyOtherAnotherUid() {
        DicomDataset before = original().build();
        assertThat(write(before, roi("PTV_x"))).isEqualTo(write(before, roi("PTV_x")));
        assertThat(text(written(before, roi("PTV_x")), Tags.SOP_INSTANCE_UID))
                .isNotEqualTo(text(written(before, roi("PTV_y")), Tags.SOP_INSTANCE_UID));
    }

    @Test
    void contoursNameTheImageOfTheirPlane() {
        DicomDataset image = DicomDataset.build(i -> i.text(Tags.REFERENCED_SOP_INSTANCE_UID, "1.2.3.55"));
        DicomDataset onImage =
                Samples.changed(Samples.square(-25), c -> c.sequence(Tags.CONTOUR_IMAGE_SEQUENCE, List.of(image)));
        DicomDataset before = Samples.struct(
                        Samples.roi(7, "Liver"), Samples.contours(7, Samples.square(-30), onImage, Samples.square(-20)))
                .build();
        List<DicomDataset> contours =
                last(written(before, roi("PTV_x")), Tags.ROI_CONTOUR_SEQUENCE).items(Tags.CONTOUR_SEQUENCE);
        assertThat(contours.get(0).contains(Tags.CONTOUR_IMAGE_SEQUENCE)).isFalse();
        for (int i : new int[] {2, 3}) {
            assertThat(text(last(contours.get(i), Tags.CONTOUR_IMAGE_SEQUENCE), Tags.REFERENCED_SOP_INSTANCE_UID))
                    .isEqualTo("1.2.3.55");
        }
    }

    @ParameterizedTest
    @CsvSource({"ISO_IR 192,UTF-8", "GB18030,GB18030", "GBK,GBK"})
    void chineseNamesAreWrittenInTheObjectsOwnCharacterSet(String term, String charset) {
        DicomDataset before = Samples.struct(
                        DicomDataset.build(r -> r.characterSet(null, Charset.forName(charset))
                                .is(Tags.ROI_NUMBER, 7)
                                .text(Tags.ROI_NAME, "肝脏")),
                        Samples.contours(7, Samples.square(-30), Samples.square(-25)))
                .text(Tags.SPECIFIC_CHARACTER_SET, term)
                .build();
        RtStructureSet set = ReadBack.of("new.dcm", write(before, roi("计划靶区")));
        assertThat(set.rois()).extracting(Roi::name).containsExactly("肝脏", "计划靶区");
    }

    @Test
    void aNameThatTheCharacterSetLacksIsRefused() {
        assertRefusedAt(
                Refusal.ROI_NAME_NOT_WRITABLE,
                Tags.ROI_NAME,
                () -> write(original().build(), roi("肝脏")));
        assertRefusedAt(
                Refusal.ROI_NAME_NOT_WRITABLE,
                Tags.ROI_NAME,
                () -> write(
                        original()
                                .text(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
                                .build(),
                        roi("肝脏")));
    }

    @Test
    void namesThatAreTakenOrNoNamesAreRefused() {
        RtStructureSet set = ReadBack.of("new.dcm", write(original().build(), roi("PTV_x")));
        RoiNameRule.require("PTV", set);
        assertRefusedAt(Refusal.ROI_NAME_TAKEN, Tags.ROI_NAME, () -> RoiNameRule.require("ptv_X", set));
        for (String bad : List.of("", " ", " PTV", "A\\B", "A\nB", "x".repeat(65))) {
            assertRefusedAt(Refusal.ROI_NAME_NOT_WRITABLE, Tags.ROI_NAME, () -> RoiNameRule.require(bad, set));
        }
    }

    @Test
    void aContourTooLongForAnExplicitHeaderIsWrittenAllTheSame() {
        int points = 6000;
        double[] circle = new double[3 * points];
        for (int k = 0; k < points; k++) {
            circle[3 * k] = Math.rint(1000 * 100.123 * Math.cos(2 * Math.PI * k / points)) / 1000;
            circle[3 * k + 1] = Math.rint(1000 * 100.123 * Math.sin(2 * Math.PI * k / points)) / 1000;
            circle[3 * k + 2] = -30;
        }
        NewRoi large = new NewRoi(
                "Large",
                "",
                7,
                new Vec3(0, 0, 1),
                new TracedContours(List.of(
                        new TracedContours.Plane(-30, Place.SOURCE, List.of(circle)),
                        new TracedContours.Plane(-25, Place.SOURCE, List.of(square(-25, 12))))));
        byte[] file = write(original().build(), large);
        assertThat(new String(file, 128, 400, StandardCharsets.ISO_8859_1)).contains("1.2.840.10008.1.2\0");
        RtStructureSet set = ReadBack.of("new.dcm", file);
        assertThat(set.rois().get(1).region()).isPresent();
    }
}
