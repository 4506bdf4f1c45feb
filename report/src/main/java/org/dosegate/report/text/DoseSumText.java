package org.dosegate.report.text;

import java.util.stream.Collectors;
import org.dosegate.constraints.result.DoseComposition;

/** What a dose was made of, in one line. */
public final class DoseSumText {
    private DoseSumText() {}

    /** Such as {@code the dose is 1 x 1.2.3 + 0.5 x 1.2.4 (earlier treatment, moved by 1.2.5)}. */
    public static String of(DoseComposition composition) {
        boolean single =
                composition.parts().stream().filter(part -> !part.prior()).count() == 1;
        return composition.parts().stream()
                .map(DoseSumText::part)
                .collect(Collectors.joining(
                        " + ",
                        "the dose is ",
                        single && !composition.ofOnePlan() ? ", stored as the sum of several plans" : ""));
    }

    private static String part(DoseComposition.Part part) {
        String how = (part.prior() ? "earlier treatment" : "")
                + part.move()
                        .map(move -> (part.prior() ? ", " : "") + "moved by " + move.registrationUid())
                        .orElse("");
        return Numbers.exact(part.weight()) + " x " + part.sopInstanceUid() + (how.isEmpty() ? "" : " (" + how + ")");
    }
}
