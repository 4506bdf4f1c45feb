package org.dosegate.cli.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dosegate.cli.each.CaseFolder;
import org.dosegate.cli.each.CaseFolders;
import org.dosegate.cli.each.EachRun;
import org.dosegate.cli.option.CheckChoices;
import org.dosegate.cli.option.PlanOptions;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.plan.PlanCase;
import org.dosegate.cli.plan.PlanFiles;
import org.dosegate.cli.run.Clock;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.UsageException;
import org.dosegate.cli.run.Waiting;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.dicom.plan.ReadAhead;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.each.CaseOutcome;
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
            "  dosegate check --each plans/* --report reports/ --csv plans.csv",
            "",
            "Ends with 0: passed; 1: a goal failed; 4: incomplete; 6: borderline (see dosegate --help)."
        })
final class CheckCommand extends ReportingCommand {
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

    @Option(
            names = "--each",
            description =
                    "Each folder is a plan of its own: all are checked, side by side, with a line for each. With --report"
                            + " every plan has a folder of reports, and plans whose reports are there already are passed over.")
    private boolean each;

    @Mixin
    private CheckChoices choices;

    private final ProtocolAhead protocolAhead;
    private final ReadAhead planAhead;

    CheckCommand(Environment environment, Messages messages, ProtocolAhead protocolAhead, ReadAhead planAhead) {
        super(environment, messages);
        this.protocolAhead = protocolAhead;
        this.planAhead = planAhead;
    }

    @Override
    boolean limitsItself() {
        return each;
    }

    @Override
    int run() {
        // Everything that the command line can get wrong is found before anything is read.
        Results results = results();
        Language language = language();
        Paper paper = paper();
        Instant createdUtc = Clock.now(environment);
        CheckOptions options = choices.addTo(CheckOptions.DEFAULT).withBetweenSlices(planOptions.betweenSlices());
        if (each) {
            return runEach(results, options, language, paper);
        }
        // The plan is read while the protocol is; a protocol that is not valid is told first, whatever the plan is
        // like.
        CompletableFuture<PlanCase> reading = CompletableFuture.supplyAsync(
                () -> PlanFiles.load(planOptions, Optional.ofNullable(gammaDose), planAhead, messages));
        Protocol rules = rules(results);
        PlanCase plan = Waiting.forResult(reading).requirePrescription();
        CheckRun run = identity()
                .told(
                        CheckRun.of(plan, rules, options, createdUtc, language, paper),
                        plan.patient(),
                        planOptions.plan(),
                        (anonymiser, named) -> named.without(anonymiser));
        write(results, run.forms(), () -> run.text(style()));
        return run.exitCode();
    }

    /** The protocol; a slip of the command line must not cost its file. */
    private Protocol rules(Results results) {
        Protocol rules = protocolAhead.find(protocol);
        if (!Protocols.ids().contains(protocol)) {
            results.files().forEach(file -> OutputFile.requireOther(file, List.of(protocol)));
        }
        return rules;
    }

    private int runEach(Results results, CheckOptions options, Language language, Paper paper) {
        if (planOptions.namesObjects() || gammaDose != null) {
            throw new UsageException(
                    "--struct, --dose, --prior-dose, --weight, --registration, --plan and --gamma-dose are about one plan;"
                            + " leave them out, or check plans that need them one by one");
        }
        List<CaseFolder> cases = CaseFolders.of(
                PlanFiles.paths(planOptions.plan()),
                reports().folder(),
                identity().isWanted());
        Optional<Prescription> prescription = planOptions.prescription();
        EachCheck check = new EachCheck(
                rules(results), options, prescription, language, paper, identity(), environment, messages);
        CaseLines lines = new CaseLines(environment.out(), reports().places());
        List<CaseOutcome> outcomes =
                new EachRun(check, timeLimit(), environment, messages, isQuiet()).run(cases, lines::write);
        lines.close(results);
        if (!lines.takeStandardOutput()) {
            String text = ConsoleReport.cases(outcomes, style());
            Results.toStandardOutput(environment.out(), text.getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.ofAll(outcomes.stream().map(CaseOutcome::exitCode).toList());
    }
}
