package org.dosegate.dicom.write;

import java.util.List;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.RtStructureSet;

/** Which names a new ROI may have. */
public final class RoiNameRule {
    /** ROI Name is LO: 64 characters (PS3.5 section 6.2). */
    private static final int MOST_CHARACTERS = 64;

    private RoiNameRule() {}

    /**
     * Refuses a name that the standard does not allow or that an ROI has already, in whatever case: matching by name must stay unambiguous.
     *
     * @throws DicomRefusedException with ROI_NAME_NOT_WRITABLE or ROI_NAME_TAKEN
     */
    public static void require(String name, RtStructureSet structureSet) {
        String file = structureSet.header().file();
        boolean writable = !name.isBlank()
                && name.equals(name.strip())
                && name.codePointCount(0, name.length()) <= MOST_CHARACTERS
                && name.codePoints().noneMatch(c -> c == '\\' || Character.isISOControl(c));
        if (!writable) {
            throw DicomRefusedException.at(
                    Refusal.ROI_NAME_NOT_WRITABLE,
                    file,
                    Tags.ROI_NAME,
                    "\"" + name + "\" is no name for an ROI",
                    "give 1 to 64 characters without backslash, without blanks at the ends");
        }
        List<String> taken = structureSet.rois().stream()
                .map(Roi::name)
                .filter(name::equalsIgnoreCase)
                .toList();
        if (!taken.isEmpty()) {
            throw DicomRefusedException.at(
                    Refusal.ROI_NAME_TAKEN,
                    file,
                    Tags.ROI_NAME,
                    "there is an ROI \"" + taken.get(0) + "\" already",
                    "give the new one another name");
        }
    }
}
