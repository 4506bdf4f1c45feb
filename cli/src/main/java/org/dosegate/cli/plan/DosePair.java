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
     * @param structureSet file of the structure set whose structures are told apart
     * @throws org.dosegate.dicom.DicomRefusedException when one is no sound dose, or they are of different patients or frames of reference, or
     *     no structure lies in theirs
     */
    public static DosePair load(String reference, String evaluated, Optional<String> structureSet) {
        DoseLoader loader = new DoseLoader();
        List<LoadedDose> doses = PlanFiles.paths(List.of(reference, evaluated)).parallelStream()
                .map(loader::load)
                .toList();
        LoadedDose first = doses.get(0);
        LoadedDose second = doses.get(1);
        List<LoadWarning> warnings = new ArrayList<>(first.warnings());
        warnings.addAll(second.warnings());
        warnings.addAll(DoseLoader.requireComparable(List.of(first.header()), second));
        List<Note> notes = new ArrayList<>(Notes.of(warnings));
        if (first.summation() != second.summation()) {
            notes.add(Note.of(
                    "DOSE_SUMMATION_DIFFERS",
                    "one dose is " + first.summation() + ", the other " + second.summation()));
        }
        List<InputObject> inputs = new ArrayList<>();
        doses.forEach(dose -> inputs.add(PlanFiles.input(dose.header())));
        Map<String, Region> structures = new LinkedHashMap<>();
        structureSet.ifPresent(file -> {
            RtStructureSet set = StructureFiles.load(List.of(file), Optional.empty())
                    .loaded()
                    .structures();
            notes.addAll(Notes.of(DoseLoader.requireComparable(List.of(set.header()), first)));
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
