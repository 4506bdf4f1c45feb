package org.dosegate.dicom.rt;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;

/**
 * A structure set.
 *
 * @param header identity
 * @param label Structure Set Label
 * @param approvalStatus APPROVED, UNAPPROVED or REJECTED
 * @param frameOfReferenceUids frames of reference that it names
 * @param rois its ROIs in stored order
 * @param warnings what is odd about it as a whole
 */
public record RtStructureSet(
        ObjectHeader header,
        String label,
        Optional<String> approvalStatus,
        List<String> frameOfReferenceUids,
        List<Roi> rois,
        List<LoadWarning> warnings) {}
