package org.dosegate.report.json;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.region.Margins;
import org.dosegate.report.InputObject;
import org.dosegate.report.StructureFigures;
import org.dosegate.report.ToolInfo;

/** The parts that several documents share. */
final class JsonSections {
    private JsonSections() {}

    static void tool(JsonDocument json, ToolInfo tool) throws IOException {
        json.object("tool", o -> {
            o.text("name", tool.name());
            o.text("version", tool.version());
            o.text("commit", tool.commit());
            o.text("java", tool.java());
        });
    }

    static void inputs(JsonDocument json, List<InputObject> inputs) throws IOException {
        json.array("inputs", inputs, (o, input) -> {
            o.text("role", input.role());
            o.text("sopInstanceUid", input.sopInstanceUid());
            o.text("frameOfReferenceUid", input.frameOfReferenceUid());
            o.text("sha256", input.sha256());
        });
    }

    static void method(JsonDocument json, DvhSettings settings) throws IOException {
        json.object("method", o -> {
            o.text("betweenSlices", settings.betweenSlices().name().toLowerCase(Locale.ROOT));
            o.text("endCaps", "half spacing");
            o.text("doseInterpolation", "trilinear");
            o.text("outsideDoseGrid", "unknown, bounded");
            o.flag("intervals", settings.intervals());
        });
    }

    static void prescription(JsonDocument json, Prescription prescription) throws IOException {
        json.number("doseGy", prescription.doseGy());
        json.whole("fractions", prescription.fractions());
        json.text("source", prescription.source());
    }

    static void figures(JsonDocument json, StructureResult structure) throws IOException {
        StructureFigures figures = StructureFigures.of(structure);
        json.number("volumeCc", figures.volumeCc());
        json.number("inGridFraction", figures.inGridFraction());
        json.number("minGy", figures.minGy());
        json.number("meanGy", figures.meanGy());
        json.number("maxGy", figures.maxGy());
        json.number("d003ccGy", figures.d003ccGy());
        Optional<CumulativeCurve> curve =
                structure.readings().map(r -> r.nominal().cumulative());
        if (curve.isPresent()) {
            json.object("cumulative", o -> {
                o.numbers("doseGy", curve.get().doseGy());
                o.numbers("volumeCc", curve.get().volumeCc());
            });
        } else {
            json.nothing("cumulative");
        }
    }

    static void margins(JsonDocument json, Margins margins) throws IOException {
        json.object("marginsMm", o -> {
            o.number("right", margins.rightMm());
            o.number("left", margins.leftMm());
            o.number("anterior", margins.anteriorMm());
            o.number("posterior", margins.posteriorMm());
            o.number("inferior", margins.inferiorMm());
            o.number("superior", margins.superiorMm());
        });
    }

    static void warnings(JsonDocument json, List<Note> warnings) throws IOException {
        json.array("warnings", warnings, (o, note) -> {
            o.text("code", note.code());
            if (note.structure().isPresent()) {
                o.text("structure", note.structure());
            }
            o.text("text", note.text());
        });
    }

    static void notes(JsonDocument json, String name, List<Note> notes) throws IOException {
        json.array(name, notes, (o, note) -> {
            o.text("code", note.code());
            o.text("text", note.text());
        });
    }
}
