package org.dosegate.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dosegate.constraints.check.LongestFirst;
import org.dosegate.constraints.check.ResamplingDoubt;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.Region;
import org.dosegate.report.DvhResult;

/** DVHs of a plan's structures. */
final class DvhRun {
    private DvhRun() {}

    /**
     * Computes the DVHs of all structures, or of the named ones. One that cannot be computed is listed with the reason and stops no other.
     *
     * @param names ROI names exactly as stored; none means all
     * @throws org.dosegate.cli.run.UsageException when the plan has no structure of a name
     */
    static DvhResult compute(PlanUnderCheck plan, List<String> names, DvhSettings settings) {
        DvhCalculator calculator = new DvhCalculator(plan.dose(), settings);
        ResamplingDoubt doubt = new ResamplingDoubt(plan, settings.betweenSlices());
        List<StructureResult> structures = LongestFirst.map(
                select(plan.structures(), names), PlanStructure::region, s -> result(s, calculator, doubt));
        return new DvhResult(plan.prescription(), settings, structures, plan.warnings());
    }

    private static List<PlanStructure> select(List<PlanStructure> structures, List<String> names) {
        List<String> known = structures.stream().map(PlanStructure::roiName).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw UnknownStructure.named(name, known);
            }
        }
        return structures.stream()
                .filter(s -> names.isEmpty() || names.contains(s.roiName()))
                .toList();
    }

    private static StructureResult result(PlanStructure structure, DvhCalculator calculator, ResamplingDoubt doubt) {
        Optional<DvhReadings> readings = Optional.empty();
        List<Note> warnings = structure.warnings();
        if (structure.region().isPresent()) {
            try {
                Region region = structure.region().get();
                DvhReadings computed = doubt.addTo(calculator.compute(region), region);
                readings = Optional.of(computed);
                warnings = with(warnings, outsideGrid(structure, computed.nominal()));
            } catch (GeometryException e) {
                warnings = with(
                        warnings,
                        Optional.of(NoteCode.STRUCTURE_NOT_EVALUABLE.about(
                                structure.roiName(), e.code() + ": " + e.getMessage())));
            }
        }
        return new StructureResult(
                structure.roiName(),
                Optional.of(structure.roiName()),
                OptionalInt.of(structure.roiNumber()),
                StructureResult.Match.EXACT,
                Optional.empty(),
                Optional.empty(),
                readings,
                warnings,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Note> outsideGrid(PlanStructure structure, Dvh dvh) {
        if (!(dvh.outsideGridCc() > 0)) {
            return Optional.empty();
        }
        return Optional.of(NoteCode.OUTSIDE_DOSE_GRID.about(
                structure.roiName(),
                String.format(
                        Locale.ROOT,
                        "a part of the volume lies outside the dose grid, where the dose is unknown (%.2f of %.2f cc);"
                                + " all doses are those of the rest",
                        dvh.outsideGridCc(),
                        dvh.volumeCc())));
    }

    private static List<Note> with(List<Note> warnings, Optional<Note> more) {
        return Stream.concat(warnings.stream(), more.stream()).toList();
    }
}
