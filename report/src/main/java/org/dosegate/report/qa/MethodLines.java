package org.dosegate.report.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.report.message.Phrases;

/** How the figures were computed; limits are compared where intervals are. */
final class MethodLines {
    private MethodLines() {}

    static List<Labelled> of(DvhSettings settings, Phrases phrases) {
        List<Labelled> lines = new ArrayList<>();
        String between = settings.betweenSlices().name().toLowerCase(Locale.ROOT);
        lines.add(line(phrases, "solid", phrases.text("method.solid." + between)));
        lines.add(line(phrases, "ends", phrases.text("method.ends.text")));
        lines.add(line(phrases, "dose", phrases.text("method.dose.text")));
        lines.add(line(
                phrases,
                "outside",
                phrases.text(settings.intervals() ? "method.outside.text" : "method.outside.inside")));
        lines.add(line(phrases, "max", phrases.text("method.max.text")));
        if (settings.intervals()) {
            lines.add(line(phrases, "compare", phrases.text("method.compare.text")));
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
