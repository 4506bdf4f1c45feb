package org.dosegate.constraints.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.stored.Oddity;
import org.dosegate.engine.stored.StoredComparison;
import org.dosegate.engine.stored.StoredDvh;

/**
 * Sets stored DVHs beside ours. No verdict depends on it.
 *
 * @param structures those that could be compared, in the plan's order
 * @param notes how stored DVHs had to be read, and what could not be compared and why
 */
public record StoredDvhCheck(List<ComparedStructure> structures, List<Note> notes) {
    private static final String ODD = "STORED_DVH_ODD";
    private static final String NOT_COMPARED = "STORED_DVH_NOT_COMPARED";

    /** A result whose lists can no longer be changed. */
    public StoredDvhCheck {
        structures = List.copyOf(structures);
        notes = List.copyOf(notes);
    }

    /** Compares all stored DVHs with those of the structures of their ROI numbers. */
    public static StoredDvhCheck of(PlanUnderCheck plan, List<StoredDvh> stored, DvhSettings settings) {
        Map<Integer, StoredDvh> byNumber = new HashMap<>();
        stored.forEach(dvh -> byNumber.put(dvh.roiNumber(), dvh));
        DvhCalculator calculator = new DvhCalculator(plan.dose(), new DvhSettings(settings.betweenSlices(), false));
        List<Entry> entries = plan.structures().parallelStream()
                .filter(structure -> byNumber.containsKey(structure.roiNumber()))
                .map(structure -> Entry.of(structure, byNumber.get(structure.roiNumber()), plan, calculator))
                .toList();
        List<ComparedStructure> compared = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Entry entry : entries) {
            compared.addAll(entry.compared());
            notes.addAll(entry.notes());
        }
        List<Integer> known =
                plan.structures().stream().map(PlanStructure::roiNumber).toList();
        for (StoredDvh dvh : stored) {
            if (!known.contains(dvh.roiNumber())) {
                notes.add(Note.of(NOT_COMPARED, "a stored DVH is of ROI " + dvh.roiNumber() + ", which is not there"));
            }
        }
        return new StoredDvhCheck(compared, notes);
    }

    /** One structure: compared, or a note that says why not. */
    private record Entry(List<ComparedStructure> compared, List<Note> notes) {

        static Entry of(PlanStructure structure, StoredDvh stored, PlanUnderCheck plan, DvhCalculator calculator) {
            if (structure.region().isEmpty()) {
                return not(structure, "it has no volume that can be evaluated");
            }
            OptionalDouble prescriptionGy = plan.prescription().stream()
                    .mapToDouble(Prescription::doseGy)
                    .findFirst();
            try {
                Dvh ours = calculator.compute(structure.region().get()).nominal();
                StoredComparison comparison =
                        StoredComparison.of(stored, ours, plan.dose().maxGy(), prescriptionGy);
                List<Note> notes = new ArrayList<>();
                for (Oddity oddity : comparison.oddities()) {
                    notes.add(Note.about(
                            structure.roiName(),
                            ODD,
                            structure.roiName() + ": the stored DVH " + oddity.text() + " (" + oddity + ")"));
                }
                return new Entry(
                        List.of(new ComparedStructure(structure.roiName(), structure.roiNumber(), ours, comparison)),
                        notes);
            } catch (GeometryException e) {
                return not(structure, e.code() + ": " + e.getMessage());
            } catch (IllegalArgumentException e) {
                return not(structure, e.getMessage());
            }
        }

        private static Entry not(PlanStructure structure, String why) {
            return new Entry(
                    List.of(),
                    List.of(Note.about(
                            structure.roiName(), NOT_COMPARED, structure.roiName() + ": not compared: " + why)));
        }
    }
}
