package org.dosegate.cli.command;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dosegate.cli.option.CheckChoices;
import org.dosegate.cli.option.IdentityOption;
import org.dosegate.cli.option.LanguageOption;
import org.dosegate.cli.option.PaperOption;
import org.dosegate.cli.option.PlanOptions;
import org.dosegate.cli.option.ReportOptions;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.plan.PlanCase;
import org.dosegate.cli.plan.PlanFiles;
import org.dosegate.cli.run.Clock;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.Messages;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.report.message.Language;
import org.dosegate.report.pdf.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dosegate check}: the main job. */
@Command(
        name = "check",
        description = "Check a plan against a protocol: structures, DVHs, goals, verdict.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dosegate check export/",
            "  dosegate check RS.dcm RD.dcm RP.dcm --protocol mine.yaml --json result.json --csv goals.csv",
            "  dosegate check export/ --map Liver=Leber --map GTV=#7 --absent \"Kidney_L=nephrectomy 2019\"",
            "  dosegate check export/ --prescription 45/15        there is no RTPLAN, or it names several doses",
            "  dosegate check export/ --html report.html --pdf report.pdf --lang zh",
            "  dosegate check export/ --json - | jq .summary",
            "",
            "Ends with 0: passed; 1: a goal failed; 4: incomplete; 6: borderline (see dosegate --help)."
        })
final class CheckCommand extends TalkingCommand {
    static final String DEFAULT_PROTOCOL = "hcc-45gy-15fx-imrt";

    @Mixin
    private PlanOptions planOptions;

    @Option(
            names = "--protocol",
            paramLabel = "ID|FILE",
            description = "A built-in protocol or a protocol file (default: " + DEFAULT_PROTOCOL + ").")
    private String protocol = DEFAULT_PROTOCOL;

    @Option(
            names = "--gamma-dose",
            paramLabel = "FILE",
            description = "A second dose, measured or recalculated, for the protocol's gamma goal.")
    private String gammaDose;

    @Mixin
    private CheckChoices choices;

    @Mixin
    private ReportOptions reports;

    @Mixin
    private LanguageOption languageOption;

    @Mixin
    private PaperOption paperOption;

    @Mixin
    private IdentityOption identity;

    CheckCommand(Environment environment, Messages messages) {
        super(environment, messages);
    }

    @Override
    int run() {
        // Everything that the command line can get wrong is found before anything is read.
        Results results = new Results(environment.out(), reports.places());
        Language language = languageOption.language(environment);
        Paper paper = paperOption.paper(environment);
        Instant createdUtc = Clock.now(environment);
        CheckOptions options = choices.addTo(CheckOptions.DEFAULT).withBetweenSlices(planOptions.betweenSlices());
        // The plan is read while the protocol is; a protocol that is not valid is told first, whatever the plan is
        // like.
        CompletableFuture<PlanCase> reading = CompletableFuture.supplyAsync(
                () -> PlanFiles.load(planOptions, Optional.ofNullable(gammaDose), messages));
        Protocol rules = ProtocolChoice.find(protocol);
        PlanCase plan = Waiting.forResult(reading).requirePrescription();
        CheckRun run = identity.told(
                CheckRun.of(plan, rules, options, createdUtc, language, paper),
                plan.patient(),
                planOptions.plan(),
                (anonymiser, named) -> named.without(anonymiser));
        reports.folder().ifPresent(folder -> ReportForm.writeAll(run, folder, messages));
        results.write(ReportForm.all(run), () -> run.text(style()));
        return run.exitCode();
    }
}
