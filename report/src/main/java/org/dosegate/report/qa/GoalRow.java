package org.dosegate.report.qa;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.GoalResult;

/**
 * One goal. Figures are text with their unit; one that does not exist is empty.
 *
 * @param id the goal's id in the protocol
 * @param position place in the protocol, from 0
 * @param status how it stands
 * @param verdict the verdict in words, such as {@code PASS (borderline)}
 * @param structure structure expression as in the protocol
 * @param roi the ROI behind it as stored, with its number, or what it is derived from
 * @param match how name and ROI came together
 * @param expression the goal as in the protocol
 * @param limit the limit
 * @param achieved the value
 * @param interval the interval, without its unit
 * @param ends which readings give the interval's ends
 * @param margin distance to the limit, positive on the good side
 * @param marginPercent the same in per cent of the limit
 * @param d003cc D0.03cc beside a maximum
 * @param required whether the run is incomplete when it cannot be evaluated
 * @param notes reasons, and what else must be known
 * @param reading how the source's words were read, where they leave room
 * @param citation source of the goal
 * @param result the same as numbers; its texts are not made safe to show
 */
public record GoalRow(
        String id,
        int position,
        Status status,
        String verdict,
        String structure,
        String roi,
        String match,
        String expression,
        String limit,
        String achieved,
        String interval,
        Optional<String> ends,
        String margin,
        String marginPercent,
        String d003cc,
        boolean required,
        List<NoteLine> notes,
        Optional<String> reading,
        String citation,
        GoalResult result) {
    /** A goal whose list can no longer be changed. */
    public GoalRow {
        notes = List.copyOf(notes);
    }
}
