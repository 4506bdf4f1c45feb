package org.dosegate.dicom.info;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.dicom.info.ScanReport.Link;
import org.dosegate.dicom.info.ScanReport.LinkKind;
import org.dosegate.dicom.info.ScanReport.Problem;
import org.dosegate.dicom.info.ScanReport.ScannedObject;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.SopClass;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanDescriberTest {
    @TempDir
    private Path folder;

    private void write(String name, DatasetBuilder object) throws IOException {
        Files.write(folder.resolve(name), DicomCodec.standard().writeFile(object.build()));
    }

    private ScanReport describe() {
        return new ScanDescriber().describe(List.of(folder));
    }

    private ScannedObject only() {
        return describe().objects().get(0);
    }

    private static List<String> codes(ScannedObject object) {
        return object.problems().stream().map(Problem::code).toList();
    }

    @Test
    void aPlanIsDescribedWithItsLinks() throws IOException {
        write("1.dcm", Samples.struct());
        write("2.dcm", Samples.dose());
        write("3.dcm", Samples.plan());
        Files.write(folder.resolve("4.txt"), new byte[10]);
        ScanReport report = describe();
        assertThat(report.notDicom()).isEqualTo(1);
        assertThat(report.objects())
                .extracting(ScannedObject::modality)
                .containsExactly("RTSTRUCT", "RTDOSE", "RTPLAN");
        assertThat(report.objects()).allSatisfy(o -> assertThat(o.problems()).isEmpty());
        assertThat(report.objects().get(0).rois()).extracting(Roi::name).containsExactly("Liver");
        assertThat(report.objects().get(0).frameOfReferenceUid()).hasValue(Samples.FRAME);
        assertThat(report.objects().get(2).plan().orElseThrow().prescription().doseGy())
                .hasValue(45);
        assertThat(report.links())
                .containsExactly(
                        new Link(LinkKind.DOSE_TO_PLAN, Samples.DOSE_UID, Samples.PLAN_UID, true),
                        new Link(LinkKind.PLAN_TO_STRUCTURE_SET, Samples.PLAN_UID, Samples.STRUCT_UID, true));
    }

    @Test
    void theGridOfADoseWithoutPixelsIsDescribed() throws IOException {
        write("1.dcm", Samples.dose().empty(Tags.PIXEL_DATA).ds(Tags.IMAGE_ORIENTATION_PATIENT, 0, 1, 0, 1, 0, 0));
        ScannedObject dose = only();
        assertThat(codes(dose)).containsExactly("DOSE_NO_PIXELS");
        assertThat(dose.problems().get(0).refused()).isTrue();
        var geometry = dose.geometry().orElseThrow();
        assertThat(geometry.columns()).isEqualTo(4);
        assertThat(geometry.rows()).isEqualTo(3);
        assertThat(geometry.frames()).isEqualTo(5);
        assertThat(geometry.originMm()).isEqualTo(new Vec3(-10, -20, -30));
        assertThat(geometry.rowDirection()).isEqualTo(new Vec3(0, 1, 0));
        assertThat(geometry.columnDirection()).isEqualTo(new Vec3(1, 0, 0));
        assertThat(geometry.framePositionsMm()).containsExactly(0, 5, 10, 15, 20);
        assertThat(describe().links()).extracting(Link::present).containsExactly(false);
    }

    @Test
    void aDoseWithAnUnreadableGridIsListed() throws IOException {
        write("1.dcm", Samples.dose().text(Tags.NUMBER_OF_FRAMES, "1A"));
        assertThat(codes(only())).containsExactly("BAD_NUMBER");
        assertThat(only().geometry()).isEmpty();
        assertThat(only().sopInstanceUid()).hasValue(Samples.DOSE_UID);
    }

    @Test
    void aSinglePlaneIsDescribedAndRefused() throws IOException {
        write("1.dcm", Samples.dose().remove(Tags.NUMBER_OF_FRAMES).remove(Tags.GRID_FRAME_OFFSET_VECTOR));
        assertThat(codes(only())).containsExactly("DOSE_SINGLE_FRAME");
        assertThat(only().geometry().orElseThrow().frames()).isEqualTo(1);
    }

    @Test
    void aDamagedFileIsListedWithWhatItsHeaderSays() throws IOException {
        byte[] whole = DicomCodec.standard().writeFile(Samples.plan().build());
        Files.write(folder.resolve("1.dcm"), java.util.Arrays.copyOf(whole, whole.length - 3));
        assertThat(codes(only())).containsExactly("TRUNCATED");
        assertThat(only().sopInstanceUid()).hasValue(Samples.PLAN_UID);
        assertThat(only().modality()).isEqualTo("RTPLAN");
    }

    @Test
    void imagesAndRegistrationsAreListed() throws IOException {
        for (SopClass kind : List.of(SopClass.CT_IMAGE, SopClass.REGISTRATION)) {
            write(
                    kind + ".dcm",
                    DicomDataset.builder()
                            .text(Tags.SOP_CLASS_UID, kind.uid())
                            .text(Tags.SOP_INSTANCE_UID, kind.uid() + ".9")
                            .text(Tags.FRAME_OF_REFERENCE_UID, Samples.FRAME)
                            .bytes(Tags.PIXEL_DATA, Vr.OW, new byte[6000]));
        }
        assertThat(describe().objects()).extracting(ScannedObject::modality).containsExactly("CT", "REG");
        assertThat(describe().objects())
                .allSatisfy(o -> assertThat(o.frameOfReferenceUid()).hasValue(Samples.FRAME));
    }

    @Test
    void oddFilesAreListedWithTheirWarnings() throws IOException {
        Files.write(
                folder.resolve("1.dcm"),
                DicomCodec.standard()
                        .writeDataset(
                                Samples.struct().build(),
                                org.dosegate.dicom.codec.TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
                                DicomCodec.Lengths.DEFINED));
        assertThat(only().problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("NO_FILE_META");
            assertThat(p.refused()).isFalse();
        });
    }
}
