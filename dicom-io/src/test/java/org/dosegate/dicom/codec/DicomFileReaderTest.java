package org.dosegate.dicom.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.dicom.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.codec.DicomCodec.Lengths;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomFragments;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DicomFileReaderTest {
    private static final DicomCodec CODEC = DicomCodec.standard();

    private static DicomFile read(byte[] bytes) {
        return new DicomFileReader(CODEC).read("file.dcm", bytes).orElseThrow();
    }

    private static Optional<Refusal> refusal(byte[] bytes) {
        return read(bytes).refusal().map(DicomRefusedException::code);
    }

    private static List<LoadWarning.Code> warnings(DicomFile file) {
        return file.warnings().stream().map(LoadWarning::code).toList();
    }

    /** A Part-10 file of some explicit elements, given as hexadecimal bytes behind SOP class and instance UID. */
    private static byte[] explicit(String... hexElements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(CODEC.writeFile(
                DicomDataset.build(d -> d.text(Tags.SOP_CLASS_UID, "1.2").text(Tags.SOP_INSTANCE_UID, "1.2.3"))));
        for (String element : hexElements) {
            bytes.writeBytes(HexFormat.of().parseHex(element.replace(" ", "")));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPLICIT_VR_LITTLE_ENDIAN, UNDEFINED",
        "EXPLICIT_VR_LITTLE_ENDIAN, DEFINED",
        "IMPLICIT_VR_LITTLE_ENDIAN, UNDEFINED",
        "IMPLICIT_VR_LITTLE_ENDIAN, DEFINED"
    })
    void filesOfAllEncodingsHoldTheSame(TransferSyntax syntax, Lengths lengths) throws Exception {
        DicomDataset struct = Samples.struct().build();
        byte[] bytes = CODEC.writeFile(struct, syntax, lengths);
        DicomFile file = read(bytes);
        assertThat(file.refusal()).isEmpty();
        assertThat(file.warnings()).isEmpty();
        DicomCodecTest.assertSame(file.dataset(), struct);
        assertThat(file.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @ParameterizedTest
    @EnumSource(TransferSyntax.class)
    void filesWithoutHeaderAreReadWithAWarning(TransferSyntax syntax) {
        DicomDataset struct = Samples.struct().build();
        DicomFile file = read(CODEC.writeDataset(struct, syntax, Lengths.UNDEFINED));
        assertThat(file.refusal()).isEmpty();
        assertThat(warnings(file)).containsExactly(LoadWarning.Code.NO_FILE_META);
        DicomCodecTest.assertSame(file.dataset(), struct);
    }

    @Test
    void fileMetaInformationWithoutTransferSyntaxIsReadWithAWarning() {
        byte[] file = explicit();
        int syntax = indexOf(file, new byte[] {2, 0, 0x10, 0, 'U', 'I'});
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        without.write(file, 0, syntax);
        without.write(file, syntax + 28, file.length - syntax - 28);
        DicomFile read = read(without.toByteArray());
        assertThat(read.refusal()).isEmpty();
        assertThat(warnings(read)).containsExactly(LoadWarning.Code.TRANSFER_SYNTAX_GUESSED);
    }

    @Test
    void otherFilesAreNoDicom() {
        DicomFileReader reader = new DicomFileReader(CODEC);
        assertThat(reader.read("a", new byte[0])).isEmpty();
        assertThat(reader.read("a", new byte[500])).isEmpty();
        assertThat(reader.read("a", "name,value\n1,2\n3,4\n5,6".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.840.10008.1.2.2, BIG_ENDIAN",
        "1.2.840.10008.1.2.1.99, DEFLATED",
        "1.2.840.10008.1.2.5, RLE_COMPRESSED",
        "1.2.840.10008.1.2.4.50, JPEG_COMPRESSED",
        "1.2.840.10008.1.2.4.90, JPEG_COMPRESSED",
        "1.2.840.113619.5.2, UNKNOWN_TRANSFER_SYNTAX"
    })
    void otherTransferSyntaxesAreRefusedEachForItself(String uid, Refusal expected) {
        byte[] file = withSyntax(explicit(), uid);
        assertThat(refusal(file)).hasValue(expected);
        assertThat(read(file).dataset().contains(Tags.SOP_INSTANCE_UID)).isTrue();
    }

    @Test
    void headersOfCompressedFilesCanBeDescribed() {
        DicomDataset dose = Samples.dose()
                .put(new DicomFragments(Tags.PIXEL_DATA, Vr.OB, List.of(new byte[0], new byte[] {1, 2})))
                .build();
        DicomFile file = read(withSyntax(CODEC.writeFile(dose), "1.2.840.10008.1.2.5"));
        assertThat(file.dataset().contains(Tags.ROWS)).isTrue();
        assertThat(((DicomFragments) file.dataset().get(Tags.PIXEL_DATA).orElseThrow()).fragments())
                .hasSize(2);
    }

    @Test
    void duplicateAndUnorderedElementsAreRefused() {
        String rows = "2800 1000 5553 0200 0300";
        String columns = "2800 1100 5553 0200 0400";
        assertThat(refusal(explicit(rows, columns))).isEmpty();
        assertThat(refusal(explicit(rows, rows))).hasValue(Refusal.DUPLICATE_TAG);
        assertThat(refusal(explicit(columns, rows))).hasValue(Refusal.TAG_ORDER);
    }

    @Test
    void representationsMustExistAndBeThoseOfTheDictionary() {
        assertThat(refusal(explicit("2800 1000 555A 0200 0300"))).hasValue(Refusal.INVALID_VR);
        assertThat(refusal(explicit("2800 1000 554C 0400 03000000"))).hasValue(Refusal.WRONG_VR);
    }

    @Test
    void tagsThatNoDatasetHasAreRefused() {
        assertThat(refusal(explicit("0300 1000 5553 0200 0300"))).hasValue(Refusal.INVALID_TAG);
        assertThat(refusal(explicit("FEFF 00E0 0000 0000"))).hasValue(Refusal.INVALID_TAG);
        assertThat(refusal(explicit("FFFF 1000 5553 0200 0300"))).hasValue(Refusal.INVALID_TAG);
    }

    @Test
    void aSecondFileMetaInformationIsRefused() {
        byte[] file = explicit();
        int start = indexOf(file, new byte[] {8, 0, 0x16, 0});
        byte[] meta = Arrays.copyOfRange(file, 132, start);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(Arrays.copyOf(file, start));
        twice.writeBytes(meta);
        twice.writeBytes(Arrays.copyOfRange(file, start, file.length));
        assertThat(refusal(twice.toByteArray())).hasValue(Refusal.TAG_ORDER);
    }

    @Test
    void lengthsMustFit() {
        assertThat(refusal(explicit("2800 1000 5553 0300 030000"))).hasValue(Refusal.BAD_LENGTH);
        assertThat(refusal(explicit("E07F 1000 4F57 0000 00000080 0300"))).hasValue(Refusal.BAD_LENGTH);
        assertThat(refusal(explicit("E07F 1000 4F57 0000 08000000 0300"))).hasValue(Refusal.TRUNCATED);
        assertThat(refusal(explicit("0630 2000 5351 0000 08000000 FEFF00E0 10000000", "0A30 0200 5348 0200 4142")))
                .hasValue(Refusal.BAD_LENGTH);
        assertThat(refusal(explicit("E07F 0800 4F46 0000 FFFFFFFF"))).hasValue(Refusal.BAD_LENGTH);
        assertThat(refusal(explicit("0630 2000 5351 0000 FFFFFFFF FEFFDDE0 02000000 0000")))
                .hasValue(Refusal.BAD_LENGTH);
        assertThat(refusal(explicit("0630 2000 5351 0000 FFFFFFFF 2800 1000 5553 0200 0300")))
                .hasValue(Refusal.INVALID_TAG);
    }

    @Test
    void textOfOddLengthIsWarnedOf() {
        DicomFile file = read(explicit("1000 2000 4C4F 0300 414243"));
        assertThat(file.refusal()).isEmpty();
        assertThat(warnings(file)).containsExactly(LoadWarning.Code.ODD_LENGTH);
    }

    @Test
    void everyTruncationIsRefusedOrEndsBetweenElements() {
        byte[] whole =
                CODEC.writeFile(Samples.struct().build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Lengths.UNDEFINED);
        int start = indexOf(whole, new byte[] {8, 0, 0x16, 0});
        DicomDataset complete = read(whole).dataset();
        int accepted = 0;
        for (int length = start; length < whole.length; length++) {
            DicomFile file = read(Arrays.copyOf(whole, length));
            if (file.refusal().isEmpty()) {
                accepted++;
                assertThat(file.dataset().size()).isLessThan(complete.size());
            }
        }
        assertThat(accepted).isLessThanOrEqualTo(complete.size());
    }

    @Test
    void sequencesNestSixteenDeepAndNoDeeper() {
        assertThat(refusal(CODEC.writeFile(nested(16)))).isEmpty();
        assertThat(refusal(CODEC.writeFile(nested(17)))).hasValue(Refusal.TOO_DEEP);
        assertThat(refusal(CODEC.writeFile(nested(200)))).hasValue(Refusal.TOO_DEEP);
    }

    @Test
    void moreElementsThanAnyObjectHasAreRefused() {
        byte[] items = new byte[8 * (StrictReader.MAX_ELEMENTS + 1)];
        byte[] item = HexFormat.of().parseHex("FEFF00E000000000");
        for (int at = 0; at < items.length; at += item.length) {
            System.arraycopy(item, 0, items, at, item.length);
        }
        String length = HexFormat.of().toHexDigits(Integer.reverseBytes(items.length));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(explicit("0A30 B000 5351 0000" + length));
        file.writeBytes(items);
        assertThat(refusal(file.toByteArray())).hasValue(Refusal.TOO_MANY_ELEMENTS);
    }

    @Test
    void archivesAreRefusedUnread(@TempDir Path folder) throws IOException {
        for (String magic : List.of("504B0304", "1F8B08", "377ABCAF271C", "526172211A07")) {
            Path file = Files.write(
                    folder.resolve(magic), Arrays.copyOf(HexFormat.of().parseHex(magic), 300));
            DicomFile archive = new DicomFileReader(CODEC).read(file).orElseThrow();
            assertThat(archive.refusal().map(DicomRefusedException::code)).hasValue(Refusal.ARCHIVE);
        }
    }

    @Test
    void representationsOfElementsThatNobodyReadsMustBeOfTheDictionarysKind() {
        assertThat(refusal(explicit("1800 6000 4453 0200 3120")))
                .as("DS as in the dictionary")
                .isEmpty();
        assertThat(refusal(explicit("1800 6000 4C4F 0200 3120")))
                .as("another text")
                .isEmpty();
        assertThat(refusal(explicit("1800 6000 4644 0800 0000000000000000"))).hasValue(Refusal.WRONG_VR);
        assertThat(refusal(explicit("2800 0601 5353 0200 0100"))).as("US or SS").isEmpty();
    }

    private static DicomDataset nested(int depth) {
        DicomDataset inner = DicomDataset.empty();
        for (int i = 0; i < depth; i++) {
            inner = DicomDataset.of(List.of(new DicomSequence(Tags.BEAM_SEQUENCE, List.of(inner))));
        }
        return inner.toBuilder()
                .text(Tags.SOP_CLASS_UID, "1.2")
                .text(Tags.SOP_INSTANCE_UID, "1.2.3")
                .build();
    }

    @Test
    void sequencesStoredAsUnknownAreReadWhenTheyHaveALength() {
        String item = "FEFF00E0 FFFFFFFF 0630 2200 02000000 3720 FEFF0DE0 00000000";
        String undefined = "0630 2000 554E 0000 FFFFFFFF " + item + "FEFFDDE0 00000000";
        String defined = "0630 2000 554E 0000 1A000000 " + item;
        DicomFile file = read(explicit(defined));
        assertThat(file.refusal()).isEmpty();
        DicomDataset roi = file.dataset().items(Tags.STRUCTURE_SET_ROI_SEQUENCE).get(0);
        assertThat(Samples.values(roi).integer(Tags.ROI_NUMBER)).isEqualTo(7);
        assertThat(refusal(explicit(undefined))).as("without a length").hasValue(Refusal.BAD_LENGTH);
    }

    @Test
    void privateElementsAreTolerated() {
        DicomDataset dataset = Samples.struct()
                .text(0x30070010, Vr.LO, "VENDOR")
                .bytes(0x30071001, Vr.UN, new byte[] {1, 2, 3, 4})
                .put(new DicomSequence(0x30071002, List.of(Samples.roi(1, "inside"))))
                .build();
        for (TransferSyntax syntax : TransferSyntax.values()) {
            assertThat(refusal(CODEC.writeFile(dataset, syntax, Lengths.UNDEFINED)))
                    .isEmpty();
        }
    }

    @Test
    void longContoursInExplicitFilesAreRead() {
        double[] many = new double[30_000];
        Arrays.setAll(many, i -> i + 0.25);
        DicomDataset struct = Samples.struct(
                        Samples.roi(7, "Liver"), Samples.contours(7, Samples.contour("CLOSED_PLANAR", many)))
                .build();
        DicomFile file = read(CODEC.writeFile(struct));
        assertThat(file.refusal()).isEmpty();
        DicomDataset contour = file.dataset()
                .items(Tags.ROI_CONTOUR_SEQUENCE)
                .get(0)
                .items(Tags.CONTOUR_SEQUENCE)
                .get(0);
        assertThat(Samples.values(contour).decimals(Tags.CONTOUR_DATA)).containsExactly(many);
    }

    @Test
    void anotherInstanceInTheFileMetaInformationIsWarnedOf() {
        byte[] file = explicit();
        int at = indexOf(file, "1.2.3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        file[at] = '2';
        assertThat(warnings(read(file))).containsExactly(LoadWarning.Code.FILE_META_DIFFERS);
    }

    @Test
    void aPreambleOfAnExecutableIsWarnedOf() {
        byte[] file = explicit();
        file[0] = 'M';
        file[1] = 'Z';
        assertThat(warnings(read(file))).containsExactly(LoadWarning.Code.SUSPICIOUS_PREAMBLE);
    }

    @Test
    void noChangedByteMakesTheReaderThrow() {
        byte[] whole = CODEC.writeFile(Samples.struct().build());
        for (int at = 128; at < whole.length; at++) {
            for (int change : new int[] {0x01, 0x80, 0xFF}) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) change;
                new DicomFileReader(CODEC).read("changed", changed);
            }
        }
    }

    @Test
    void filesThatCannotBeReadAreRefused(@TempDir Path folder) throws IOException {
        assertRefused(Refusal.FILE_UNREADABLE, () -> new DicomFileReader(CODEC).read(folder.resolve("absent.dcm")));
        Path file = Files.write(
                folder.resolve("dose.dcm"), CODEC.writeFile(Samples.dose().build()));
        assertRefused(Refusal.FILE_TOO_LARGE, () -> new DicomFileReader(CODEC, 500).read(file));
        assertThat(new DicomFileReader(CODEC).read(file)).isPresent();
    }

    private static byte[] withSyntax(byte[] file, String uid) {
        byte[] tag = {2, 0, 0x10, 0, 'U', 'I'};
        int at = indexOf(file, tag);
        String padded = uid.length() % 2 == 0 ? uid : uid + "\0";
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(file, 0, at + 6);
        changed.write(padded.length());
        changed.write(0);
        changed.writeBytes(padded.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        int next = at + 8 + file[at + 6];
        changed.write(file, next, file.length - next);
        return changed.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
