package org.dosegate.constraints.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;

/**
 * One structure that the goals use, or every structure of a DVH run.
 *
 * @param name name in the protocol, or the expression of a derived structure; the ROI name in a DVH run
 * @param roiName name in the structure set exactly as stored; empty for a derived structure
 * @param roiNumber number in the structure set; empty for a derived structure
 * @param match how name and ROI came together
 * @param derivation for a derived structure: what it is made of, in words
 * @param built for a target that the plan lacks: how it was built; empty for all others
 * @param readings its DVHs; empty when it is not evaluable (a warning says why)
 * @param warnings what must be known about it
 * @param biology what its doses mean biologically; empty where the protocol does not ask
 * @param indices probabilities and indices; empty where the protocol does not ask
 */
public record StructureResult(
        String name,
        Optional<String> roiName,
        OptionalInt roiNumber,
        Match match,
        Optional<String> derivation,
        Optional<BuiltTarget> built,
        Optional<DvhReadings> readings,
        List<Note> warnings,
        Optional<BiologyFigures> biology,
        Optional<PlanIndices> indices) {
    private static final DvhMetric D003CC = new DvhMetric.DoseAtVolume(0.03, DvhMetric.VolumeUnit.CC);

    /** The same with what the protocol asks to be shown beside the doses. */
    public StructureResult withFigures(Optional<BiologyFigures> figures, Optional<PlanIndices> other) {
        return new StructureResult(
                name, roiName, roiNumber, match, derivation, built, readings, warnings, figures, other);
    }

    /** D0.03cc under the nominal reading, Gy, which is shown beside the maximum; empty when the structure is not that large. */
    public OptionalDouble d003ccGy() {
        return readings.map(found -> DvhMetrics.evaluate(D003CC, found))
                .filter(result -> result.undefined().isEmpty())
                .map(result -> OptionalDouble.of(result.value()))
                .orElse(OptionalDouble.empty());
    }

    /** How a protocol name found its ROI. */
    public enum Match {
        /** The ROI has the protocol's name. */
        EXACT,
        /** The ROI's name is an alias that the protocol lists. */
        ALIAS,
        /** The user said so. */
        MANUAL,
        /** Computed from other structures. */
        DERIVED
    }
}
