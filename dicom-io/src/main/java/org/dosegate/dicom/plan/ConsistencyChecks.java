package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.PatientIdentity;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.RtStructureSet;

/** One patient, one study, one frame of reference. */
final class ConsistencyChecks {
    private final List<LoadWarning> warnings;

    ConsistencyChecks(List<LoadWarning> warnings) {
        this.warnings = warnings;
    }

    /** All objects are of one patient; what differs beside the ID is warned of. */
    void patient(List<ObjectHeader> objects) {
        requireSame(objects, PatientIdentity::id, Tags.PATIENT_ID);
        if (objects.stream().anyMatch(object -> object.patient().id().isEmpty())) {
            requireSame(objects, PatientIdentity::name, Tags.PATIENT_NAME);
            warn(Code.NO_PATIENT_ID, "not every object has a Patient ID; that they are of one patient is not proven");
        }
        warnIfDifferent(objects, PatientIdentity::name, "Patient's Name");
        warnIfDifferent(objects, PatientIdentity::birthDate, "Patient's Birth Date");
        warnIfDifferent(objects, PatientIdentity::sex, "Patient's Sex");
        contradicted(objects, ObjectHeader::studyInstanceUid)
                .forEach((other, first) ->
                        warn(Code.STUDY_DIFFERS, first.file() + " and " + other.file() + " are of different studies"));
    }

    /** Objects that say something else than the first one that says anything, each with that one. */
    private static Map<ObjectHeader, ObjectHeader> contradicted(
            List<ObjectHeader> objects, Function<ObjectHeader, Optional<String>> part) {
        List<ObjectHeader> saying = objects.stream()
                .filter(object -> part.apply(object).isPresent())
                .toList();
        Map<ObjectHeader, ObjectHeader> contradicted = new LinkedHashMap<>();
        for (ObjectHeader object : saying) {
            if (differ(part.apply(saying.get(0)), part.apply(object))) {
                contradicted.put(object, saying.get(0));
            }
        }
        return contradicted;
    }

    private static void requireSame(
            List<ObjectHeader> objects, Function<PatientIdentity, Optional<String>> part, int tag) {
        contradicted(objects, object -> part.apply(object.patient())).forEach((other, first) -> {
            throw DicomRefusedException.at(
                    Refusal.OTHER_PATIENT,
                    other.file(),
                    tag,
                    "is another patient's than that of " + first.file(),
                    "give the objects of one patient only");
        });
    }

    private void warnIfDifferent(
            List<ObjectHeader> objects, Function<PatientIdentity, Optional<String>> part, String what) {
        contradicted(objects, object -> part.apply(object.patient()))
                .forEach((other, first) ->
                        warn(Code.PATIENT_DIFFERS, what + " differs between " + first.file() + " and " + other.file()));
    }

    private static boolean differ(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    /**
     * The ROIs that lie in the dose's frame of reference; the others become not evaluable.
     *
     * @throws DicomRefusedException when none of the ROIs with contours lies in it
     */
    List<Roi> frameOfReference(ObjectHeader dose, RtStructureSet structures, Optional<ObjectHeader> plan) {
        String frame = dose.frameOfReferenceUid().orElseThrow();
        if (plan.isPresent() && differ(plan.get().frameOfReferenceUid(), Optional.of(frame))) {
            throw foreign(plan.get().file(), "the plan is in another frame of reference than " + dose.file());
        }
        List<Roi> rois = new ArrayList<>();
        int evaluable = 0;
        int own = 0;
        for (Roi roi : structures.rois()) {
            boolean here = roi.frameOfReferenceUid().equals(Optional.of(frame));
            evaluable += roi.region().isPresent() ? 1 : 0;
            own += roi.region().isPresent() && here ? 1 : 0;
            rois.add(here || roi.region().isEmpty() ? roi : elsewhere(roi));
        }
        boolean namedElsewhere = !structures.frameOfReferenceUids().isEmpty()
                && !structures.frameOfReferenceUids().contains(frame);
        if (own == 0 && (evaluable > 0 || namedElsewhere)) {
            throw foreign(
                    structures.header().file(),
                    "the structures are not in the frame of reference of " + dose.file() + " (" + frame + ")");
        }
        return List.copyOf(rois);
    }

    private static Roi elsewhere(Roi roi) {
        return roi.notEvaluable(LoadWarning.about(
                roi.name(),
                Code.ROI_OTHER_FRAME_OF_REFERENCE,
                roi.name() + ": lies in "
                        + roi.frameOfReferenceUid()
                                .map(uid -> "another frame of reference than the dose (" + uid + ")")
                                .orElse("a frame of reference that is not said")));
    }

    private static DicomRefusedException foreign(String file, String problem) {
        return DicomRefusedException.at(
                Refusal.OTHER_FRAME_OF_REFERENCE,
                file,
                Tags.FRAME_OF_REFERENCE_UID,
                problem,
                "give structures and dose of one planning image; registrations are not applied");
    }

    private void warn(Code code, String text) {
        warnings.add(LoadWarning.of(code, text));
    }
}
