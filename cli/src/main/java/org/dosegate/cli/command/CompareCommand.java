package org.dosegate.cli.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.dosegate.cli.option.PlanOptions;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.plan.PlanCase;
import org.dosegate.cli.plan.PlanFiles;
import org.dosegate.cli.run.Clock;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.Once;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.compare.StoredDvhCheck;
import org.dosegate.constraints.result.Note;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.plan.ReadAhead;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.report.CompareReport;
import org.dosegate.report.DvhResult;
import org.dosegate.report.ReportContext;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.csv.CompareCsv;
import org.dosegate.report.html.StoredDvhHtml;
import org.dosegate.report.identity.Anonymiser;
import org.dosegate.report.json.CompareJson;
import org.dosegate.report.message.Language;
import org.dosegate.report.pdf.Paper;
import org.dosegate.report.pdf.StoredDvhPdf;
import org.dosegate.report.qa.StoredDvhReport;
import org.dosegate.report.qa.StoredDvhReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dosegate compare}: our DVHs beside those that the planning system stored. */
@Command(
        name = "compare",
        description =
                "Set our DVHs beside those that the planning system stored in the RTDOSE (DVH Sequence): volume, minimum, mean and"
                        + " maximum, and how far the curves are apart. Curves are compared in per cent of each one's own volume. What contradicts its"
                        + " own label (cGy, per cent, bins) is read for what it is, with a warning.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dosegate compare export/",
            "  dosegate compare export/ --max-difference 3 --json compare.json",
            "  dosegate compare export/ --html compare.html --pdf compare.pdf",
            "",
            "Ends with 0: compared; 1: a structure differs by more than --max-difference; 4: that was asked and none could be compared."
        })
final class CompareCommand extends ReportingCommand {
    @Mixin
    private PlanOptions planOptions;

    @Option(
            names = "--max-difference",
            paramLabel = "PERCENT",
            description =
                    "End with 1 when a structure's volume, or its curve at any dose, differs by more than this, %% of the volume.")
    private Double maxDifference;

    private final ReadAhead ahead;

    CompareCommand(Environment environment, Messages messages, ReadAhead ahead) {
        super(environment, messages);
        this.ahead = ahead;
    }

    @Override
    int run() {
        Results results = results();
        Language language = language();
        Paper paper = paper();
        Instant createdUtc = Clock.now(environment);
        OptionalDouble limit = limit();
        PlanCase plan = PlanFiles.load(planOptions, ahead, messages);
        DvhSettings settings = new DvhSettings(planOptions.betweenSlices(), false);
        DvhResult ours = DvhRun.compute(plan.plan(), List.of(), settings);
        StoredDvhCheck check = StoredDvhCheck.of(plan.plan(), ours.structures());
        // That a check uses no stored DVH is no news here.
        List<Note> warnings = new ArrayList<>(ours.warnings().stream()
                .filter(note -> !note.code().equals(LoadWarning.Code.STORED_DVH.name()))
                .toList());
        warnings.addAll(check.notes());
        if (plan.plan().storedDvhs().isEmpty()) {
            warnings.add(Note.of("NO_STORED_DVH", "no RTDOSE of a whole plan brings a DVH that can be compared"));
        }
        CompareReport report = identity()
                .told(
                        new CompareReport(settings, check.structures(), limit, warnings),
                        plan.patient(),
                        planOptions.plan(),
                        Anonymiser::compare);
        ReportContext context =
                identity().told(plan.context(createdUtc), plan.patient(), planOptions.plan(), Anonymiser::context);
        Supplier<StoredDvhReport> document = new Once<>(
                () -> StoredDvhReports.of(context, report, plan.plan().prescription(), language));
        write(
                results,
                Map.of(
                        ReportForm.JSON.option(), () -> CompareJson.write(context, report),
                        ReportForm.CSV.option(), () -> CompareCsv.write(report),
                        ReportForm.HTML.option(), () -> StoredDvhHtml.write(document.get()),
                        ReportForm.PDF.option(), () -> StoredDvhPdf.write(document.get(), paper)),
                () -> ConsoleReport.compare(report, style()));
        if (limit.isPresent() && report.structures().isEmpty()) {
            return ExitCode.UNDECIDED;
        }
        return report.isBeyond() ? ExitCode.BEYOND : ExitCode.OK;
    }

    private OptionalDouble limit() {
        if (maxDifference == null) {
            return OptionalDouble.empty();
        }
        if (!(maxDifference >= 0)) {
            throw new UsageException("--max-difference must be a percentage of 0 or more");
        }
        return OptionalDouble.of(maxDifference);
    }
}
