package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.doubtful;
import static org.dosegate.testdata.oddity.Outcome.refused;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.TransferSyntax;
import org.dosegate.dicom.element.DicomFragments;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.testdata.dicom.Phantom.Kind;

/** How the doses are stored. */
final class DosePixelOddities {
    private static final int PIXELS = Tags.PIXEL_DATA;

    private DosePixelOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        numbers(list);
        formats(list);
        lengths(list);
        encodings(list);
        return list.list();
    }

    private static void numbers(OddityList list) {
        list.add("D26", "sixteen-bits-above-32767", same(), p -> stored(p, 16, 0.001))
                .add("D27", "thirty-two-bits-above-2147483647", same(), p -> stored(p, 32, 1.5e-8))
                .add("D28", "thirty-two-bits-as-bytes", same(), p -> p.dose(d -> d.bytes(PIXELS, Vr.OB, pixels(p))))
                .add("D29", "hole-in-the-hot-spot", doubtful("DOSE_HOLES"), p -> {
                    byte[] pixels = pixels(p);
                    int hole = 4 * (13 * (10 * 8 + 7) + 10);
                    Arrays.fill(pixels, hole, hole + 4, (byte) 0);
                    p.dose(d -> d.bytes(PIXELS, Vr.OW, pixels));
                })
                .add(
                        "D30",
                        "signed-but-positive",
                        warned("SIGNED_PIXELS"),
                        p -> p.dose(d -> d.us(Tags.PIXEL_REPRESENTATION, 1)))
                .add("D30", "signed-and-negative", refused("DOSE_NEGATIVE", PIXELS), DosePixelOddities::negative)
                .add(
                        "D31",
                        "negative-in-sixteen-bits",
                        refused("DOSE_NEGATIVE", PIXELS),
                        p -> stored(p, 16, 0.001).dose(d -> d.us(Tags.PIXEL_REPRESENTATION, 1)))
                .add(
                        "D57",
                        "every-dose-zero",
                        refused("DOSE_ALL_ZERO", PIXELS),
                        p -> p.dose(d -> d.bytes(PIXELS, Vr.OW, new byte[pixels(p).length])));
    }

    private static void formats(OddityList list) {
        String code = "DOSE_PIXEL_FORMAT";
        list.add("D32", "bits-stored-12", refused(code, Tags.BITS_STORED), p -> p.dose(d -> d.us(Tags.BITS_STORED, 12)))
                .add("D32", "high-bit-30", refused(code, Tags.HIGH_BIT), p -> p.dose(d -> d.us(Tags.HIGH_BIT, 30)))
                .add(
                        "D32",
                        "eight-bits",
                        refused(code, Tags.BITS_ALLOCATED),
                        p -> p.dose(d -> d.us(Tags.BITS_ALLOCATED, 8)
                                .us(Tags.BITS_STORED, 8)
                                .us(Tags.HIGH_BIT, 7)))
                .add(
                        "D32",
                        "sixty-four-bits",
                        refused(code, Tags.BITS_ALLOCATED),
                        p -> p.dose(d -> d.us(Tags.BITS_ALLOCATED, 64)
                                .us(Tags.BITS_STORED, 64)
                                .us(Tags.HIGH_BIT, 63)))
                .add(
                        "D32",
                        "three-samples",
                        refused(code, Tags.SAMPLES_PER_PIXEL),
                        p -> p.dose(d -> d.us(Tags.SAMPLES_PER_PIXEL, 3)))
                .add(
                        "D33",
                        "float-pixels",
                        refused(code, Tags.FLOAT_PIXEL_DATA),
                        p -> p.dose(d -> d.remove(PIXELS).bytes(Tags.FLOAT_PIXEL_DATA, Vr.OF, pixels(p))))
                .add(
                        "D33",
                        "double-pixels-beside",
                        refused(code, Tags.DOUBLE_FLOAT_PIXEL_DATA),
                        p -> p.dose(d -> d.bytes(Tags.DOUBLE_FLOAT_PIXEL_DATA, Vr.OD, new byte[8])))
                .add(
                        "D59",
                        "rows-as-unsigned-long",
                        refused("WRONG_VR", Tags.ROWS),
                        p -> p.dose(d -> d.bytes(Tags.ROWS, Vr.UL, Bytes.int32(10))));
    }

    private static void lengths(OddityList list) {
        String code = "DOSE_PIXEL_LENGTH";
        list.add("D34", "pixels-too-short", refused(code, PIXELS), p -> resized(p, -2))
                .add("D34", "pixels-one-frame-short", refused(code, PIXELS), p -> resized(p, -4 * 130))
                .add("D35", "pixels-two-bytes-more", refused(code, PIXELS), p -> resized(p, 2))
                .add("D35", "pixels-one-frame-more", refused(code, PIXELS), p -> resized(p, 4 * 130))
                .add("D36", "no-pixels", refused("DOSE_NO_PIXELS", PIXELS), p -> p.dose(d -> d.remove(PIXELS)))
                .add("D36", "pixels-empty", refused("DOSE_NO_PIXELS", PIXELS), p -> p.dose(d -> d.empty(PIXELS)))
                .add(
                        "D37",
                        "ends-before-the-pixels",
                        refused("DOSE_NO_PIXELS", PIXELS),
                        p -> p.bytes(Kind.RTDOSE, b -> Arrays.copyOf(b, Bytes.find(b, PIXELS, Vr.OW))))
                .add(
                        "D37",
                        "ends-inside-the-pixels",
                        refused("TRUNCATED", PIXELS),
                        p -> p.bytes(Kind.RTDOSE, b -> Arrays.copyOf(b, b.length - 100)))
                .add(
                        "D37",
                        "ends-inside-a-header",
                        refused("TRUNCATED", Tags.REFERENCED_RT_PLAN_SEQUENCE),
                        p -> p.bytes(Kind.RTDOSE, b -> Arrays.copyOf(b, Bytes.find(b, PIXELS, Vr.OW) + 5)))
                .add(
                        "D60",
                        "pixels-of-two-gigabytes",
                        refused("BAD_LENGTH", PIXELS),
                        p -> p.bytes(
                                Kind.RTDOSE,
                                b -> Bytes.overwrite(b, Bytes.find(b, PIXELS, Vr.OW) + 8, Bytes.int32(0x80000000))));
    }

    private static void encodings(OddityList list) {
        list.add("D38", "run-length-compressed", syntaxRefused("RLE_COMPRESSED"), p -> encapsulated(p, ".5"))
                .add("D39", "jpeg-compressed", syntaxRefused("JPEG_COMPRESSED"), p -> encapsulated(p, ".4.50"))
                .add("D39", "jpeg-2000-compressed", syntaxRefused("JPEG_COMPRESSED"), p -> encapsulated(p, ".4.91"))
                .add(
                        "D40",
                        "big-endian",
                        syntaxRefused("BIG_ENDIAN"),
                        p -> p.bytes(Kind.RTDOSE, b -> part10(".2", dataset(p))))
                .add(
                        "D41",
                        "deflated",
                        syntaxRefused("DEFLATED"),
                        p -> p.bytes(Kind.RTDOSE, b -> part10(".1.99", deflated(dataset(p)))))
                .add(
                        "D41",
                        "deflated-bomb",
                        syntaxRefused("DEFLATED"),
                        p -> p.bytes(Kind.RTDOSE, b -> part10(".1.99", deflated(new byte[1 << 24]))));
    }

    private static Outcome syntaxRefused(String code) {
        return refused(code, Tags.TRANSFER_SYNTAX_UID);
    }

    private static byte[] pixels(OddPlan plan) {
        return ((DicomValue) plan.get(Kind.RTDOSE).get(PIXELS).orElseThrow()).bytes();
    }

    private static OddPlan stored(OddPlan plan, int bits, double scalingGy) {
        return plan.replace(Kind.RTDOSE, new OddDose(CleanPlan.GRID, bits, scalingGy).dataset());
    }

    private static void negative(OddPlan plan) {
        byte[] pixels = pixels(plan);
        Arrays.fill(pixels, 0, 4, (byte) 0xFF);
        plan.dose(d -> d.us(Tags.PIXEL_REPRESENTATION, 1).bytes(PIXELS, Vr.OW, pixels));
    }

    private static void resized(OddPlan plan, int bytes) {
        byte[] pixels = pixels(plan);
        plan.dose(d -> d.bytes(PIXELS, Vr.OW, Arrays.copyOf(pixels, pixels.length + bytes)));
    }

    private static byte[] dataset(OddPlan plan) {
        return DicomCodec.standard()
                .writeDataset(
                        plan.get(Kind.RTDOSE), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, DicomCodec.Lengths.UNDEFINED);
    }

    private static void encapsulated(OddPlan plan, String syntax) {
        byte[] fragment = {0, 1, 2, 3};
        plan.dose(d -> d.put(new DicomFragments(PIXELS, Vr.OB, List.of(new byte[0], fragment))));
        plan.bytes(Kind.RTDOSE, b -> part10(syntax, dataset(plan)));
    }

    private static byte[] part10(String syntax, byte[] dataset) {
        return Bytes.part10(Kind.RTDOSE.sopClassUid(), "2.25.9", "1.2.840.10008.1.2" + syntax, dataset);
    }

    /** Without header and checksum, as the standard says (PS3.5 annex A.5). */
    private static byte[] deflated(byte[] dataset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            out.write(dataset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
