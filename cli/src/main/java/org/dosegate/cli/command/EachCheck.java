package org.dosegate.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dosegate.cli.each.CaseCheck;
import org.dosegate.cli.each.CaseFolder;
import org.dosegate.cli.option.IdentityOption;
import org.dosegate.cli.plan.PlanCase;
import org.dosegate.cli.plan.PlanFiles;
import org.dosegate.cli.run.Clock;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.ToolIdentity;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.report.InputObject;
import org.dosegate.report.each.CaseOutcome;
import org.dosegate.report.message.Language;
import org.dosegate.report.pdf.Paper;

/**
 * The check of one plan of many: the same as that of a single one, but for how it ends.
 *
 * @param protocol what the plans are checked against
 * @param options what the user decides about them
 * @param prescription the prescription on the command line
 * @param language language of the reports
 * @param paper paper of the PDFs
 * @param identity whether results name the patients
 * @param environment what surrounds the run
 * @param messages where failures are told with {@code -v}
 */
record EachCheck(
        Protocol protocol,
        CheckOptions options,
        Optional<Prescription> prescription,
        Language language,
        Paper paper,
        IdentityOption identity,
        Environment environment,
        Messages messages)
        implements CaseCheck {

    @Override
    public Checked check(CaseFolder one) {
        PlanCase plan = PlanFiles.load(one.folder(), prescription, messages).requirePrescription();
        CheckRun run = identity.told(
                CheckRun.of(plan, protocol, options, Clock.now(environment), language, paper),
                plan.patient(),
                List.of(one.folder().toString()),
                (anonymiser, named) -> named.without(anonymiser));
        return new Checked(
                CaseOutcome.checked(one.shown(), one.report().map(Path::toString), run.context(), run.result()),
                plan.inputs().stream().map(InputObject::sha256).collect(Collectors.toSet()),
                () -> ReportForm.files(run.forms()));
    }

    @Override
    public CaseOutcome failed(CaseFolder one, Throwable failure) {
        Failures.Said said = Failures.of(failure, "dosegate check");
        if (messages.verbose()) {
            messages.error(one.shown() + ": " + failure, failure);
        }
        String error = String.join("; ", said.lines());
        return CaseOutcome.refused(
                one.shown(),
                // A mapping that one plan's ROIs do not fit is no wrong usage where there are many plans.
                said.exitCode() == ExitCode.USAGE ? ExitCode.REFUSED : said.exitCode(),
                identity.anonymiser(Optional.empty(), List.of(one.folder().toString()))
                        .map(anonymiser -> anonymiser.text(error))
                        .orElse(error));
    }

    @Override
    public Set<String> reportNames() {
        return ReportForm.fileNames();
    }

    @Override
    public String settings() {
        return String.join(
                "\n",
                ToolIdentity.current().version(),
                ToolIdentity.current().commit(),
                protocol.info().sha256(),
                options.toString(),
                prescription.toString(),
                language.toString(),
                paper.toString(),
                Boolean.toString(identity.isWanted()));
    }
}
