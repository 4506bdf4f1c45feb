package org.dosegate.cli.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dosegate.cli.option.GammaOptions;
import org.dosegate.cli.option.JsonOption;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.plan.DosePair;
import org.dosegate.cli.run.Clock;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.constraints.check.GammaComparison;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.gamma.GammaCriterion;
import org.dosegate.report.GammaReport;
import org.dosegate.report.ReportContext;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.json.GammaJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dosegate gamma}: two doses compared by the gamma index. */
@Command(
        name = "gamma",
        description =
                "Compare two doses by the gamma index in three dimensions (Low et al. 1998). At each point of the reference grid the"
                        + " evaluated dose, trilinear between its points, is searched for the best agreement. Their grids may differ in spacing and orientation;"
                        + " doses in different frames of reference need a registration.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dosegate gamma --reference RD-measured.dcm --evaluated RD-plan.dcm",
            "  dosegate gamma --reference a.dcm --evaluated b.dcm --dose 2 --local --min-pass-rate 95",
            "  dosegate gamma --reference a.dcm --evaluated b.dcm --structures RS.dcm --also 2/2/10 --also 3/3/10/local",
            "  dosegate gamma --reference a.dcm --evaluated b.dcm --registration REG.dcm",
            "  dosegate gamma --reference a.dcm --evaluated b.dcm --json - | jq .passRatePercent",
            "",
            "Ends with 0: computed; 1: below --min-pass-rate; 4: points without evaluated dose leave that open."
        })
final class GammaCommand extends TalkingCommand {
    @Option(
            names = "--reference",
            paramLabel = "RD",
            required = true,
            description = "The RTDOSE at whose points gamma is computed.")
    private String reference;

    @Option(names = "--evaluated", paramLabel = "RD", required = true, description = "The RTDOSE that is searched.")
    private String evaluated;

    @Option(
            names = "--structures",
            paramLabel = "RS",
            description = "An RTSTRUCT: the figures are given for each of its structures, too.")
    private String structures;

    @Option(
            names = "--registration",
            paramLabel = "REG",
            description =
                    "Move the evaluated dose, where it lies in another frame of reference, by this rigid registration. Repeatable.")
    private List<String> registrations = List.of();

    @Mixin
    private GammaOptions options;

    @Mixin
    private JsonOption json;

    GammaCommand(Environment environment, Messages messages) {
        super(environment, messages);
    }

    @Override
    int run() {
        Results results = results(json.places(), List.of());
        Instant createdUtc = Clock.now(environment);
        List<GammaCriterion> criteria = options.criteria();
        OptionalDouble minPassRate = options.minPassRatePercent();
        DosePair doses = DosePair.load(reference, evaluated, registrations, Optional.ofNullable(structures));
        List<GammaResult> compared = GammaComparison.of(
                doses.reference(),
                doses.evaluated(),
                criteria,
                doses.structures(),
                DvhSettings.DEFAULT.betweenSlices());
        GammaReport report = new GammaReport(compared, minPassRate, doses.warnings());
        ReportContext context = doses.context(createdUtc);
        results.write(
                Map.of("--json", () -> GammaJson.write(context, report)), () -> ConsoleReport.gamma(report, style()));
        return switch (report.outcome()) {
            case NOT_ASKED, REACHED -> ExitCode.OK;
            case MISSED -> ExitCode.BEYOND;
            case OPEN -> ExitCode.UNDECIDED;
        };
    }
}
