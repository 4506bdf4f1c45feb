package org.dosegate.report.qa;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.report.text.SafeText;

/**
 * The cumulative DVH of a structure and the limits that concern it.
 *
 * @param name name in the protocol, or the expression of a derived structure
 * @param rgb colour of its ROI as stored, 0xRRGGBB; empty where there is none
 * @param curve the curve, the same as in the JSON
 * @param limits limits that can be drawn as marks, in the protocol's order
 */
public record DvhCurve(String name, OptionalInt rgb, CumulativeCurve curve, List<LimitMark> limits) {
    /** A curve whose list can no longer be changed. */
    public DvhCurve {
        limits = List.copyOf(limits);
    }

    /** Whether a structure has a curve: any volume whose dose is known. */
    static boolean exists(StructureResult structure) {
        return structure
                .readings()
                .filter(readings -> readings.nominal().insideGridCc() > 0)
                .isPresent();
    }

    /**
     * The curve of a structure that has one.
     *
     * @param roiColours colours of ROIs as stored, 0xRRGGBB, by ROI number
     */
    static DvhCurve of(StructureResult structure, Map<Integer, Integer> roiColours, List<LimitMark> limits) {
        OptionalInt rgb = structure.roiNumber().isPresent()
                        && roiColours.containsKey(structure.roiNumber().getAsInt())
                ? OptionalInt.of(roiColours.get(structure.roiNumber().getAsInt()))
                : OptionalInt.empty();
        return new DvhCurve(
                SafeText.show(structure.name()),
                rgb,
                structure.readings().orElseThrow().nominal().cumulative(),
                limits);
    }

    /** The whole volume, cc. */
    public double volumeCc() {
        return curve.volumeCc()[0];
    }
}
