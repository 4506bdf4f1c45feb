package org.dosegate.report.json;

import java.io.IOException;
import org.dosegate.constraints.result.DoseComposition;

/** What a dose was made of. */
final class DoseSumJson {
    private DoseSumJson() {}

    static void write(JsonDocument json, DoseComposition composition) throws IOException {
        json.array("parts", composition.parts(), DoseSumJson::part);
        json.flag("ofOnePlan", composition.ofOnePlan());
        json.number("resamplingErrorGy", composition.resamplingErrorGy());
    }

    private static void part(JsonDocument json, DoseComposition.Part part) throws IOException {
        json.text("sopInstanceUid", part.sopInstanceUid());
        json.texts("planUids", part.planUids());
        json.number("weight", part.weight());
        json.flag("prior", part.prior());
        if (part.move().isPresent()) {
            DoseComposition.Move move = part.move().get();
            json.object("registration", o -> {
                o.text("sopInstanceUid", move.registrationUid());
                o.numbers(
                        "matrix",
                        move.matrix().stream().mapToDouble(Double::doubleValue).toArray());
            });
        }
    }
}
