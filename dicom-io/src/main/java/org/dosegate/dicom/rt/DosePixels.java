package org.dosegate.dicom.rt;

import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;

/** The stored numbers of a dose as Gy (PS3.3 C.8.8.3.4): 16 or 32 bits, never negative. */
final class DosePixels {
    private static final String REMEDY = "export the dose again from the planning system";

    private final StrictValues values;
    private final int bits;
    private final boolean signed;

    private DosePixels(StrictValues values, int bits, boolean signed) {
        this.values = values;
        this.bits = bits;
        this.signed = signed;
    }

    /** Reads and checks the pixel format. */
    static DosePixels format(StrictValues values) {
        require(values, Tags.SAMPLES_PER_PIXEL, 1);
        String photometric = values.code(Tags.PHOTOMETRIC_INTERPRETATION);
        if (!photometric.equals("MONOCHROME2")) {
            throw values.refuse(
                    Refusal.DOSE_PIXEL_FORMAT,
                    Tags.PHOTOMETRIC_INTERPRETATION,
                    "is " + StrictValues.shown(photometric) + " instead of MONOCHROME2",
                    REMEDY);
        }
        int bits = values.unsigned16(Tags.BITS_ALLOCATED);
        if (bits != 16 && bits != 32) {
            throw values.refuse(
                    Refusal.DOSE_PIXEL_FORMAT, Tags.BITS_ALLOCATED, "is " + bits + " instead of 16 or 32", REMEDY);
        }
        require(values, Tags.BITS_STORED, bits);
        require(values, Tags.HIGH_BIT, bits - 1);
        int representation = values.unsigned16(Tags.PIXEL_REPRESENTATION);
        if (representation > 1) {
            throw values.refuse(Refusal.DOSE_PIXEL_FORMAT, Tags.PIXEL_REPRESENTATION, "is " + representation, REMEDY);
        }
        return new DosePixels(values, bits, representation == 1);
    }

    private static void require(StrictValues values, int tag, int expected) {
        int actual = values.unsigned16(tag);
        if (actual != expected) {
            throw values.refuse(Refusal.DOSE_PIXEL_FORMAT, tag, "is " + actual + " instead of " + expected, REMEDY);
        }
    }

    boolean signed() {
        return signed;
    }

    /** The pixel data, when its length is that of the grid; one byte of padding is legal, but cannot occur: lengths are even. */
    private DicomValue pixels(long points) {
        for (int tag : new int[] {Tags.FLOAT_PIXEL_DATA, Tags.DOUBLE_FLOAT_PIXEL_DATA}) {
            if (values.dataset().contains(tag)) {
                throw values.refuse(Refusal.DOSE_PIXEL_FORMAT, tag, "has no place in an RT Dose", REMEDY);
            }
        }
        DicomElement element = values.dataset().get(Tags.PIXEL_DATA).orElse(null);
        if (!(element instanceof DicomValue pixels) || pixels.length() == 0) {
            throw values.refuse(
                    Refusal.DOSE_NO_PIXELS,
                    Tags.PIXEL_DATA,
                    "holds no doses",
                    "export the dose grid, not only its header");
        }
        long expected = points * (bits / 8);
        if (pixels.length() != expected) {
            throw values.refuse(
                    Refusal.DOSE_PIXEL_LENGTH,
                    Tags.PIXEL_DATA,
                    "has " + pixels.length() + " bytes instead of " + expected + " (columns x rows x frames x "
                            + bits / 8 + ")",
                    REMEDY);
        }
        return pixels;
    }

    /** All doses, Gy, in stored order; the product is rounded once, to float. */
    float[] dosesGy(DoseGeometry geometry, double scaling) {
        DicomValue pixels = pixels(geometry.points());
        byte[] bytes = pixels.buffer();
        float[] doses = new float[(int) geometry.points()];
        int at = pixels.offset();
        int step = bits / 8;
        boolean anyDose = false;
        for (int i = 0; i < doses.length; i++, at += step) {
            long stored = step == 2 ? stored16(bytes, at) : stored32(bytes, at);
            if (stored < 0) {
                throw values.refuse(
                        Refusal.DOSE_NEGATIVE,
                        Tags.PIXEL_DATA,
                        "holds negative doses (first at point " + i + ")",
                        REMEDY);
            }
            anyDose |= stored > 0;
            doses[i] = (float) (stored * scaling);
        }
        if (!anyDose) {
            throw values.refuse(
                    Refusal.DOSE_ALL_ZERO,
                    Tags.PIXEL_DATA,
                    "every dose is zero: a placeholder, not a dose",
                    "export the calculated dose");
        }
        return doses;
    }

    private long stored16(byte[] bytes, int at) {
        int low = int16(bytes, at);
        return signed ? (short) low : low;
    }

    private long stored32(byte[] bytes, int at) {
        int all = int16(bytes, at) | int16(bytes, at + 2) << 16;
        return signed ? all : all & 0xFFFFFFFFL;
    }

    // Small enough for the simplest compiler to put it in place, two million times.
    private static int int16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
