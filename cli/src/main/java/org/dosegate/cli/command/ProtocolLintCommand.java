package org.dosegate.cli.command;

import java.util.List;
import java.util.Map;
import org.dosegate.cli.option.JsonOption;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.ToolIdentity;
import org.dosegate.constraints.lint.Finding;
import org.dosegate.constraints.lint.Linter;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.report.LintResult;
import org.dosegate.report.console.LintText;
import org.dosegate.report.json.LintJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dosegate protocol lint FILE|ID}. */
@Command(
        name = "lint",
        description = {
            "Look for what is valid in a protocol and yet hardly meant.",
            "Ends with 0 when there are remarks at most, with 5 when there is an error or the file is invalid."
        })
final class ProtocolLintCommand extends TalkingCommand {
    @Parameters(paramLabel = "FILE|ID", description = "A protocol file, or the id of a built-in protocol.")
    private String protocolName;

    @Mixin
    private JsonOption json;

    ProtocolLintCommand(Environment environment, Messages messages) {
        super(environment, messages);
    }

    @Override
    int run() {
        Results results = results(json.places(), List.of());
        Protocol protocol = ProtocolChoice.find(protocolName);
        String file = Protocols.ids().contains(protocolName) ? protocolName + ".yaml" : protocolName;
        List<Finding> findings = Linter.lint(protocol, file);
        int exitCode = Linter.anyError(findings) ? ExitCode.PROTOCOL : ExitCode.OK;
        LintResult result = new LintResult(ToolIdentity.current(), protocol.info(), file, findings, exitCode);
        results.write(Map.of("--json", () -> LintJson.write(result)), () -> LintText.write(result, isQuiet()));
        return exitCode;
    }
}
