package org.dosegate.cli.plan;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dosegate.cli.option.PlanOptions;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.dicom.image.ImageReading;
import org.dosegate.dicom.image.PlanImage;
import org.dosegate.dicom.plan.ComparedDose;
import org.dosegate.dicom.plan.LoadedPlan;
import org.dosegate.dicom.plan.PlanLoader;
import org.dosegate.dicom.plan.PlanRequest;
import org.dosegate.dicom.plan.ReadAhead;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.PatientIdentity;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.report.InputObject;
import org.dosegate.report.PatientInfo;
import org.dosegate.report.PlanInfo;
import org.dosegate.report.picture.PictureImage;

/** Loads a plan from DICOM files. */
public final class PlanFiles {
    private PlanFiles() {}

    /**
     * Loads the plan that the options name.
     *
     * @param ahead what may be read of it already
     * @throws org.dosegate.dicom.DicomRefusedException when its files are not those of exactly one sound plan
     * @throws PrescriptionException when command line and RTPLAN contradict each other
     */
    public static PlanCase load(PlanOptions options, ReadAhead ahead, Messages messages) {
        return load(options, Optional.empty(), ahead, messages);
    }

    /**
     * Loads the plan that the options name, and a second dose to compare its own with.
     *
     * @param secondDose its file
     * @param ahead what may be read of the plan already
     * @throws org.dosegate.dicom.DicomRefusedException when the files are not those of exactly one sound plan, or the second dose is another
     *     patient's or in another frame of reference from which no named registration leads
     * @throws PrescriptionException when command line and RTPLAN contradict each other
     */
    public static PlanCase load(PlanOptions options, Optional<String> secondDose, ReadAhead ahead, Messages messages) {
        PlanRequest request = new PlanRequest(
                paths(options.plan()),
                options.struct(),
                options.doses(),
                options.rtPlan(),
                options.sum(),
                secondDose.map(file -> paths(List.of(file)).get(0)));
        return load(request, ahead, options.prescription(), messages);
    }

    /**
     * Loads the one plan in a folder.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when its files are not those of exactly one sound plan
     */
    public static PlanCase load(Path folder, Messages messages) {
        return load(folder, Optional.empty(), messages);
    }

    /**
     * Loads the one plan in a folder.
     *
     * @param given the prescription on the command line
     * @throws org.dosegate.dicom.DicomRefusedException when its files are not those of exactly one sound plan
     * @throws PrescriptionException when command line and RTPLAN contradict each other
     */
    public static PlanCase load(Path folder, Optional<Prescription> given, Messages messages) {
        return load(PlanRequest.of(folder), ReadAhead.none(), given, messages);
    }

    /**
     * Folders and files as given on the command line.
     *
     * @throws UsageException when one cannot be a path on this system
     */
    public static List<Path> paths(List<String> texts) {
        List<Path> paths = new ArrayList<>();
        for (String text : texts) {
            try {
                paths.add(Path.of(text));
            } catch (InvalidPathException e) {
                throw new UsageException("\"" + text + "\" cannot be a path here: " + e.getReason()
                        + "; under Linux use a UTF-8 locale, or start Dosegate by bin/dosegate");
            }
        }
        return paths;
    }

    private static PlanCase load(
            PlanRequest request, ReadAhead ahead, Optional<Prescription> given, Messages messages) {
        LoadedPlan loaded = new PlanLoader(ahead).load(request);
        messages.detail(() -> "read " + loaded.inputs().size() + " objects with "
                + loaded.structures().size() + " structures");
        PrescriptionChoice choice = PrescriptionChoice.of(loaded.prescription(), given);
        List<Note> warnings = Stream.of(
                        loaded.compared()
                                .map(second -> SecondDose.notes(loaded, second))
                                .orElse(List.of()),
                        Notes.of(loaded.warnings()),
                        Notes.of(loaded.storedDvhs().warnings()),
                        choice.warnings(),
                        loaded.unused().stream()
                                .map(label -> Note.of("OBJECT_NOT_USED", "not part of this plan, not used: " + label))
                                .toList())
                .flatMap(List::stream)
                .toList();
        PlanUnderCheck plan = new PlanUnderCheck(
                loaded.structures().stream().map(PlanFiles::structure).toList(),
                loaded.dose(),
                choice.prescription(),
                warnings,
                loaded.compared().map(ComparedDose::grid),
                loaded.storedDvhs().dvhs(),
                Compositions.of(loaded),
                loaded.doseBounds());
        return new PlanCase(
                plan,
                choice.open(),
                Stream.concat(loaded.inputs().stream(), loaded.compared().map(ComparedDose::header).stream())
                        .map(PlanFiles::input)
                        .toList(),
                Optional.of(patient(loaded.patient())),
                loaded.plan().map(PlanFiles::header),
                () -> image(loaded.image()));
    }

    private static PictureImage image(PlanImage image) {
        ImageReading reading = image.read();
        return new PictureImage(reading.volume(), Notes.of(reading.warnings()));
    }

    private static PlanStructure structure(Roi roi) {
        return new PlanStructure(
                roi.name(),
                roi.number(),
                roi.interpretedType(),
                roi.displayRgb(),
                roi.region(),
                Notes.of(roi.warnings()));
    }

    static InputObject input(ObjectHeader header) {
        return new InputObject(
                header.sopClass().modality(), header.sopInstanceUid(), header.frameOfReferenceUid(), header.sha256());
    }

    static PatientInfo patient(PatientIdentity patient) {
        return new PatientInfo(patient.id(), patient.name(), patient.birthDate(), patient.sex());
    }

    private static PlanInfo header(LoadedPlan.PlanInfo plan) {
        return new PlanInfo(said(plan.label()), Optional.of(plan.uid()), plan.approval(), said(plan.planningSystem()));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(t -> !t.isBlank());
    }
}
