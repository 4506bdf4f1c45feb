package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What the user says about a sum of doses. Objects are named by SOP Instance UID or file.
 *
 * @param priorDoses doses of earlier treatments, added to that of the plan
 * @param weights what doses are multiplied by; 1 where nothing is said
 * @param registrations spatial registrations that doses in another frame of reference may be moved by
 */
public record SumRequest(List<String> priorDoses, List<Weight> weights, List<String> registrations) {
    /** Nothing is said. */
    public static final SumRequest NONE = new SumRequest(List.of(), List.of(), List.of());

    /** An immutable request. */
    public SumRequest {
        priorDoses = List.copyOf(priorDoses);
        weights = List.copyOf(weights);
        registrations = List.copyOf(registrations);
    }

    /**
     * The weight of a dose.
     *
     * @param dose which one
     * @param factor what it is multiplied by, positive
     */
    public record Weight(String dose, double factor) {}

    /** All that is named. */
    List<String> selectors() {
        List<String> all = new ArrayList<>(priorDoses);
        weights.forEach(weight -> all.add(weight.dose()));
        all.addAll(registrations);
        return all;
    }
}
