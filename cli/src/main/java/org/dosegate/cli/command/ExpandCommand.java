package org.dosegate.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dosegate.cli.option.ExpandOptions;
import org.dosegate.cli.option.IdentityOption;
import org.dosegate.cli.option.JsonOption;
import org.dosegate.cli.output.Destination;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.plan.StructureFiles;
import org.dosegate.cli.run.Clock;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.UsageException;
import org.dosegate.report.ExpandResult;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.identity.Anonymiser;
import org.dosegate.report.json.ExpandJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dosegate expand}: a structure grown or shrunk, written into a new RTSTRUCT. */
@Command(
        name = "expand",
        description =
                "Grow or shrink a structure, crop it, and write an RTSTRUCT that holds all old ROIs and the new one."
                        + " The structures of --from are united, the margin is applied, what --inside names bounds the result,"
                        + " and what --minus names is taken out, in this order. An RTSTRUCT is enough; no dose is needed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dosegate expand export/ --from GTV --margin 10 --name CTV --out RS-ctv.dcm",
            "  dosegate expand RS.dcm --from CTV --margins 5,5,5,5,10,10 --name PTV --inside BODY --out RS-ptv.dcm",
            "  dosegate expand RS.dcm --from PTV --margin 20 --minus PTV --name Ring_PTV --out RS-ring.dcm --json -",
            "  dosegate expand RS.dcm --from GTV_1 --from GTV_2 --margin 0 --name GTV --out RS-gtv.dcm"
        })
final class ExpandCommand extends TalkingCommand {
    @Mixin
    private ExpandOptions options;

    @Option(
            names = "--out",
            paramLabel = "RS.dcm",
            required = true,
            description = "The RTSTRUCT to write; never one of the files that were read.")
    private String out;

    @Mixin
    private JsonOption json;

    @Mixin
    private IdentityOption identity;

    ExpandCommand(Environment environment, Messages messages) {
        super(environment, messages);
    }

    @Override
    int run() {
        Results results = results(json.places(), List.of());
        Destination destination = Destination.parse(out);
        Path file = destination
                .file()
                .orElseThrow(() -> new UsageException("--out must be a file; DICOM does not go to standard output"));
        if (results.files().contains(file)) {
            throw new UsageException("--out and --json both go to " + file + "; give them two places");
        }
        Instant createdUtc = Clock.now(environment);
        ExpandRun run = new ExpandRun(
                options.from(),
                options.margins(),
                options.inside(),
                options.minus(),
                options.name(),
                options.betweenSlices());
        StructureFiles structures = StructureFiles.load(options.plan(), options.struct());
        OutputFile.requireOther(file, structures.loaded().files());
        ExpandRun.Expanded expanded = run.compute(structures, file.toString(), createdUtc);
        results.file(file, expanded.file());
        ExpandResult result =
                identity.told(expanded.result(), structures.patient(), options.plan(), Anonymiser::expand);
        result.warnings().forEach(note -> messages.progress(note.code() + ": " + note.text()));
        results.write(Map.of("--json", () -> ExpandJson.write(result)), () -> ConsoleReport.expand(result));
        return ExitCode.OK;
    }
}
