package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.image.CtFile;
import org.dosegate.dicom.image.PlanImage;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.PatientIdentity;
import org.dosegate.dicom.rt.SopClass;

/**
 * Finds the CT that a plan was made on: of the plan's patient and frame of reference, and of the series that the structure set refers to. Where that leaves a choice,
 * no CT is taken: a wrong one would be worse than none.
 */
final class ImageSelection {
    private static final String LOCALIZER = "LOCALIZER";

    private final ObjectPool pool;
    private final DicomCodec codec;
    private final List<LoadWarning> warnings = new ArrayList<>();

    ImageSelection(ObjectPool pool, DicomCodec codec) {
        this.pool = pool;
        this.codec = codec;
    }

    PlanImage select(PlanObject structureSet, ObjectHeader dose) {
        List<PlanObject> slices = ofPatient(inFrame(images(), dose), dose.patient());
        Map<String, List<PlanObject>> series = slices.stream()
                .collect(Collectors.groupingBy(
                        slice -> text(slice, Tags.SERIES_INSTANCE_UID), TreeMap::new, Collectors.toList()));
        List<CtFile> chosen = ofOneSeries(series, referencedSeries(structureSet)).stream()
                .map(slice -> new CtFile(slice.values(), slice.file().sha256()))
                .toList();
        return new PlanImage(chosen, warnings, codec);
    }

    /** Images that can be read; overviews (PS3.3 C.8.2.1.1.1) are none of the patient's cross-sections. */
    private List<PlanObject> images() {
        List<PlanObject> all = pool.objects().stream()
                .filter(object -> object.sopClass() == SopClass.CT_IMAGE)
                .filter(object -> !text(object, Tags.IMAGE_TYPE).contains(LOCALIZER))
                .toList();
        List<PlanObject> usable =
                all.stream().filter(object -> object.refusal().isEmpty()).toList();
        if (usable.isEmpty() && !all.isEmpty()) {
            notUsed(all.get(0).refusal().map(DicomRefusedException::getMessage).orElseThrow());
        }
        return usable;
    }

    private List<PlanObject> inFrame(List<PlanObject> images, ObjectHeader dose) {
        List<PlanObject> here = images.stream()
                .filter(image -> header(image).frameOfReferenceUid().equals(dose.frameOfReferenceUid()))
                .toList();
        if (here.isEmpty() && !images.isEmpty()) {
            notUsed("it lies in another frame of reference than the dose");
        }
        return here;
    }

    private List<PlanObject> ofPatient(List<PlanObject> images, PatientIdentity patient) {
        Optional<PlanObject> stranger = images.stream()
                .filter(image -> header(image).patient().isAnotherThan(patient))
                .findFirst();
        stranger.ifPresent(image -> notUsed(image.file().name() + " is of another patient than the dose"));
        return stranger.isPresent() ? List.of() : images;
    }

    private List<PlanObject> ofOneSeries(Map<String, List<PlanObject>> series, List<String> referenced) {
        List<String> wanted = referenced.stream().filter(series::containsKey).toList();
        List<String> choice = wanted.isEmpty() ? List.copyOf(series.keySet()) : wanted;
        if (choice.size() > 1) {
            notUsed("the structure set does not say which of " + choice.size() + " CT series was planned on");
            return List.of();
        }
        if (choice.size() == 1 && wanted.isEmpty() && !referenced.isEmpty()) {
            warnings.add(LoadWarning.of(
                    Code.CT_NOT_REFERENCED,
                    "the CT in the plan's frame of reference is not the series that the structure set refers to"));
        }
        return choice.isEmpty() ? List.of() : series.get(choice.get(0));
    }

    private static List<String> referencedSeries(PlanObject structureSet) {
        List<String> uids = new ArrayList<>();
        for (DicomDataset frame : items(structureSet.file().dataset(), Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE)) {
            for (DicomDataset study : items(frame, Tags.RT_REFERENCED_STUDY_SEQUENCE)) {
                for (DicomDataset series : items(study, Tags.RT_REFERENCED_SERIES_SEQUENCE)) {
                    uids.add(text(series, Tags.SERIES_INSTANCE_UID));
                }
            }
        }
        return uids.stream().distinct().toList();
    }

    private static List<DicomDataset> items(DicomDataset dataset, int tag) {
        DicomElement element = dataset.get(tag).orElse(null);
        return element instanceof DicomSequence sequence ? sequence.items() : List.of();
    }

    private static ObjectHeader header(PlanObject image) {
        return image.header().orElseThrow();
    }

    private static String text(PlanObject object, int tag) {
        return text(object.file().dataset(), tag);
    }

    private static String text(DicomDataset dataset, int tag) {
        return dataset.get(tag).orElse(null) instanceof DicomValue value ? value.latin1() : "";
    }

    private void notUsed(String why) {
        warnings.add(LoadWarning.of(Code.CT_NOT_USED, "the CT is not shown: " + why));
    }
}
