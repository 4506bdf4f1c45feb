package org.dosegate.dicom.rt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.engine.region.Region;

/**
 * A region of interest.
 *
 * @param number ROI Number, unique in its structure set
 * @param name ROI Name, decoded; where it cannot be decoded, its bytes as ASCII with {@code \xHH}
 * @param interpretedType RT ROI Interpreted Type of its observation
 * @param frameOfReferenceUid frame of reference of its contours
 * @param displayRgb ROI Display Color as 0xRRGGBB; empty when it has none that can be read
 * @param region its solid; empty when it has none that can be evaluated
 * @param warnings what must be known about it; at least one when {@code region} is empty
 */
public record Roi(
        int number,
        String name,
        Optional<String> interpretedType,
        Optional<String> frameOfReferenceUid,
        OptionalInt displayRgb,
        Optional<Region> region,
        List<LoadWarning> warnings) {

    /** This ROI with a further warning. */
    public Roi warned(LoadWarning warning) {
        List<LoadWarning> all = new java.util.ArrayList<>(warnings);
        all.add(warning);
        return new Roi(number, name, interpretedType, frameOfReferenceUid, displayRgb, region, List.copyOf(all));
    }

    /** This ROI as one that cannot be evaluated. */
    public Roi notEvaluable(LoadWarning why) {
        List<LoadWarning> all = new java.util.ArrayList<>(warnings);
        all.add(why);
        return new Roi(
                number, name, interpretedType, frameOfReferenceUid, displayRgb, Optional.empty(), List.copyOf(all));
    }
}
