package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.DecimalString;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.PlanReference;
import org.dosegate.dicom.rt.RtDose;
import org.dosegate.dicom.rt.RtDose.SummationType;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.sum.DoseBounds;
import org.dosegate.engine.sum.DosePart;
import org.dosegate.engine.sum.DoseSum;
import org.dosegate.engine.sum.SummedDose;

/**
 * Weighs, moves and sums doses, and says so.
 *
 * @param dose the result, Gy
 * @param bounds what resampling leaves open; empty where nothing
 * @param origin what it was made of
 * @param warnings what must be known about it
 */
record DoseComposition(DoseGrid dose, Optional<DoseBounds> bounds, DoseOrigin origin, List<LoadWarning> warnings) {

    /**
     * A dose of the composition.
     *
     * @param dose as read
     * @param prior whether it is that of an earlier treatment
     */
    record Source(RtDose dose, boolean prior) {}

    /**
     * Composes a dose.
     *
     * @param frameUid frame of reference of the structures
     * @param weight what each dose is multiplied by
     * @throws DicomRefusedException when a dose lies in another frame of reference and no named registration leads from it, or the doses have no volume in common
     */
    static DoseComposition of(
            List<Source> sources, String frameUid, Registrations registrations, ToDoubleFunction<ObjectHeader> weight) {
        List<DoseOrigin.Part> parts = new ArrayList<>();
        List<DosePart> grids = new ArrayList<>();
        for (Source source : sources) {
            ObjectHeader header = source.dose().header();
            DoseOrigin.Part part = new DoseOrigin.Part(
                    header,
                    source.dose().plans().stream().map(PlanReference::planUid).toList(),
                    weight.applyAsDouble(header),
                    source.prior(),
                    registrations.into(frameUid, "the structures", header));
            DoseGrid grid = DoseAssembly.grid(source.dose(), source.dose().dosesGy());
            parts.add(part);
            grids.add(new DosePart(
                    part.move().map(move -> grid.moved(move.transform())).orElse(grid), part.weight()));
        }
        SummedDose sum = sum(grids, parts);
        DoseOrigin origin = new DoseOrigin(
                parts, ofOnePlan(sources), sum.bounds().map(DoseBounds::errorGy).orElse(0.0));
        List<LoadWarning> warnings = new ArrayList<>();
        parts.forEach(part -> warn(part, warnings));
        sum.bounds().ifPresent(bounds -> warnings.add(resampled(sum.dose(), bounds)));
        return new DoseComposition(sum.dose(), sum.bounds(), origin, List.copyOf(warnings));
    }

    /** Beams of one plan, or one dose of one plan; that two doses, or plans, are of one course and one fractionation no file says. */
    private static boolean ofOnePlan(List<Source> sources) {
        List<RtDose> current = sources.stream()
                .filter(source -> !source.prior())
                .map(Source::dose)
                .toList();
        return current.stream().noneMatch(RtDose::isOfSeveralPlans)
                && (current.size() == 1 || current.stream().allMatch(dose -> dose.summation() == SummationType.BEAM));
    }

    private static SummedDose sum(List<DosePart> grids, List<DoseOrigin.Part> parts) {
        if (grids.size() == 1 && grids.get(0).weight() == 1) {
            return new SummedDose(grids.get(0).grid(), Optional.empty());
        }
        try {
            return DoseSum.of(grids);
        } catch (GeometryException e) {
            boolean apart = e.code() == GeometryException.Code.NO_COMMON_VOLUME;
            throw DicomRefusedException.causedBy(
                    e,
                    apart ? Refusal.DOSE_GRIDS_APART : Refusal.DOSE_GRID,
                    parts.get(0).header().file(),
                    "cannot be summed with the other doses: " + e.getMessage(),
                    apart ? "sum doses that cover the same volume" : "correct the weights");
        }
    }

    private static void warn(DoseOrigin.Part part, List<LoadWarning> warnings) {
        if (part.prior()) {
            warnings.add(LoadWarning.of(
                    Code.PRIOR_DOSE,
                    "the dose includes that of an earlier treatment, added as it is: " + named(part.header())));
        }
        if (part.weight() != 1) {
            warnings.add(LoadWarning.of(
                    Code.DOSE_WEIGHTED,
                    named(part.header()) + " was multiplied by " + DecimalString.format(part.weight())));
        }
        part.move().ifPresent(move -> warnings.add(move.warning(part.header())));
    }

    /** A dose as it is named in messages. */
    static String named(ObjectHeader header) {
        return header.file() + " (" + header.sopInstanceUid() + ")";
    }

    private static LoadWarning resampled(DoseGrid dose, DoseBounds bounds) {
        return LoadWarning.of(
                Code.DOSE_RESAMPLED,
                String.format(
                        Locale.ROOT,
                        "the doses lie on different grids and were summed at points %.2f x %.2f x %.2f mm apart; between them the sum differs from"
                                + " what is interpolated by %.2f Gy at most, which intervals take into account",
                        dose.columnSpacingMm(),
                        dose.rowSpacingMm(),
                        dose.frameSpacingMm(),
                        bounds.errorGy()));
    }
}
