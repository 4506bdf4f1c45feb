package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dosegate.constraints.goal.GoalExpression;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.match.MatchingException;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;

/** Volumes of the patient that the user gives, such as the standard liver volume. */
final class Quantities {
    private Quantities() {}

    /**
     * One note for each volume, so that every output says where it comes from.
     *
     * @throws MatchingException when no goal is a share of it, or it is not positive and finite
     */
    static List<Note> check(Protocol protocol, Map<String, Double> quantitiesCc) {
        Set<String> used = protocol.goals().stream()
                .flatMap(Goal::comparisons)
                .map(GoalExpression.Comparison::metric)
                .filter(GoalMetric.RelativeVolume.class::isInstance)
                .map(metric -> ((GoalMetric.RelativeVolume) metric).quantity())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Note> notes = new ArrayList<>();
        quantitiesCc.forEach((name, cc) -> {
            if (!used.contains(name)) {
                throw new MatchingException(
                        MatchingException.Code.UNKNOWN_QUANTITY,
                        "no goal is a share of '" + name + "'"
                                + (used.isEmpty() ? "" : "; there are: " + String.join(", ", used)));
            }
            if (!(cc > 0 && cc < Double.POSITIVE_INFINITY)) {
                throw new MatchingException(
                        MatchingException.Code.UNKNOWN_QUANTITY, "'" + name + "' must be a volume in cc above 0");
            }
            notes.add(NoteCode.QUANTITY_BY_USER.note(name + " is " + ValueFormat.limit(cc) + " cc, as the user says"));
        });
        return List.copyOf(notes);
    }
}
