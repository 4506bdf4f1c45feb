package org.dosegate.cli.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dosegate.dicom.info.ScanDescriber;
import org.dosegate.dicom.info.ScanReport;
import org.dosegate.dicom.info.ScanReport.PlanSummary;
import org.dosegate.dicom.info.ScanReport.ScannedObject;
import org.dosegate.dicom.rt.DoseGeometry;
import org.dosegate.dicom.rt.PlanPrescription;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.report.InfoResult;
import org.dosegate.report.InfoResult.GeometryInfo;
import org.dosegate.report.InfoResult.LinkInfo;
import org.dosegate.report.InfoResult.ObjectInfo;
import org.dosegate.report.InfoResult.Problem;
import org.dosegate.report.InfoResult.RoiInfo;

/** What is in folders and files, described for the outputs. */
public final class FoundObjects {
    private FoundObjects() {}

    /**
     * Describes everything; nothing is refused but a path that is not there.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when a path does not exist or cannot be read
     */
    public static InfoResult in(List<String> paths) {
        ScanReport report = new ScanDescriber().describe(PlanFiles.paths(paths));
        return new InfoResult(
                report.objects().stream().map(FoundObjects::object).toList(),
                report.links().stream().map(FoundObjects::link).toList(),
                report.notDicom());
    }

    private static ObjectInfo object(ScannedObject object) {
        return new ObjectInfo(
                object.file(),
                said(object.modality()),
                said(object.sopClassUid()),
                object.sopInstanceUid(),
                object.frameOfReferenceUid(),
                object.plan().map(FoundObjects::description),
                object.plan().map(plan -> prescription(plan.prescription())),
                object.geometry().map(FoundObjects::geometry),
                object.rois().stream()
                        .map(roi -> new RoiInfo(
                                roi.number(),
                                roi.name(),
                                roi.interpretedType(),
                                roi.region().isPresent()))
                        .toList(),
                problems(object));
    }

    /** The problems of the object itself, then those of its ROIs. */
    private static List<Problem> problems(ScannedObject object) {
        List<Problem> problems = new ArrayList<>();
        object.problems().forEach(p -> problems.add(new Problem(p.code(), p.refused(), p.text())));
        for (Roi roi : object.rois()) {
            roi.warnings()
                    .forEach(w ->
                            problems.add(new Problem(w.code().name(), false, "ROI #" + roi.number() + " " + w.text())));
        }
        return problems;
    }

    private static String description(PlanSummary plan) {
        return Stream.of(said(plan.label()), plan.approval(), said(plan.planningSystem()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String prescription(PlanPrescription prescription) {
        return prescription.status() == PlanPrescription.Status.UNIQUE
                ? prescription.doseGy().orElseThrow() + " Gy in "
                        + prescription.fractions().orElseThrow() + " fractions (" + prescription.text() + ")"
                : "not known: " + prescription.text();
    }

    private static GeometryInfo geometry(DoseGeometry geometry) {
        return new GeometryInfo(
                geometry.columns(),
                geometry.rows(),
                geometry.framePositionsMm().length,
                geometry.originMm(),
                geometry.rowDirection(),
                geometry.columnDirection(),
                geometry.columnSpacingMm(),
                geometry.rowSpacingMm(),
                Arrays.stream(geometry.framePositionsMm()).boxed().toList());
    }

    private static LinkInfo link(ScanReport.Link link) {
        String role = switch (link.kind()) {
            case DOSE_TO_PLAN -> "RTDOSE -> RTPLAN";
            case DOSE_TO_STRUCTURE_SET -> "RTDOSE -> RTSTRUCT";
            case PLAN_TO_STRUCTURE_SET -> "RTPLAN -> RTSTRUCT";
        };
        return new LinkInfo(link.fromUid(), role, link.toUid(), link.present());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(t -> !t.isBlank());
    }
}
