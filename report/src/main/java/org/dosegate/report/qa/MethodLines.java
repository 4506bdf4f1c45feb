package org.dosegate.report.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.report.message.Phrases;

/** How the figures were computed. */
final class MethodLines {
    private MethodLines() {}

    static List<Labelled> of(DvhSettings settings, Phrases phrases) {
        List<Labelled> lines = new ArrayList<>();
        String between = settings.betweenSlices().name().toLowerCase(Locale.ROOT);
        lines.add(line(phrases, "solid", phrases.text("method.solid." + between)));
        lines.add(line(phrases, "ends", phrases.text("method.ends.text")));
        for (String key : List.of("dose", "outside", "max", "compare")) {
            lines.add(line(phrases, key, phrases.text("method." + key + ".text")));
        }
        lines.add(line(
                phrases,
                "interval",
                phrases.text(settings.intervals() ? "method.interval.text" : "method.interval.none")));
        return lines;
    }

    private static Labelled line(Phrases phrases, String key, String text) {
        return new Labelled(phrases.text("method." + key), text);
    }
}
