package org.dosegate.dicom.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFile;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.info.ScanReport.Link;
import org.dosegate.dicom.info.ScanReport.PlanSummary;
import org.dosegate.dicom.info.ScanReport.Problem;
import org.dosegate.dicom.info.ScanReport.ScannedObject;
import org.dosegate.dicom.rt.DoseGeometry;
import org.dosegate.dicom.rt.PatientIdentity;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.RtDoseReader;
import org.dosegate.dicom.rt.RtPlan;
import org.dosegate.dicom.rt.RtPlanReader;
import org.dosegate.dicom.rt.RtStructReader;
import org.dosegate.dicom.rt.RtStructureSet;
import org.dosegate.dicom.rt.SopClass;
import org.dosegate.dicom.value.StrictValues;

/** Describes one file: each part of it on its own, so that one damaged part does not hide the others. */
final class ObjectDescription {
    private final DicomFile file;
    private final StrictValues values;
    private final SopClass sopClass;
    private final List<Problem> problems = new ArrayList<>();

    ObjectDescription(DicomFile file, DicomCodec codec) {
        this.file = file;
        this.values = StrictValues.of(file.name(), file.dataset(), codec);
        this.sopClass = SopClass.of(text(Tags.SOP_CLASS_UID));
    }

    ScannedObject object() {
        file.refusal().ifPresent(this::refused);
        file.warnings().forEach(this::odd);
        Optional<DoseGeometry> geometry = Optional.empty();
        List<Roi> rois = List.of();
        Optional<PlanSummary> plan = Optional.empty();
        Optional<String> frame =
                attempt(() -> values.optionalUid(Tags.FRAME_OF_REFERENCE_UID)).flatMap(f -> f);
        if (sopClass == SopClass.RT_DOSE && file.dataset().size() > 2) {
            geometry = attempt(() -> DoseGeometry.read(values));
            // A refused file has said already why; its doses are not decoded.
            if (geometry.isPresent() && file.refusal().isEmpty()) {
                attempt(() -> RtDoseReader.read(values, file.sha256()))
                        .ifPresent(dose -> dose.warnings().forEach(this::odd));
            }
        } else if (sopClass == SopClass.RT_STRUCTURE_SET && file.refusal().isEmpty()) {
            Optional<RtStructureSet> set = attempt(() -> RtStructReader.read(values, file.sha256()));
            set.ifPresent(s -> s.warnings().forEach(this::odd));
            rois = set.map(RtStructureSet::rois).orElse(List.of());
            frame = set.filter(s -> s.frameOfReferenceUids().size() == 1)
                    .map(s -> s.frameOfReferenceUids().get(0));
        } else if (sopClass.isPlan() && file.refusal().isEmpty()) {
            plan = attempt(() -> RtPlanReader.read(values, file.sha256())).map(ObjectDescription::summary);
        }
        return new ScannedObject(
                file.name(),
                file.sha256(),
                modality(),
                text(Tags.SOP_CLASS_UID),
                Optional.of(text(Tags.SOP_INSTANCE_UID)).filter(uid -> !uid.isEmpty()),
                frame,
                attempt(() -> PatientIdentity.read(values)),
                geometry,
                rois,
                plan,
                List.copyOf(problems));
    }

    /** References of a dose or a plan; whether their ends are there is not known yet. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        if (sopClass == SopClass.RT_DOSE) {
            add(links, Tags.REFERENCED_RT_PLAN_SEQUENCE, SopClass.RT_PLAN);
        }
        if (sopClass == SopClass.RT_DOSE || sopClass.isPlan()) {
            add(links, Tags.REFERENCED_STRUCTURE_SET_SEQUENCE, SopClass.RT_STRUCTURE_SET);
        }
        return links;
    }

    private void add(List<Link> links, int sequence, SopClass to) {
        // What cannot be read here stands among the problems already: readers need it too.
        attemptQuietly(() -> values.optionalItems(sequence))
                .orElse(List.of())
                .forEach(item -> attemptQuietly(() -> item.uid(Tags.REFERENCED_SOP_INSTANCE_UID))
                        .ifPresent(uid -> links.add(
                                new Link(ScanDescriber.kind(sopClass, to), text(Tags.SOP_INSTANCE_UID), uid, false))));
    }

    private static PlanSummary summary(RtPlan plan) {
        return new PlanSummary(plan.label(), plan.approvalStatus(), plan.planningSystem(), plan.prescription());
    }

    private String modality() {
        String modality = text(Tags.MODALITY);
        return modality.isEmpty() ? sopClass.modality() : modality;
    }

    private <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DicomRefusedException e) {
            refused(e);
            return Optional.empty();
        }
    }

    private static <T> Optional<T> attemptQuietly(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DicomRefusedException e) {
            return Optional.empty();
        }
    }

    private void refused(DicomRefusedException e) {
        String where = e.tag().isPresent() ? Tags.label(e.tag().getAsInt()) + ": " : "";
        problems.add(new Problem(e.code().name(), true, where + e.problem() + "; " + e.remedy()));
    }

    private void odd(LoadWarning warning) {
        problems.add(new Problem(warning.code().name(), false, warning.text()));
    }

    private String text(int tag) {
        return file.dataset().get(tag).orElse(null) instanceof DicomValue value ? value.latin1() : "";
    }
}
