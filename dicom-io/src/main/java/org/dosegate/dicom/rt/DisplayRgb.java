package org.dosegate.dicom.rt;

import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;

/** ROI Display Color (PS3.3 C.8.8.6). Only pictures use it: one that cannot be read is as good as none. */
final class DisplayRgb {
    private DisplayRgb() {}

    /** The colour of an item of the ROI Contour Sequence, 0xRRGGBB. */
    static OptionalInt read(StrictValues drawn) {
        String[] parts = text(drawn).orElse("").split("\\\\", -1);
        if (parts.length != 3) {
            return OptionalInt.empty();
        }
        int rgb = 0;
        for (String part : parts) {
            String number = part.strip();
            int value = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 256;
            if (value > 255) {
                return OptionalInt.empty();
            }
            rgb = rgb << 8 | value;
        }
        return OptionalInt.of(rgb);
    }

    private static Optional<String> text(StrictValues drawn) {
        try {
            return drawn.optionalCode(Tags.ROI_DISPLAY_COLOR);
        } catch (DicomRefusedException e) {
            return Optional.empty();
        }
    }
}
