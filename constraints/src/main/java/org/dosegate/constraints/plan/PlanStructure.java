package org.dosegate.constraints.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.constraints.result.Note;
import org.dosegate.engine.region.Region;

/**
 * One structure of a plan, as stored.
 *
 * @param roiName name as stored, decoded
 * @param roiNumber number, unique in the plan
 * @param interpretedType RT ROI interpreted type, such as {@code EXTERNAL}; empty when nobody says
 * @param displayRgb colour in which the planning system draws it, 0xRRGGBB; empty when nobody says
 * @param region its solid; empty when it has none that can be evaluated (no contours, points, open contours, damaged)
 * @param warnings what must be known about it; when {@code region} is empty at least one that says why
 */
public record PlanStructure(
        String roiName,
        int roiNumber,
        Optional<String> interpretedType,
        OptionalInt displayRgb,
        Optional<Region> region,
        List<Note> warnings) {

    /** A structure of which nobody says the interpreted type and the colour. */
    public PlanStructure(String roiName, int roiNumber, Optional<Region> region, List<Note> warnings) {
        this(roiName, roiNumber, Optional.empty(), OptionalInt.empty(), region, warnings);
    }
}
