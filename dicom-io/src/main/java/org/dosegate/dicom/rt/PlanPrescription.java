package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.element.DecimalString;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.DecodedText;
import org.dosegate.dicom.value.StrictValues;

/**
 * What a plan prescribes, or why that cannot be said.
 *
 * @param status whether there is exactly one prescription
 * @param doseGy total target dose, Gy; present when there is exactly one
 * @param fractions number of fractions; present when there is exactly one fraction group that says it
 * @param text one sentence: where it was read, or what is missing or ambiguous, with the choices
 */
public record PlanPrescription(Status status, OptionalDouble doseGy, OptionalInt fractions, String text) {

    /** Whether there is a prescription. */
    public enum Status {
        /** One target dose and one fraction group. */
        UNIQUE,
        /** There is no RTPLAN. */
        NO_PLAN,
        /** No target has a prescribed dose, or no fraction group has fractions. */
        MISSING,
        /** Several target doses or fraction groups. */
        AMBIGUOUS,
        /** A number of it cannot be read. */
        UNREADABLE
    }

    /** Without an RTPLAN in the named folders and files. */
    public static PlanPrescription withoutPlan(String where) {
        return new PlanPrescription(
                Status.NO_PLAN,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                DicomRefusedException.oneLine(where + ": there is no RTPLAN that prescribes a dose"));
    }

    /** What this prescription is worth where the dose is a sum of several plans, or weighted. */
    public PlanPrescription ofOneAmongSeveral() {
        return new PlanPrescription(
                Status.AMBIGUOUS,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                "the dose is a sum of several plans or weighted, and what all of it prescribes no RTPLAN says (one of them: "
                        + text + ")");
    }

    /** Reads the prescription of a plan; what is wrong with it is told, not thrown, since DVHs need none. */
    static PlanPrescription read(StrictValues plan) {
        try {
            return of(plan.file(), targetDoses(plan), fractions(plan));
        } catch (DicomRefusedException e) {
            return new PlanPrescription(Status.UNREADABLE, OptionalDouble.empty(), OptionalInt.empty(), e.getMessage());
        }
    }

    /** A fraction group as it stands in the plan: a number that is there twice makes two groups of it, never one. */
    private record Fractions(int group, int count) {}

    private static PlanPrescription of(String file, Map<Double, List<String>> doses, List<Fractions> groups) {
        String dosesAt = Tags.label(Tags.TARGET_PRESCRIPTION_DOSE) + ": ";
        String groupsAt = Tags.label(Tags.NUMBER_OF_FRACTIONS_PLANNED) + ": ";
        List<String> missing = new ArrayList<>();
        List<String> ambiguous = new ArrayList<>();
        if (doses.isEmpty()) {
            missing.add(dosesAt + "no TARGET dose reference has a TargetPrescriptionDose");
        } else if (doses.size() > 1) {
            List<String> choices = new ArrayList<>();
            doses.forEach((dose, names) -> choices.add(gy(dose) + " (" + String.join(", ", names) + ")"));
            ambiguous.add(dosesAt + "there are " + doses.size() + " target doses: " + String.join(", ", choices));
        }
        if (groups.isEmpty()) {
            missing.add(groupsAt + "there is no fraction group");
        } else if (groups.size() > 1) {
            List<String> choices = groups.stream()
                    .map(group -> "group " + group.group() + " with " + group.count() + " fractions")
                    .toList();
            ambiguous.add(groupsAt + "there are " + groups.size() + " fraction groups: " + String.join(", ", choices));
        }
        OptionalDouble dose =
                doses.size() == 1 ? OptionalDouble.of(doses.keySet().iterator().next()) : OptionalDouble.empty();
        OptionalInt fractions =
                groups.size() == 1 ? OptionalInt.of(groups.get(0).count()) : OptionalInt.empty();
        if (!ambiguous.isEmpty()) {
            ambiguous.addAll(missing);
            return new PlanPrescription(Status.AMBIGUOUS, dose, fractions, text(file, ambiguous));
        }
        if (!missing.isEmpty()) {
            return new PlanPrescription(Status.MISSING, dose, fractions, text(file, missing));
        }
        return new PlanPrescription(
                Status.UNIQUE,
                dose,
                fractions,
                "RTPLAN " + DicomRefusedException.oneLine(nameOf(file)) + ", "
                        + Tags.label(Tags.TARGET_PRESCRIPTION_DOSE) + " and "
                        + Tags.label(Tags.NUMBER_OF_FRACTIONS_PLANNED));
    }

    /** The file without its folders, on which no result depends. */
    private static String nameOf(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static String text(String file, List<String> problems) {
        return DicomRefusedException.oneLine(file + ": " + String.join("; ", problems));
    }

    /** Prescribed doses with the targets that have them; one dose for several targets is one prescription. */
    private static Map<Double, List<String>> targetDoses(StrictValues plan) {
        Map<Double, List<String>> doses = new TreeMap<>();
        for (StrictValues reference : plan.optionalItems(Tags.DOSE_REFERENCE_SEQUENCE)) {
            boolean target =
                    reference.optionalCode(Tags.DOSE_REFERENCE_TYPE).orElse("").equals("TARGET");
            if (!target || !reference.has(Tags.TARGET_PRESCRIPTION_DOSE)) {
                continue;
            }
            String name = reference
                    .optionalText(Tags.DOSE_REFERENCE_DESCRIPTION)
                    .map(DecodedText::text)
                    .orElse("dose reference "
                            + reference.optionalCode(Tags.DOSE_REFERENCE_NUMBER).orElse("without number"));
            doses.computeIfAbsent(positive(reference), d -> new ArrayList<>()).add(name);
        }
        return doses;
    }

    private static double positive(StrictValues reference) {
        double dose = reference.decimal(Tags.TARGET_PRESCRIPTION_DOSE);
        if (!(dose > 0)) {
            throw reference.refuse(
                    org.dosegate.dicom.Refusal.BAD_VALUE,
                    Tags.TARGET_PRESCRIPTION_DOSE,
                    "is " + dose + " Gy, not positive",
                    "correct the prescription in the planning system, or give --prescription");
        }
        return dose;
    }

    private static List<Fractions> fractions(StrictValues plan) {
        List<Fractions> groups = new ArrayList<>();
        for (StrictValues group : plan.optionalItems(Tags.FRACTION_GROUP_SEQUENCE)) {
            int count = group.integer(Tags.NUMBER_OF_FRACTIONS_PLANNED);
            if (count < 1) {
                throw group.refuse(
                        org.dosegate.dicom.Refusal.BAD_VALUE,
                        Tags.NUMBER_OF_FRACTIONS_PLANNED,
                        "is " + count,
                        "correct the prescription in the planning system, or give --prescription");
            }
            groups.add(new Fractions(group.integer(Tags.FRACTION_GROUP_NUMBER), count));
        }
        return groups;
    }

    private static String gy(double dose) {
        return String.format(Locale.ROOT, "%s Gy", DecimalString.format(dose));
    }
}
