package org.dosegate.cli.plan;

import java.util.Arrays;
import java.util.Optional;
import org.dosegate.constraints.result.DoseComposition;
import org.dosegate.dicom.plan.DoseOrigin;
import org.dosegate.dicom.plan.LoadedPlan;

/** What a loaded dose was made of, for the result. */
final class Compositions {
    private Compositions() {}

    /** The composition; empty where the dose is one plan's own. */
    static Optional<DoseComposition> of(LoadedPlan loaded) {
        DoseOrigin origin = loaded.doseOrigin();
        return origin.isComposed() || !origin.ofOnePlan()
                ? Optional.of(new DoseComposition(
                        origin.parts().stream().map(Compositions::part).toList(),
                        origin.ofOnePlan(),
                        origin.resamplingErrorGy()))
                : Optional.empty();
    }

    private static DoseComposition.Part part(DoseOrigin.Part part) {
        return new DoseComposition.Part(
                part.header().sopInstanceUid(),
                part.planUids(),
                part.weight(),
                part.prior(),
                part.move()
                        .map(move -> new DoseComposition.Move(
                                move.registration().sopInstanceUid(),
                                Arrays.stream(move.transform().rowMajor())
                                        .boxed()
                                        .toList())));
    }
}
