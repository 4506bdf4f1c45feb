package org.dosegate.cli.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.cli.run.ToolIdentity;
import org.dosegate.constraints.result.Note;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.plan.ComparedDose;
import org.dosegate.dicom.plan.DoseLoader;
import org.dosegate.dicom.plan.LoadedDose;
import org.dosegate.dicom.rt.RtStructureSet;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.region.Region;
import org.dosegate.report.InputObject;
import org.dosegate.report.ReportContext;

/**
 * Two doses that can be compared.
 *
 * @param reference the one that says what is expected
 * @param evaluated the one that is searched
 * @param structures solids in which the doses are compared apart, by name
 * @param inputs the objects
 * @param warnings what must be known about them
 */
public record DosePair(
        DoseGrid reference,
        DoseGrid evaluated,
        Map<String, Region> structures,
        List<InputObject> inputs,
        List<Note> warnings) {

    /**
     * Loads both.
     *
     * @param registrations files of registrations that may move the evaluated dose
     * @param structureSet file of the structure set whose structures are told apart
     * @throws org.dosegate.dicom.DicomRefusedException when one is no sound dose, or they are of different patients, or in frames of reference that no registration joins, or
     *     no structure lies in theirs
     */
    public static DosePair load(
            String reference, String evaluated, List<String> registrations, Optional<String> structureSet) {
        DoseLoader loader = new DoseLoader();
        List<LoadedDose> doses = PlanFiles.paths(List.of(reference, evaluated)).parallelStream()
                .map(loader::load)
                .toList();
        LoadedDose first = doses.get(0);
        ComparedDose second = loader.comparable(first, doses.get(1), PlanFiles.paths(registrations));
        List<LoadWarning> warnings = new ArrayList<>(first.warnings());
        warnings.addAll(second.warnings());
        List<Note> notes = new ArrayList<>(Notes.of(warnings));
        if (first.summation() != doses.get(1).summation()) {
            notes.add(Note.of(
                    "DOSE_SUMMATION_DIFFERS",
                    "one dose is " + first.summation() + ", the other "
                            + doses.get(1).summation()));
        }
        List<InputObject> inputs = new ArrayList<>();
        doses.forEach(dose -> inputs.add(PlanFiles.input(dose.header())));
        second.registrations().forEach(registration -> inputs.add(PlanFiles.input(registration)));
        Map<String, Region> structures = new LinkedHashMap<>();
        structureSet.ifPresent(file -> {
            RtStructureSet set = StructureFiles.load(List.of(file), Optional.empty())
                    .loaded()
                    .structures();
            notes.addAll(Notes.of(DoseLoader.requireSamePatient(set.header(), first)));
            inputs.add(PlanFiles.input(set.header()));
            structures.putAll(StructureFiles.regionsIn(set, first.header().frameOfReferenceUid()));
        });
        return new DosePair(
                first.grid(),
                second.grid(),
                structures,
                List.copyOf(inputs),
                notes.stream().distinct().toList());
    }

    /** The context of a result that is made at the given time. */
    public ReportContext context(Instant createdUtc) {
        return new ReportContext(ToolIdentity.current(), createdUtc, inputs, Optional.empty(), Optional.empty());
    }
}
