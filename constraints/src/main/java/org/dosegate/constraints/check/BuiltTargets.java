package org.dosegate.constraints.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.match.StructureMatch.Status;
import org.dosegate.constraints.protocol.Expansion;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;

/**
 * The targets that the plan lacks and that can be built by the protocol's expansions. A target is lacking only when no ROI could be meant: one that is
 * ambiguous, empty or declared absent is never built.
 */
final class BuiltTargets {
    private final Map<String, Expansion> built = new LinkedHashMap<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Protocol protocol;
    private final Map<String, StructureMatch> matches;

    private BuiltTargets(Protocol protocol, Map<String, StructureMatch> matches) {
        this.protocol = protocol;
        this.matches = matches;
    }

    static BuiltTargets of(Protocol protocol, Map<String, StructureMatch> matches) {
        BuiltTargets targets = new BuiltTargets(protocol, matches);
        protocol.expansions().forEach(targets::add);
        return targets;
    }

    /** How the structure was built; empty when it was not. */
    Optional<Expansion> get(String name) {
        return Optional.ofNullable(built.get(name));
    }

    /** What must be known about a target that the plan lacks; nothing about other structures. */
    List<Note> notes(String name) {
        return Optional.ofNullable(notes.get(name)).map(List::of).orElse(List.of());
    }

    private void add(Expansion expansion) {
        String name = expansion.name();
        if (matches.get(name).status() != Status.MISSING) {
            return;
        }
        if (canBeHad(expansion.from())) {
            built.put(name, expansion);
            notes.put(
                    name,
                    NoteCode.TARGET_BUILT.about(
                            name,
                            name + " is not in the plan: it was built as the protocol says, "
                                    + expansion.expression()));
        } else {
            notes.put(
                    name,
                    NoteCode.TARGET_NOT_BUILT.about(
                            name,
                            name + " cannot be built as " + expansion.expression() + ", since the plan has no "
                                    + expansion.from() + " that it could grow out of"));
        }
    }

    /** Whether a structure is drawn, with a solid, or can be built. */
    private boolean canBeHad(String name) {
        StructureMatch match = matches.get(name);
        return (match.found()
                        && match.rois().stream().allMatch(roi -> roi.region().isPresent()))
                || (match.status() == Status.MISSING
                        && protocol.expansion(name)
                                .filter(further -> canBeHad(further.from()))
                                .isPresent());
    }
}
