package org.dosegate.constraints.protocol;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.protocol.ProtocolProblem.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Refuses what a protocol has no use for, before anything is built from it: tags, anchors, aliases, deep nesting. It looks at the flat
 * stream of events, so that neither recursion nor expansion can be provoked.
 */
final class YamlGuard {
    private static final int DEEPEST = 16;

    private YamlGuard() {}

    static void check(LoadSettings settings, String text, String source) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw refused(event, source, "nested more than " + DEEPEST + " levels deep");
            }
            if (event instanceof AliasEvent
                    || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
                throw refused(event, source, "anchors and aliases are not allowed: write the value out");
            }
            if (tag(event).isPresent()) {
                throw refused(
                        event, source, "tags are not allowed: " + tag(event).get());
            }
        }
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }

    private static ProtocolException refused(Event event, String source, String message) {
        YamlLocation at =
                event.getStartMark().map((Mark m) -> YamlLocation.of(m)).orElse(YamlLocation.START);
        return new ProtocolException(
                List.of(new ProtocolProblem(Code.NOT_PLAIN, source, at.line(), at.column(), message)));
    }
}
