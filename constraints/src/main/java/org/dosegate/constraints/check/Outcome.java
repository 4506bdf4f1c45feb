package org.dosegate.constraints.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.IntervalEnds;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.engine.metric.Interval;

/**
 * What came of a goal or of a part of it.
 *
 * @param source the comparison that gave the numbers, with its structure
 * @param verdict the verdict
 * @param value value in the metric's unit
 * @param low low end of the interval, where it is finite
 * @param high high end of the interval, where it is finite
 * @param margin distance to the limit, positive on the good side
 * @param borderline whether another admissible reading gives another verdict
 * @param reasons what must be known
 * @param ends which readings give the interval's ends; empty where there is none over readings
 */
record Outcome(
        PlacedComparison source,
        Verdict verdict,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble margin,
        boolean borderline,
        List<Note> reasons,
        Optional<IntervalEnds> ends) {

    /** An outcome without numbers. */
    static Outcome undecided(PlacedComparison source, Verdict verdict, List<Note> reasons) {
        OptionalDouble none = OptionalDouble.empty();
        return new Outcome(source, verdict, none, none, none, none, false, reasons, Optional.empty());
    }

    /** NOT_EVALUABLE with the bounds that are known all the same. */
    static Outcome bounded(PlacedComparison source, Interval bounds, List<Note> reasons) {
        OptionalDouble none = OptionalDouble.empty();
        return new Outcome(
                source,
                Verdict.NOT_EVALUABLE,
                none,
                finite(bounds.low()),
                finite(bounds.high()),
                none,
                false,
                reasons,
                Optional.empty());
    }

    Outcome withReasons(List<Note> other) {
        return new Outcome(source, verdict, value, low, high, margin, borderline, other, ends);
    }

    /** An end of an interval; an infinite one is no number that could be printed. */
    static OptionalDouble finite(double end) {
        return Double.isInfinite(end) ? OptionalDouble.empty() : OptionalDouble.of(end);
    }
}
