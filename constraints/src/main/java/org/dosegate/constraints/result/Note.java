package org.dosegate.constraints.result;

import java.util.Objects;
import java.util.Optional;

/**
 * A warning or a reason: a stable code for programs and tests, a sentence for people.
 *
 * @param code upper-case words joined by underscores, such as {@code OUTSIDE_DOSE_GRID}
 * @param structure the structure that it concerns, by its protocol name, or by its ROI name where it has none
 * @param text one sentence
 */
public record Note(String code, Optional<String> structure, String text) {
    /** A note without nulls. */
    public Note {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(structure, "structure");
        Objects.requireNonNull(text, "text");
    }

    /** A note that concerns no structure in particular. */
    public static Note of(String code, String text) {
        return new Note(code, Optional.empty(), text);
    }

    /** A note about one structure. */
    public static Note about(String structure, String code, String text) {
        return new Note(code, Optional.of(structure), text);
    }
}
