package org.dosegate.cli.option;

import java.util.List;
import java.util.function.BiFunction;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.check.CheckOptions;
import picocli.CommandLine.Option;

/** What the user decides about a check. */
public final class CheckChoices {
    @Option(
            names = "--map",
            paramLabel = "PROTOCOL_NAME=ROI_NAME",
            description = "This ROI is that structure of the protocol; #5 names the ROI by its number. Repeatable.")
    private List<String> maps = List.of();

    @Option(
            names = "--absent",
            paramLabel = "NAME=REASON",
            description =
                    "The patient does not have this organ: its goals become NOT_APPLICABLE, with the reason. Repeatable.")
    private List<String> absent = List.of();

    @Option(
            names = "--quantity",
            paramLabel = "NAME=CC",
            description =
                    "A volume of the patient, of which goals such as Volume[%%{SLV}] are a share, in cc. Repeatable.")
    private List<String> quantities = List.of();

    @Option(
            names = "--accept-borderline",
            description = "End with 0 instead of 6 when all goals passed and some are borderline.")
    private boolean acceptBorderline;

    @Option(
            names = "--allow-prescription-mismatch",
            description =
                    "Check a plan whose prescription is not the protocol's, with a warning; limits are not rescaled.")
    private boolean allowPrescriptionMismatch;

    /**
     * The choices added to the given options.
     *
     * @throws UsageException when a mapping or an absence is not NAME=TEXT
     */
    public CheckOptions addTo(CheckOptions options) {
        CheckOptions result =
                options.withAcceptBorderline(acceptBorderline).withAllowPrescriptionMismatch(allowPrescriptionMismatch);
        for (String map : maps) {
            result = pair("--map", map, "PROTOCOL_NAME=ROI_NAME", result::withMapped);
        }
        for (String one : absent) {
            result = pair("--absent", one, "NAME=REASON", result::withAbsent);
        }
        for (String quantity : quantities) {
            CheckOptions before = result;
            result = pair(
                    "--quantity", quantity, "NAME=CC", (name, cc) -> before.withQuantity(name, volumeCc(quantity, cc)));
        }
        return result;
    }

    private static double volumeCc(String option, String cc) {
        if (!cc.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            throw new UsageException("--quantity is \"" + option + "\"; write NAME=CC, such as SLV=1250.5");
        }
        return Double.parseDouble(cc);
    }

    private static CheckOptions pair(
            String option, String text, String form, BiFunction<String, String, CheckOptions> add) {
        int at = text.indexOf('=');
        if (at <= 0 || at == text.length() - 1) {
            throw new UsageException(option + " is \"" + text + "\"; write " + form);
        }
        return add.apply(text.substring(0, at), text.substring(at + 1));
    }
}
