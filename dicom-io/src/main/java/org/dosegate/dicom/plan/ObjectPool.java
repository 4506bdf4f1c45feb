package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFile;
import org.dosegate.dicom.rt.SopClass;

/** All scanned objects, identical copies taken once. */
final class ObjectPool {
    private final List<PlanObject> objects;
    private final List<LoadWarning> warnings;

    private ObjectPool(List<PlanObject> objects, List<LoadWarning> warnings) {
        this.objects = objects;
        this.warnings = warnings;
    }

    static ObjectPool of(List<DicomFile> files, DicomCodec codec) {
        Map<String, DicomFile> byDigest = new HashMap<>();
        List<PlanObject> objects = new ArrayList<>();
        List<LoadWarning> warnings = new ArrayList<>();
        for (DicomFile file : files) {
            DicomFile twin = file.sha256().isEmpty() ? null : byDigest.putIfAbsent(file.sha256(), file);
            if (twin == null) {
                objects.add(PlanObject.of(file, codec));
            } else {
                warnings.add(LoadWarning.of(
                        LoadWarning.Code.DUPLICATE_FILE,
                        file.name() + " is the same as " + twin.name() + " and was taken once"));
            }
        }
        return new ObjectPool(List.copyOf(objects), List.copyOf(warnings));
    }

    List<PlanObject> objects() {
        return objects;
    }

    List<LoadWarning> warnings() {
        return warnings;
    }

    /** Usable objects of some kind. */
    List<PlanObject> usable(Predicate<SopClass> kind) {
        return objects.stream()
                .filter(o -> o.refusal().isEmpty() && kind.test(o.sopClass()))
                .toList();
    }

    /** The refusal for objects that share a SOP Instance UID and differ; identical copies are in the pool once. */
    Optional<DicomRefusedException> sharedUid() {
        Map<String, PlanObject> byUid = new HashMap<>();
        for (PlanObject object : objects) {
            PlanObject other = object.uid().isEmpty() ? null : byUid.putIfAbsent(object.uid(), object);
            if (other != null && object.refusal().isEmpty() && other.refusal().isEmpty()) {
                return Optional.of(DicomRefusedException.at(
                        Refusal.SAME_UID_OTHER_CONTENT,
                        object.file().name(),
                        org.dosegate.dicom.element.Tags.SOP_INSTANCE_UID,
                        "is the same as in " + other.file().name() + ", and the content is not",
                        "leave the outdated file out"));
            }
        }
        return Optional.empty();
    }
}
