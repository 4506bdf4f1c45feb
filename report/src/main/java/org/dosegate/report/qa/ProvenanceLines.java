package org.dosegate.report.qa;

import static org.dosegate.report.text.SafeText.show;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.result.ProtocolInfo;
import org.dosegate.report.ReportContext;
import org.dosegate.report.ToolInfo;
import org.dosegate.report.message.Phrases;

/** What the result was computed by and from. */
final class ProvenanceLines {
    private ProvenanceLines() {}

    static List<Labelled> of(ReportContext context, Phrases phrases) {
        ToolInfo tool = context.tool();
        return List.of(
                new Labelled(phrases.text("provenance.tool"), show(tool.name() + " " + tool.version())),
                new Labelled(phrases.text("provenance.commit"), show(tool.commit())),
                new Labelled(phrases.text("provenance.java"), show(tool.java())),
                new Labelled(
                        phrases.text("provenance.time"),
                        phrases.text(
                                "provenance.utc",
                                context.createdUtc()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString()
                                        .replace("T", " ")
                                        .replace("Z", ""))));
    }

    static List<InputRow> inputs(ReportContext context) {
        return context.inputs().stream()
                .map(input -> new InputRow(show(input.role()), show(input.sopInstanceUid()), show(input.sha256())))
                .toList();
    }

    static List<InputRow> withProtocol(ReportContext context, ProtocolInfo protocol, Phrases phrases) {
        List<InputRow> rows = new ArrayList<>(inputs(context));
        rows.add(new InputRow(
                phrases.text("provenance.protocol"),
                show(protocol.id() + " " + protocol.version()),
                show(protocol.sha256())));
        return rows;
    }

    static List<Labelled> protocol(ProtocolInfo protocol, Phrases phrases) {
        return List.of(
                new Labelled(phrases.text("protocol.id"), show(protocol.id() + " " + protocol.version())),
                new Labelled(phrases.text("protocol.title"), show(protocol.title())),
                new Labelled(phrases.text("protocol.citation"), show(protocol.citation())));
    }
}
