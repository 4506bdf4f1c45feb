package org.dosegate.testdata.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.image.ImageReading;
import org.dosegate.dicom.image.PlanImage;
import org.dosegate.dicom.plan.LoadedPlan;
import org.dosegate.dicom.plan.PlanLoader;
import org.dosegate.dicom.plan.PlanRequest;
import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.image.ImageVolume;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dicom.CtImages.Pixels;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.dose.HounsfieldField;
import org.dosegate.testdata.dose.PatientPosition;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Box;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CtReadingTest {
    private static final Phantom PHANTOM = Phantom.of("ct");
    private static final Bounds BOX = Bounds.around(40, 30, 24);
    private static final HounsfieldField FIELD = (x, y, z) -> 5 * x - 3 * y + 7 * z;
    private static final Vec3 PROBE = new Vec3(11.3, -7.7, 4.9);

    @TempDir
    Path folder;

    @BeforeEach
    void plan() throws IOException {
        FileForm.USUAL.write(structures().dataset(PHANTOM), folder.resolve("rs.dcm"));
        GridGeometry grid = GridGeometry.covering(BOX, 5, 5, 5);
        FileForm.USUAL.write(
                DoseObject.plan(grid.sample(DoseField.uniform(2))).dataset(PHANTOM), folder.resolve("rd.dcm"));
    }

    private void referTo(CtImages ct) throws IOException {
        FileForm.USUAL.write(structures().on(ct).dataset(PHANTOM), folder.resolve("rs.dcm"));
    }

    private static StructureSetObject structures() {
        ContourStack cube = ContourStack.of(new Box(10, 10, 10), PlaneFrame.AXIAL, 0, 3, new Tracing(2, 0.03));
        return new StructureSetObject("CT", "structures", List.of(Roi.of(1, "PTV", "PTV", 0xFF0000, cube)));
    }

    private static CtImages axial() {
        return CtImages.of(GridGeometry.covering(BOX, 2, 2.5, 3));
    }

    private void write(CtImages ct) throws IOException {
        write(ct, b -> {});
    }

    private void write(CtImages ct, Consumer<DatasetBuilder> change) throws IOException {
        List<DicomDataset> slices = ct.datasets(PHANTOM, FIELD);
        for (int k = 0; k < slices.size(); k++) {
            DatasetBuilder slice = slices.get(k).toBuilder();
            change.accept(slice);
            String name = ct.series() + (char) ('a' + k * 7 % 26) + k; // the order of names is not that of positions
            FileForm.USUAL.write(slice.build(), folder.resolve("ct").resolve(name));
        }
    }

    private PlanImage load() {
        LoadedPlan plan = new PlanLoader().load(PlanRequest.of(folder));
        assertThat(plan.warnings())
                .extracting(LoadWarning::code)
                .startsWith(Code.NO_RTPLAN, Code.PLAN_ABSENT)
                .isSubsetOf(Code.NO_RTPLAN, Code.PLAN_ABSENT, Code.NO_CT, Code.CT_OTHER_PATIENT);
        return plan.image();
    }

    private static List<Code> codes(ImageReading reading) {
        return reading.warnings().stream().map(LoadWarning::code).toList();
    }

    private static double at(ImageVolume volume, Vec3 p) {
        return volume.valuesOn(new PlaneLattice(p, new Vec3(1, 0, 0), new Vec3(0, 1, 0), 1e-6, 2, 2))[0];
    }

    private void assertReadRight(double tolerance) {
        ImageReading reading = load().read();
        assertThat(reading.warnings()).isEmpty();
        assertThat(at(reading.volume().orElseThrow(), PROBE))
                .isEqualTo(FIELD.hounsfield(PROBE.x(), PROBE.y(), PROBE.z()), within(tolerance));
    }

    @Test
    void aPlanWithoutImagesHasNone() {
        PlanImage image = load();
        assertThat(image.isPresent()).isFalse();
        assertThat(image.read().volume()).isEmpty();
        assertThat(image.read().warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PatientPosition.class)
    void valuesAreRightInEveryPatientPosition(PatientPosition position) throws IOException {
        write(CtImages.of(GridGeometry.covering(BOX, position.rowDirection(), position.columnDirection(), 2, 2.5, 3)));
        assertReadRight(1);
    }

    @Test
    void obliqueAndTiltedSlicesAreReadWhereTheyLie() throws IOException {
        Vec3 row = new Vec3(0.96, 0, 0.28);
        write(CtImages.of(GridGeometry.covering(BOX, row, new Vec3(0, 1, 0), 2, 2, 3)));
        assertReadRight(1);
        Vec3 column = new Vec3(0, 0.96, 0.28);
        Vec3 normal = new Vec3(1, 0, 0).cross(column);
        // The table moves along z: what each slice is moved for a mm along the normal lies in its plane.
        Vec3 tilt = new Vec3(0, 0, 1 / normal.z()).minus(normal);
        assertThat(tilt.dot(normal)).isEqualTo(0, within(1e-12));
        for (java.io.File old : folder.resolve("ct").toFile().listFiles()) {
            Files.delete(old.toPath());
        }
        write(CtImages.of(GridGeometry.covering(BOX.grown(15), new Vec3(1, 0, 0), column, 2, 2, 3))
                .tilted(tilt));
        assertReadRight(1);
    }

    @ParameterizedTest
    @CsvSource({
        "12, false, 1, -1024, MONOCHROME2",
        "16, true, 1, 0, MONOCHROME2",
        "13, true, 0.5, 10, MONOCHROME1",
        "16, false, 0.25, -8192, MONOCHROME2"
    })
    void everyFormOfPixelsGivesHounsfieldUnits(
            int bits, boolean signed, double slope, double intercept, String photometric) throws IOException {
        write(axial().withPixels(new Pixels(bits, signed, slope, intercept, photometric)));
        assertReadRight(1);
    }

    @Test
    void bitsThatAreNotStoredDoNotCount() throws IOException {
        write(axial(), slice -> {
            byte[] pixels = slice.build()
                    .get(Tags.PIXEL_DATA)
                    .map(e -> ((org.dosegate.dicom.element.DicomValue) e).bytes())
                    .orElseThrow();
            for (int i = 1; i < pixels.length; i += 2) {
                pixels[i] |= (byte) 0xF0;
            }
            slice.bytes(Tags.PIXEL_DATA, org.dosegate.dicom.element.Vr.OW, pixels);
        });
        assertReadRight(1);
    }

    @Test
    void missingSlicesAreSaid() throws IOException {
        write(CtImages.of(GridGeometry.covering(BOX, 2, 2.5, 3).withFrames(0, 3, 6, 9, 21, 24, 27, 30)));
        ImageReading reading = load().read();
        assertThat(codes(reading)).containsExactly(Code.CT_GAP);
        assertThat(reading.volume().orElseThrow().gaps()).isEqualTo(1);
    }

    @Test
    void unevenSlicesAreNoGap() throws IOException {
        double[] frames =
                IntStream.range(0, 14).mapToDouble(k -> 3 * k + (k % 2) * 0.9).toArray();
        write(CtImages.of(GridGeometry.covering(BOX, 2, 2.5, 3).withFrames(frames)));
        assertReadRight(1);
    }

    @Test
    void ofTwoSeriesTheOneThatTheStructuresReferToIsTaken() throws IOException {
        write(axial());
        write(
                axial().named("other").withPixels(new Pixels(12, false, 1, -524, "MONOCHROME2")),
                slice -> slice.ds(Tags.RESCALE_INTERCEPT, 500));
        ImageReading unclear = load().read();
        assertThat(unclear.volume()).isEmpty();
        assertThat(codes(unclear)).containsExactly(Code.CT_NOT_USED);
        referTo(axial());
        assertReadRight(1);
    }

    @Test
    void anotherSeriesThanTheOneReferredToIsShownAndSaid() throws IOException {
        write(axial().named("other"));
        referTo(axial());
        ImageReading reading = load().read();
        assertThat(reading.volume()).isPresent();
        assertThat(codes(reading)).containsExactly(Code.CT_NOT_REFERENCED);
    }

    @Test
    void anImageThatDoesNotBelongToThePlanIsNotShown() throws IOException {
        write(axial(), slice -> slice.text(Tags.FRAME_OF_REFERENCE_UID, "2.25.5"));
        assertThat(codes(load().read())).containsExactly(Code.CT_NOT_USED);
        write(axial(), slice -> slice.text(Tags.PATIENT_ID, "SOMEBODY"));
        ImageReading reading = load().read();
        assertThat(reading.volume()).isEmpty();
        assertThat(reading.warnings().get(0).text()).contains("another patient");
    }

    @Test
    void anImageThatCannotBeReadIsNotShown() throws IOException {
        List<Consumer<DatasetBuilder>> damages = List.of(
                slice -> slice.ds(Tags.RESCALE_SLOPE, 0),
                slice -> slice.remove(Tags.RESCALE_INTERCEPT),
                slice -> slice.us(Tags.BITS_ALLOCATED, 8),
                slice -> slice.text(Tags.PHOTOMETRIC_INTERPRETATION, "PALETTE COLOR"),
                slice -> slice.us(Tags.ROWS, 7),
                slice -> slice.remove(Tags.PIXEL_DATA),
                slice -> slice.ds(Tags.IMAGE_POSITION_PATIENT, 0, 0, 0),
                slice -> slice.ds(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 1, 0, 0));
        for (Consumer<DatasetBuilder> damage : damages) {
            write(axial(), damage);
            ImageReading reading = load().read();
            assertThat(reading.volume()).isEmpty();
            assertThat(codes(reading)).containsExactly(Code.CT_NOT_USED);
        }
    }

    @Test
    void overviewsAreNoSlices() throws IOException {
        write(axial());
        DicomDataset overview = axial().named("planning").datasets(PHANTOM, FIELD).get(0).toBuilder()
                .text(Tags.SOP_INSTANCE_UID, "2.25.7")
                .text(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "LOCALIZER")
                .ds(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 0, -1)
                .build();
        FileForm.USUAL.write(overview, folder.resolve("ct/overview"));
        assertReadRight(1);
    }

    @Test
    void aFileThatChangesBetweenScanAndReadingIsNotShown() throws IOException {
        write(axial());
        PlanImage image = load();
        write(axial(), slice -> slice.ds(Tags.RESCALE_INTERCEPT, 0));
        assertThat(codes(image.read())).containsExactly(Code.CT_NOT_USED);
    }
}
