package org.dosegate.report.console;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.constraints.result.ProtocolInfo;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.report.InputObject;
import org.dosegate.report.PatientInfo;
import org.dosegate.report.PlanInfo;
import org.dosegate.report.ReportContext;
import org.dosegate.report.text.SafeText;
import org.dosegate.report.text.Shown;

/** The lines around the tables: whose plan, which protocol, warnings, how it was computed, from what and by what. */
final class Provenance {
    private static final String DISCLAIMER =
            "An independent second check, not a medical device: the decision stays with the physicist and the physician.";

    private Provenance() {}

    static void plan(StringBuilder out, ReportContext context, Optional<Prescription> prescription) {
        List<String> patient = new ArrayList<>();
        context.patient().flatMap(PatientInfo::name).ifPresent(patient::add);
        context.patient().flatMap(PatientInfo::id).ifPresent(id -> patient.add("ID " + id));
        line(out, "Patient", String.join(", ", patient));
        List<String> plan = new ArrayList<>();
        context.plan().flatMap(PlanInfo::label).ifPresent(plan::add);
        context.plan().flatMap(PlanInfo::approval).ifPresent(plan::add);
        context.plan().flatMap(PlanInfo::tps).ifPresent(plan::add);
        line(out, "Plan", String.join(", ", plan));
        prescription.ifPresent(p -> line(
                out,
                "Prescribed",
                Shown.plain(p.doseGy()) + " Gy in " + Shown.count(p.fractions(), "fraction") + " (" + p.source()
                        + ")"));
    }

    static void protocol(StringBuilder out, ProtocolInfo protocol, ConsoleStyle.Detail detail) {
        line(out, "Protocol", protocol.id() + " " + protocol.version() + ": " + protocol.title());
        if (detail == ConsoleStyle.Detail.FULL) {
            line(out, "", protocol.citation());
            line(out, "", "sha256 " + protocol.sha256());
        }
    }

    /** Warnings of the run and of its structures, each once. How a structure was matched stands in the table of structures. */
    static void warnings(StringBuilder out, List<Note> run, List<StructureResult> structures, boolean colours) {
        Set<String> lines = new LinkedHashSet<>();
        run.forEach(note -> lines.add(warning(note, note.structure())));
        structures.stream()
                .flatMap(s -> s.warnings().stream()
                        .filter(note -> !NoteCode.MATCHED_BY_ALIAS.is(note) && !NoteCode.MATCHED_BY_USER.is(note))
                        .map(note -> warning(note, Optional.of(s.name()))))
                .forEach(lines::add);
        if (lines.isEmpty()) {
            return;
        }
        out.append('\n')
                .append(Style.HEADING.paint("WARNINGS (" + lines.size() + ")", colours))
                .append('\n');
        WarningLines.appendSentences(out, lines);
    }

    static void method(StringBuilder out, DvhSettings settings) {
        BetweenSlices nominal = settings.betweenSlices();
        String solid = nominal.name().toLowerCase(Locale.ROOT);
        out.append('\n');
        line(
                out,
                "Method",
                "solid between contours: " + solid
                        + ", half a spacing beyond the ends; dose trilinear; volume outside the"
                        + " dose grid unknown, bounded");
        if (settings.intervals()) {
            line(
                    out,
                    "",
                    "[low, high]: what the files leave open: end caps, shape or prism between slices, rings, gaps, dose between and beyond"
                            + " grid points, its steps, sampling");
        }
    }

    static void run(StringBuilder out, ReportContext context, ConsoleStyle.Detail detail) {
        line(
                out,
                "Computed",
                context.createdUtc().truncatedTo(ChronoUnit.SECONDS) + " by "
                        + context.tool().name() + " " + context.tool().version() + " (commit "
                        + shortened(context.tool().commit(), detail) + "), Java "
                        + context.tool().java());
        List<InputObject> inputs = context.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            InputObject input = inputs.get(i);
            line(
                    out,
                    i == 0 ? "From" : "",
                    input.role() + " " + input.sopInstanceUid() + ", sha256 " + shortened(input.sha256(), detail));
        }
        out.append(DISCLAIMER).append('\n');
    }

    /** Code and structure before the sentence, unless the sentence begins with the structure itself, or with the one that the note is about. */
    private static String warning(Note note, Optional<String> structure) {
        String where = structure
                .filter(name -> !note.text().startsWith(name)
                        && note.structure().filter(note.text()::startsWith).isEmpty())
                .map(name -> " " + name)
                .orElse("");
        return SafeText.show(note.code() + where + ": " + note.text());
    }

    /** The first 12 digits of a hash, and what follows its digits, such as {@code -dirty}. */
    private static String shortened(String id, ConsoleStyle.Detail detail) {
        return detail == ConsoleStyle.Detail.FULL ? id : id.replaceFirst("^([0-9a-f]{12})[0-9a-f]+", "$1");
    }

    private static void line(StringBuilder out, String title, String text) {
        if (!text.isEmpty()) {
            out.append(String.format(Locale.ROOT, "%-12s", title))
                    .append(SafeText.show(text))
                    .append('\n');
        }
    }
}
