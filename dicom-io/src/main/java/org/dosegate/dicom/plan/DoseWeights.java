package org.dosegate.dicom.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.rt.ObjectHeader;

/** The weights that the user gave to doses of a sum; all others have 1. */
final class DoseWeights implements ToDoubleFunction<ObjectHeader> {
    private final Map<String, Double> byUid = new HashMap<>();

    /**
     * Finds out which dose each weight is for.
     *
     * @throws DicomRefusedException when one is for none of the sum, or for one that has another already
     */
    DoseWeights(List<SumRequest.Weight> weights, PlanSelection.Selected selected) {
        List<PlanObject> doses = Stream.concat(selected.doses().stream(), selected.priorDoses().stream())
                .toList();
        for (SumRequest.Weight weight : weights) {
            PlanObject dose = Selector.find(doses, "--weight", weight.dose());
            if (byUid.putIfAbsent(dose.uid(), weight.factor()) != null) {
                throw DicomRefusedException.of(
                        Refusal.DOSE_WEIGHT, dose.file().name(), "has two weights", "give one --weight for each dose");
            }
        }
    }

    @Override
    public double applyAsDouble(ObjectHeader dose) {
        return byUid.getOrDefault(dose.sopInstanceUid(), 1.0);
    }
}
