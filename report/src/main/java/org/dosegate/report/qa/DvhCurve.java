package org.dosegate.report.qa;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.report.text.SafeText;

/**
 * The cumulative DVH of a structure and the limits that concern it.
 *
 * @param name name in the protocol, or the expression of a derived structure
 * @param rgb colour of its ROI as stored, 0xRRGGBB; empty where there is none
 * @param curve the curve, the same as in the JSON
 * @param partlyOutside whether a part of the volume lies outside the dose grid: the curve falls by it right behind 0 Gy, since its dose is unknown
 * @param limits limits that can be drawn as marks, in the protocol's order
 */
public record DvhCurve(
        String name, OptionalInt rgb, CumulativeCurve curve, boolean partlyOutside, List<LimitMark> limits) {
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
        return of(
                SafeText.show(structure.name()),
                rgb,
                structure.readings().orElseThrow().nominal(),
                limits);
    }

    /** The curve of a DVH that was computed here. */
    static DvhCurve of(String name, OptionalInt rgb, Dvh dvh, List<LimitMark> limits) {
        return new DvhCurve(name, rgb, dvh.cumulative(), dvh.inGridFraction() < 1, limits);
    }

    /** The names of the structures that lie partly outside the dose grid; empty when there are none. */
    public static String namesPartlyOutside(List<DvhCurve> curves) {
        return curves.stream()
                .filter(DvhCurve::partlyOutside)
                .map(DvhCurve::name)
                .collect(Collectors.joining(", "));
    }

    /** The whole volume, cc. */
    public double volumeCc() {
        return curve.volumeCc()[0];
    }
}
