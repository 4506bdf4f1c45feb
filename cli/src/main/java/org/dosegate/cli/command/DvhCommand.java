package org.dosegate.cli.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.dosegate.dicom.plan.ReadAhead;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.report.DvhResult;
import org.dosegate.report.ReportContext;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.csv.DvhCsv;
import org.dosegate.report.html.DvhHtml;
import org.dosegate.report.identity.Anonymiser;
import org.dosegate.report.json.DvhJson;
import org.dosegate.report.message.Language;
import org.dosegate.report.pdf.DvhPdf;
import org.dosegate.report.pdf.Paper;
import org.dosegate.report.qa.DvhReport;
import org.dosegate.report.qa.DvhReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dosegate dvh}: DVHs and statistics. */
@Command(
        name = "dvh",
        description = "DVHs and statistics of all or the named structures; no protocol, no verdict.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dosegate dvh export/",
            "  dosegate dvh RS.dcm RD.dcm --structure PTV --structure Liver --json curves.json",
            "  dosegate dvh export/ --csv - --between-slices prism",
            "  dosegate dvh export/ --html dvh.html --pdf dvh.pdf"
        })
final class DvhCommand extends ReportingCommand {
    @Mixin
    private PlanOptions planOptions;

    @Option(
            names = "--structure",
            paramLabel = "NAME",
            description = "Only this structure, by its ROI name as stored. Repeatable.")
    private List<String> structures = List.of();

    private final ReadAhead ahead;

    DvhCommand(Environment environment, Messages messages, ReadAhead ahead) {
        super(environment, messages);
        this.ahead = ahead;
    }

    @Override
    int run() {
        Results results = results();
        Language language = language();
        Paper paper = paper();
        Instant createdUtc = Clock.now(environment);
        PlanCase plan = PlanFiles.load(planOptions, ahead, messages);
        DvhSettings settings = new DvhSettings(planOptions.betweenSlices(), false);
        DvhResult result = identity()
                .told(
                        DvhRun.compute(plan.plan(), structures, settings),
                        plan.patient(),
                        planOptions.plan(),
                        Anonymiser::dvh);
        ReportContext context =
                identity().told(plan.context(createdUtc), plan.patient(), planOptions.plan(), Anonymiser::context);
        Supplier<DvhReport> document =
                new Once<>(() -> DvhReports.of(context, result, plan.plan().displayRgbs(), language));
        write(
                results,
                Map.of(
                        ReportForm.JSON.option(), () -> DvhJson.write(context, result),
                        ReportForm.CSV.option(), () -> DvhCsv.write(result),
                        ReportForm.HTML.option(), () -> DvhHtml.write(document.get()),
                        ReportForm.PDF.option(), () -> DvhPdf.write(document.get(), paper)),
                () -> ConsoleReport.dvh(context, result, style()));
        if (result.structures().stream().noneMatch(s -> s.readings().isPresent())) {
            messages.error("no structure could be evaluated; the result says why for each");
            return ExitCode.REFUSED;
        }
        return ExitCode.OK;
    }
}
