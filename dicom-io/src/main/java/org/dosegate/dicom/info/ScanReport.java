package org.dosegate.dicom.info;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.rt.DoseGeometry;
import org.dosegate.dicom.rt.PatientIdentity;
import org.dosegate.dicom.rt.PlanPrescription;
import org.dosegate.dicom.rt.Roi;

/**
 * What was found in folders and files.
 *
 * @param objects all DICOM files, by path
 * @param links references between them, in the order of the objects
 * @param notDicom number of other files, which were passed over
 */
public record ScanReport(List<ScannedObject> objects, List<Link> links, int notDicom) {

    /**
     * A DICOM file. What cannot be read is empty.
     *
     * @param file as it was named or found
     * @param sha256 digest of its bytes
     * @param modality Modality, or what the SOP class says
     * @param sopClassUid kind of object
     * @param sopInstanceUid its own UID
     * @param frameOfReferenceUid frame of reference; of a structure set the one that it names, when it names one
     * @param patient whose it is
     * @param geometry grid of a dose, also where the dose itself is refused
     * @param rois ROIs of a structure set
     * @param plan label, approval and prescription of a plan
     * @param problems why it would be refused, and what is odd about it
     */
    public record ScannedObject(
            String file,
            String sha256,
            String modality,
            String sopClassUid,
            Optional<String> sopInstanceUid,
            Optional<String> frameOfReferenceUid,
            Optional<PatientIdentity> patient,
            Optional<DoseGeometry> geometry,
            List<Roi> rois,
            Optional<PlanSummary> plan,
            List<Problem> problems) {}

    /**
     * A plan in short.
     *
     * @param label RT Plan Label
     * @param approval Approval Status; empty when the plan does not say it
     * @param planningSystem manufacturer, model and version, as far as given
     * @param prescription what it prescribes
     */
    public record PlanSummary(
            String label, Optional<String> approval, String planningSystem, PlanPrescription prescription) {}

    /**
     * Something that is wrong or odd.
     *
     * @param code name of a {@link org.dosegate.dicom.Refusal} or a {@link org.dosegate.dicom.LoadWarning.Code}
     * @param refused whether the object cannot be used because of it
     * @param text one sentence
     */
    public record Problem(String code, boolean refused, String text) {}

    /** What a reference says. */
    public enum LinkKind {
        /** A dose belongs to a plan. */
        DOSE_TO_PLAN,
        /** A dose belongs to a structure set. */
        DOSE_TO_STRUCTURE_SET,
        /** A plan was made on a structure set. */
        PLAN_TO_STRUCTURE_SET
    }

    /**
     * A reference from one object to another.
     *
     * @param kind what it says
     * @param fromUid SOP Instance UID of the object that refers
     * @param toUid SOP Instance UID of the object referred to
     * @param present whether that object was found
     */
    public record Link(LinkKind kind, String fromUid, String toUid, boolean present) {}
}
