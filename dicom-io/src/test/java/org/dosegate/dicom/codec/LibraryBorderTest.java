package org.dosegate.dicom.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.junit.jupiter.api.Test;

/** What happens when the library reads something else than the strict pass, or fails. */
class LibraryBorderTest {

    /** The library with a fault. */
    private record Faulty(DicomCodec library, UnaryOperator<DicomDataset> fault) implements DicomCodec {
        @Override
        public DicomDataset readDataset(byte[] bytes, int from, TransferSyntax syntax) {
            return fault.apply(library.readDataset(bytes, from, syntax));
        }

        @Override
        public byte[] writeFile(DicomDataset dataset, TransferSyntax syntax, Lengths lengths) {
            return library.writeFile(dataset, syntax, lengths);
        }

        @Override
        public byte[] writeDataset(DicomDataset dataset, TransferSyntax syntax, Lengths lengths) {
            return library.writeDataset(dataset, syntax, lengths);
        }

        @Override
        public Vr dictionaryVr(int tag) {
            return library.dictionaryVr(tag);
        }

        @Override
        public String decode(byte[] text, List<String> characterSets) {
            return library.decode(text, characterSets);
        }
    }

    private static DicomRefusedException refusal(UnaryOperator<DicomDataset> fault) {
        DicomCodec codec = DicomCodec.standard();
        byte[] bytes = codec.writeFile(Samples.struct().build());
        return new DicomFileReader(new Faulty(codec, fault))
                .read("file.dcm", bytes)
                .orElseThrow()
                .refusal()
                .orElseThrow();
    }

    @Test
    void anElementThatTheLibraryLosesIsARefusal() {
        DicomRefusedException e =
                refusal(d -> d.toBuilder().remove(Tags.ROI_CONTOUR_SEQUENCE).build());
        assertThat(e.code()).isEqualTo(Refusal.READINGS_DIFFER);
        assertThat(e.tag()).hasValue(Tags.ROI_CONTOUR_SEQUENCE);
    }

    @Test
    void anElementThatTheLibraryInventsIsARefusal() {
        DicomRefusedException e =
                refusal(d -> d.toBuilder().us(Tags.PIXEL_REPRESENTATION, 1).build());
        assertThat(e.code()).isEqualTo(Refusal.READINGS_DIFFER);
        assertThat(refusal(d -> d.toBuilder().us(0x7FE10011, 1).build()).tag()).hasValue(0x7FE10011);
    }

    @Test
    void anItemOrAByteThatDiffersIsARefusal() {
        assertThat(refusal(d -> d.toBuilder()
                                .empty(Tags.STRUCTURE_SET_ROI_SEQUENCE)
                                .build())
                        .tag())
                .hasValue(Tags.STRUCTURE_SET_ROI_SEQUENCE);
        assertThat(refusal(d -> d.toBuilder().text(Tags.PATIENT_ID, "P2").build())
                        .tag())
                .hasValue(Tags.PATIENT_ID);
        assertThat(refusal(d -> d.toBuilder()
                                .sequence(Tags.STRUCTURE_SET_ROI_SEQUENCE, List.of(Samples.roi(7, "Livex")))
                                .build())
                        .tag())
                .hasValue(Tags.ROI_NAME);
    }

    @Test
    void aFailureOfTheLibraryIsARefusal() {
        DicomRefusedException e = refusal(d -> {
            throw new CodecException("broken", new StackOverflowError());
        });
        assertThat(e.code()).isEqualTo(Refusal.LIBRARY_FAILED);
        assertThat(e.getCause()).isInstanceOf(CodecException.class);
    }

    @Test
    void bytesThatAreNoDatasetMakeTheLibraryFailInOneWay() {
        byte[] nonsense = new byte[33];
        java.util.Arrays.fill(nonsense, (byte) 0xFF);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> DicomCodec.standard().readDataset(nonsense, 0, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void readingAndItsComplaintsPrintNothing() {
        java.io.PrintStream out = System.out;
        java.io.ByteArrayOutputStream printed = new java.io.ByteArrayOutputStream();
        try (java.io.PrintStream caught =
                new java.io.PrintStream(printed, true, java.nio.charset.StandardCharsets.UTF_8)) {
            System.setOut(caught);
            byte[] bytes = DicomCodec.standard().writeFile(Samples.struct().build());
            for (int at = 132; at < bytes.length; at += 3) {
                byte[] changed = bytes.clone();
                changed[at] ^= 0x10;
                try {
                    DicomCodec.standard().readDataset(changed, 132, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
                } catch (CodecException e) {
                    assertThat(e).hasCauseInstanceOf(Throwable.class);
                }
            }
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(java.nio.charset.StandardCharsets.UTF_8)).isEmpty();
    }
}
