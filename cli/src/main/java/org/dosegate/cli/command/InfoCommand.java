package org.dosegate.cli.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.cli.option.IdentityOption;
import org.dosegate.cli.option.JsonOption;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.plan.FoundObjects;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.report.InfoResult;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.identity.Anonymiser;
import org.dosegate.report.json.InfoJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dosegate info}: what is there. */
@Command(
        name = "info",
        description = "What is there: objects, structures, grids, prescription, links, and anything odd about them.",
        footerHeading = "%nExamples:%n",
        footer = {"  dosegate info export/", "  dosegate info export/ --json objects.json"})
final class InfoCommand extends TalkingCommand {
    @Parameters(paramLabel = "PLAN", arity = "1..*", description = "Folders (searched) and/or files.")
    private List<String> plan = List.of();

    @Mixin
    private JsonOption json;

    @Mixin
    private IdentityOption identity;

    InfoCommand(Environment environment, Messages messages) {
        super(environment, messages);
    }

    @Override
    int run() {
        Results results = results(json.places(), List.of());
        InfoResult found = identity.told(FoundObjects.in(plan), Optional.empty(), plan, Anonymiser::info);
        results.write(Map.of("--json", () -> InfoJson.write(found)), () -> ConsoleReport.info(found, style()));
        return ExitCode.OK;
    }
}
