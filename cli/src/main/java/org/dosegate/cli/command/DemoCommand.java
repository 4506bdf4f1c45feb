package org.dosegate.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.dosegate.cli.option.LanguageOption;
import org.dosegate.cli.option.PaperOption;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.plan.PlanCase;
import org.dosegate.cli.plan.PlanFiles;
import org.dosegate.cli.run.Clock;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.OutputException;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.report.message.Language;
import org.dosegate.report.pdf.Paper;
import org.dosegate.report.text.SafeText;
import org.dosegate.testdata.demo.DemoPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dosegate demo}: the demonstration plan, from nothing to a verdict. */
@Command(
        name = "demo",
        description = {
            "Write a demonstration liver plan as DICOM (DIR/dicom), check it, and write the reports (DIR/report).",
            "Ends with 0 when it ran, whatever the verdict is, and says what check would have returned."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  dosegate demo", "  dosegate demo --out demo && dosegate info demo/dicom"})
final class DemoCommand extends TalkingCommand {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write (default: dosegate-demo in the current folder).")
    private Path folder = Path.of("dosegate-demo");

    @Mixin
    private LanguageOption languageOption;

    @Mixin
    private PaperOption paperOption;

    DemoCommand(Environment environment, Messages messages) {
        super(environment, messages);
    }

    @Override
    int run() {
        Instant createdUtc = Clock.now(environment);
        Language language = languageOption.language(environment);
        Paper paper = paperOption.paper(environment);
        Path dicom = folder.resolve("dicom");
        Path report = folder.resolve("report");
        messages.progress("writing the demonstration plan to " + dicom);
        try {
            DemoPlan.write(dicom);
        } catch (IOException e) {
            throw new OutputException(dicom.toString(), e);
        }
        messages.progress("checking it against " + CheckCommand.DEFAULT_PROTOCOL);
        PlanCase plan = PlanFiles.load(dicom, messages).requirePrescription();
        CheckRun run = CheckRun.of(
                plan,
                Protocols.builtIn(CheckCommand.DEFAULT_PROTOCOL),
                CheckOptions.DEFAULT,
                createdUtc,
                language,
                paper);
        ReportForm.writeAll(run.forms(), report, Results::toFile, messages);
        String text = run.text(style()) + closing(dicom, report, run);
        Results.toStandardOutput(environment.out(), text.getBytes(StandardCharsets.UTF_8));
        return ExitCode.OK;
    }

    private static String closing(Path dicom, Path report, CheckRun run) {
        return "\nThe plan is in " + SafeText.show(dicom.toString()) + ", the reports are in "
                + SafeText.show(report.toString()) + ".\n"
                + "The same by hand: dosegate check " + SafeText.show(dicom.toString())
                + "   (it would have ended with "
                + run.exitCode() + ": " + run.result().summary().verdict() + ")\n";
    }
}
