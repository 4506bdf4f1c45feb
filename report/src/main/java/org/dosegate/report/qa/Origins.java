package org.dosegate.report.qa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.StructureFigures;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.SafeText;

/** Where structures come from, in words. */
final class Origins {
    private final Phrases phrases;
    private final Map<String, StructureResult> structures = new LinkedHashMap<>();

    Origins(Phrases phrases, List<StructureResult> structures) {
        this.phrases = phrases;
        structures.forEach(structure -> this.structures.put(structure.name(), structure));
    }

    /** The ROI as stored with its number, or what a structure is derived from. */
    String roi(StructureResult structure) {
        OptionalInt number = structure.roiNumber();
        return SafeText.show(structure
                .roiName()
                .map(roi -> number.isPresent() ? roi + " (#" + number.getAsInt() + ")" : roi)
                .or(structure::derivation)
                .orElse(""));
    }

    /** How protocol name and ROI came together. */
    String match(StructureResult structure) {
        return phrases.text("match."
                + (structure.built().isPresent()
                        ? "built"
                        : structure.match().name().toLowerCase(Locale.ROOT)));
    }

    /** The structure of a goal; none for goals of the whole plan, of several structures, and of one that is missing. */
    Optional<StructureResult> structure(String name) {
        return Optional.ofNullable(structures.get(name));
    }

    /** Figures of a goal's structure. */
    Optional<StructureFigures> figures(String name) {
        return structure(name).map(StructureFigures::of);
    }
}
