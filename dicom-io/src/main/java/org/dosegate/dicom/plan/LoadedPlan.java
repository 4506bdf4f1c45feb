package org.dosegate.dicom.plan;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.image.PlanImage;
import org.dosegate.dicom.rt.DvhSequenceReader;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.PatientIdentity;
import org.dosegate.dicom.rt.PlanPrescription;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.sum.DoseBounds;

/**
 * A plan whose parts belong together.
 *
 * @param inputs the objects it was made of: structure set, doses, plan
 * @param patient whose plan it is
 * @param plan the RTPLAN; empty when there is none
 * @param prescription what the RTPLAN prescribes, or why that cannot be said
 * @param structures all ROIs of the structure set, evaluable or not
 * @param dose the dose of the whole plan, Gy, or a sum that the user asked for
 * @param doseBounds what resampling of a sum leaves open; empty where nothing
 * @param doseOrigin what the dose was made of
 * @param image the CT that it was planned on, not read yet; what must be known about it comes with its reading
 * @param warnings what must be known about the plan; warnings about single ROIs stand with them
 * @param compared the second dose that was asked for, in the same frame of reference
 * @param storedDvhs the DVHs that the planning system stored with the dose; none where the dose is a sum of several objects
 * @param unused DICOM objects that were found and not used, as labels
 */
public record LoadedPlan(
        List<ObjectHeader> inputs,
        PatientIdentity patient,
        Optional<PlanInfo> plan,
        PlanPrescription prescription,
        List<Roi> structures,
        DoseGrid dose,
        Optional<DoseBounds> doseBounds,
        DoseOrigin doseOrigin,
        PlanImage image,
        List<LoadWarning> warnings,
        Optional<ComparedDose> compared,
        DvhSequenceReader.Stored storedDvhs,
        List<String> unused) {

    /**
     * The RTPLAN in short.
     *
     * @param label RT Plan Label
     * @param uid SOP Instance UID
     * @param approval Approval Status; empty when the plan does not say it
     * @param planningSystem manufacturer, model and version, as far as given
     */
    public record PlanInfo(String label, String uid, Optional<String> approval, String planningSystem) {}
}
