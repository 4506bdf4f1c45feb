package org.dosegate.constraints.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One goal with what was found.
 *
 * @param id the goal's id in the protocol
 * @param structure structure expression as in the protocol, such as {@code Liver - GTV}; several, of an {@code all} or {@code any}, joined by
 *     commas; empty for a goal of the whole plan (gamma)
 * @param expression the whole goal as in the protocol, such as {@code V45Gy[%] < 25}
 * @param metric the metric alone, such as {@code V45Gy[%]}; of an {@code all} or {@code any} that of the part that decided, as are
 *     operator, limit, unit and numbers
 * @param operator one of {@code <}, {@code <=}, {@code >}, {@code >=}
 * @param limit the limit, in {@code unit}
 * @param unit {@code Gy}, {@code cc} or {@code %}
 * @param required whether the run is incomplete when it cannot be evaluated; a goal that fails fails the run in either case
 * @param value achieved value, in {@code unit}; empty when not evaluable
 * @param low low end of the interval, in {@code unit}; empty where none was computed
 * @param high high end of the interval, in {@code unit}; empty where none was computed
 * @param margin distance to the limit, positive on the good side, in {@code unit}, both sides at the 1e-4 at which they are compared, so
 *     that its sign never contradicts the verdict; empty when there is no value
 * @param verdict outcome
 * @param borderline whether the limit lies inside the interval
 * @param reasons why the verdict is not PASS or FAIL, or what else must be known to read it
 * @param citation source of the goal
 * @param variation the less strict goal that the protocol still accepts, as written; a reason says when it is kept; empty where there is none
 * @param priority rank among the goals, 1 first; empty where the protocol gives none
 * @param ends which readings of the files give the interval's ends; empty where there is no interval, or none over readings
 */
public record GoalResult(
        String id,
        String structure,
        String expression,
        String metric,
        String operator,
        double limit,
        String unit,
        boolean required,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble margin,
        Verdict verdict,
        boolean borderline,
        List<Note> reasons,
        String citation,
        Optional<String> variation,
        OptionalInt priority,
        Optional<IntervalEnds> ends) {}
