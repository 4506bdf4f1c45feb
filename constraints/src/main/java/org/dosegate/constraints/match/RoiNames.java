package org.dosegate.constraints.match;

import java.util.Collection;
import java.util.stream.Collectors;
import org.dosegate.constraints.plan.PlanStructure;

/** Which ROI names can be trusted, and how they are shown. */
final class RoiNames {
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private RoiNames() {}

    /**
     * Whether a name may be matched at all. A replacement character means that it could not be decoded, and then two different names can
     * look the same; control and invisible characters make names that look alike.
     */
    static boolean readable(String name) {
        return !name.isBlank() && name.codePoints().noneMatch(RoiNames::untrusted);
    }

    /** Name and number of a ROI, invisible characters escaped. */
    static String shown(PlanStructure roi) {
        StringBuilder text = new StringBuilder("'");
        roi.roiName().codePoints().forEach(c -> {
            if (untrusted(c)) {
                text.append(String.format("\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append("' (#").append(roi.roiNumber()).append(')').toString();
    }

    /** Several ROIs, in the order given. */
    static String shown(Collection<PlanStructure> rois) {
        return rois.stream().map(RoiNames::shown).collect(Collectors.joining(", "));
    }

    private static boolean untrusted(int c) {
        return c == REPLACEMENT_CHARACTER
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
                    case Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
