package org.dosegate.constraints.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.result.ComparedStructure;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.stored.Oddity;
import org.dosegate.engine.stored.StoredComparison;
import org.dosegate.engine.stored.StoredDvh;

/**
 * Sets stored DVHs beside ours. No verdict depends on it.
 *
 * @param structures those that could be compared, in the order of ours
 * @param notes how stored DVHs had to be read, and what could not be compared and why
 */
public record StoredDvhCheck(List<ComparedStructure> structures, List<Note> notes) {
    private static final String ODD = "STORED_DVH_ODD";
    private static final String NOT_COMPARED = "STORED_DVH_NOT_COMPARED";
    private static final String DIFFERS = "STORED_DVH_DIFFERS";

    /** A result whose lists can no longer be changed. */
    public StoredDvhCheck {
        structures = List.copyOf(structures);
        notes = List.copyOf(notes);
    }

    /** Compares the DVHs that a plan's dose brings with ours of the same ROI numbers. */
    public static StoredDvhCheck of(PlanUnderCheck plan, List<StructureResult> ours) {
        Map<Integer, StoredDvh> byNumber = new HashMap<>();
        plan.storedDvhs().forEach(dvh -> byNumber.put(dvh.roiNumber(), dvh));
        List<ComparedStructure> compared = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (StructureResult structure : ours) {
            StoredDvh stored = structure.roiNumber().isPresent()
                    ? byNumber.get(structure.roiNumber().getAsInt())
                    : null;
            if (stored != null) {
                compare(plan, structure, stored, compared, notes);
            }
        }
        List<Integer> known =
                plan.structures().stream().map(PlanStructure::roiNumber).toList();
        for (StoredDvh dvh : plan.storedDvhs()) {
            if (!known.contains(dvh.roiNumber())) {
                notes.add(Note.of(NOT_COMPARED, "a stored DVH is of ROI " + dvh.roiNumber() + ", which is not there"));
            }
        }
        return new StoredDvhCheck(compared, notes);
    }

    private static void compare(
            PlanUnderCheck plan,
            StructureResult structure,
            StoredDvh stored,
            List<ComparedStructure> compared,
            List<Note> notes) {
        String name = structure.name();
        if (structure.readings().isEmpty()) {
            notes.add(Note.about(name, NOT_COMPARED, name + ": not compared: it has no volume that can be evaluated"));
            return;
        }
        OptionalDouble prescriptionGy =
                plan.prescription().stream().mapToDouble(Prescription::doseGy).findFirst();
        Dvh ours = structure.readings().get().nominal();
        try {
            StoredComparison comparison =
                    StoredComparison.of(stored, ours, plan.dose().maxGy(), prescriptionGy);
            compared.add(new ComparedStructure(name, stored.roiNumber(), ours, comparison));
            for (Oddity oddity : comparison.oddities()) {
                notes.add(Note.about(name, ODD, name + ": the stored DVH " + oddity.text() + " (" + oddity + ")"));
            }
        } catch (IllegalArgumentException e) {
            notes.add(Note.about(name, NOT_COMPARED, name + ": not compared: " + e.getMessage()));
        }
    }

    /** A note for each structure that differs by more than a share of its volume, %. */
    public List<Note> differing(double morePercent) {
        return structures.stream()
                .filter(s -> s.largestDifferencePercent() > morePercent)
                .map(s -> Note.about(
                        s.name(),
                        DIFFERS,
                        String.format(
                                Locale.ROOT,
                                "%s: the planning system's stored DVH differs from ours by %.1f %% of the volume",
                                s.name(),
                                s.largestDifferencePercent())))
                .toList();
    }
}
