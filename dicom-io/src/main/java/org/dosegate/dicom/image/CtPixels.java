package org.dosegate.dicom.image;

import java.util.Optional;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;

/**
 * The stored numbers of a CT image as Hounsfield units (PS3.3 C.8.2.1, C.11.1): 16 bits allocated, signed or not, rescaled. MONOCHROME1 and MONOCHROME2 differ in how
 * a viewer shades the numbers, not in what they mean, and are read alike.
 */
final class CtPixels {
    private final StrictValues values;
    private final int bitsStored;
    private final boolean signed;
    private final double slope;
    private final double intercept;

    private CtPixels(StrictValues values, int bitsStored, boolean signed, double slope, double intercept) {
        this.values = values;
        this.bitsStored = bitsStored;
        this.signed = signed;
        this.slope = slope;
        this.intercept = intercept;
    }

    /** Reads and checks the pixel format. */
    static CtPixels format(StrictValues values) {
        String photometric = values.code(Tags.PHOTOMETRIC_INTERPRETATION);
        if (!photometric.equals("MONOCHROME1") && !photometric.equals("MONOCHROME2")) {
            throw refuse(values, Tags.PHOTOMETRIC_INTERPRETATION, "is " + StrictValues.shown(photometric));
        }
        int stored = values.unsigned16(Tags.BITS_STORED);
        if (values.unsigned16(Tags.BITS_ALLOCATED) != 16
                || stored < 1
                || stored > 16
                || values.unsigned16(Tags.HIGH_BIT) != stored - 1
                || values.unsigned16(Tags.SAMPLES_PER_PIXEL) != 1) {
            throw refuse(values, Tags.BITS_ALLOCATED, "is not one sample of 16 bits with the lowest ones stored");
        }
        double slope = values.decimal(Tags.RESCALE_SLOPE);
        if (slope == 0) {
            throw refuse(values, Tags.RESCALE_SLOPE, "is 0");
        }
        boolean signed = values.unsigned16(Tags.PIXEL_REPRESENTATION) == 1;
        return new CtPixels(values, stored, signed, slope, values.decimal(Tags.RESCALE_INTERCEPT));
    }

    private static org.dosegate.dicom.DicomRefusedException refuse(StrictValues values, int tag, String problem) {
        return values.refuse(Refusal.IMAGE_PIXELS, tag, problem, StrictValues.EXPORT_AGAIN);
    }

    /** Hounsfield units of all pixels, each the mean of a square of {@code binning} x {@code binning} stored ones; what is left over at the far rims is dropped. */
    short[] hounsfield(int columns, int rows, int binning) {
        Optional<DicomValue> pixels = values.value(Tags.PIXEL_DATA);
        if (pixels.isEmpty() || pixels.get().length() != 2L * columns * rows) {
            throw refuse(values, Tags.PIXEL_DATA, "is not columns x rows pixels");
        }
        byte[] bytes = pixels.get().buffer();
        int offset = pixels.get().offset();
        int across = columns / binning;
        int down = rows / binning;
        short[] hounsfield = new short[across * down];
        double share = slope / (binning * binning);
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                long sum = 0;
                for (int b = 0; b < binning; b++) {
                    int at = offset + 2 * ((j * binning + b) * columns + i * binning);
                    for (int a = 0; a < binning; a++, at += 2) {
                        sum += stored(bytes, at);
                    }
                }
                double hu = sum * share + intercept;
                hounsfield[j * across + i] =
                        (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.rint(hu)));
            }
        }
        return hounsfield;
    }

    /** What lies above the stored bits is no part of the number. */
    private int stored(byte[] bytes, int at) {
        int raw = (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
        int unused = 32 - bitsStored;
        return signed ? raw << unused >> unused : raw << unused >>> unused;
    }
}
