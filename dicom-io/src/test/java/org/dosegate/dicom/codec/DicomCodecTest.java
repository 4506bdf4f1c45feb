package org.dosegate.dicom.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dosegate.dicom.codec.DicomCodec.Lengths;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DicomCodecTest {
    private final DicomCodec codec = DicomCodec.standard();

    private static DicomDataset sample() {
        return DicomDataset.builder()
                .text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.481.3")
                .text(Tags.SOP_INSTANCE_UID, "1.2.3.4")
                .characterSet("ISO_IR 192", StandardCharsets.UTF_8)
                .text(Tags.PATIENT_NAME, "肝^脏")
                .us(Tags.ROWS, 65535)
                .at(Tags.FRAME_INCREMENT_POINTER, Tags.GRID_FRAME_OFFSET_VECTOR)
                .ds(Tags.PIXEL_SPACING, 2.5, 1 / 3.0)
                .sequence(
                        Tags.STRUCTURE_SET_ROI_SEQUENCE,
                        List.of(
                                DicomDataset.build(i -> i.is(Tags.ROI_NUMBER, 1).text(Tags.ROI_NAME, "Liver")),
                                DicomDataset.empty(),
                                DicomDataset.build(i -> i.is(Tags.ROI_NUMBER, 2)
                                        .item(Tags.CONTOUR_SEQUENCE, c -> c.ds(Tags.CONTOUR_DATA, 1, 2, 3)))))
                .empty(Tags.ROI_CONTOUR_SEQUENCE)
                .empty(Tags.REVIEW_DATE)
                .bytes(Tags.PIXEL_DATA, Vr.OW, new byte[] {1, 2, 3, 4})
                .build();
    }

    static void assertSame(DicomDataset actual, DicomDataset expected) {
        assertThat(actual.elements())
                .extracting(DicomElement::tag)
                .isEqualTo(expected.elements().stream().map(DicomElement::tag).toList());
        for (DicomElement element : expected.elements()) {
            DicomElement other = actual.get(element.tag()).orElseThrow();
            assertThat(other.vr()).as(Tags.label(element.tag())).isEqualTo(element.vr());
            if (element instanceof DicomSequence sequence) {
                assertThat(actual.items(element.tag())).hasSameSizeAs(sequence.items());
                for (int i = 0; i < sequence.items().size(); i++) {
                    assertSame(
                            actual.items(element.tag()).get(i), sequence.items().get(i));
                }
            } else {
                assertThat(((DicomValue) other).bytes())
                        .as(Tags.label(element.tag()))
                        .isEqualTo(((DicomValue) element).bytes());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPLICIT_VR_LITTLE_ENDIAN, UNDEFINED",
        "EXPLICIT_VR_LITTLE_ENDIAN, DEFINED",
        "IMPLICIT_VR_LITTLE_ENDIAN, UNDEFINED",
        "IMPLICIT_VR_LITTLE_ENDIAN, DEFINED"
    })
    void datasetsComeBackAsTheyWereWritten(TransferSyntax syntax, Lengths lengths) {
        byte[] bytes = codec.writeDataset(sample(), syntax, lengths);
        assertSame(codec.readDataset(bytes, 0, syntax), sample());
    }

    @Test
    void definedLengthsNeedNoDelimiters() {
        byte[] delimiter = {(byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0};
        String undefined =
                latin1(codec.writeDataset(sample(), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, Lengths.UNDEFINED));
        String defined =
                latin1(codec.writeDataset(sample(), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, Lengths.DEFINED));
        assertThat(undefined).contains(latin1(delimiter));
        assertThat(defined).doesNotContain(latin1(delimiter));
    }

    @Test
    void filesHaveAPreambleAndNameTheirObjectAndSyntax() {
        byte[] file = codec.writeFile(sample(), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, Lengths.UNDEFINED);
        assertThat(Arrays.copyOf(file, 128)).containsOnly(0);
        String text = latin1(file);
        assertThat(text.substring(128))
                .startsWith("DICM")
                .contains("1.2.840.10008.1.2\0")
                .contains("1.2.3.4\0");
    }

    @Test
    void aFileWithoutSopInstanceUidIsNotWritten() {
        DicomDataset nameless =
                sample().toBuilder().remove(Tags.SOP_INSTANCE_UID).build();
        assertThatThrownBy(() -> codec.writeFile(nameless)).isInstanceOf(CodecException.class);
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
