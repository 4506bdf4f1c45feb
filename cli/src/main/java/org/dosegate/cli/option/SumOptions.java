package org.dosegate.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dosegate.cli.run.UsageException;
import org.dosegate.dicom.plan.SumRequest;
import picocli.CommandLine.Option;

/** What the user says about a sum of doses. */
public final class SumOptions {
    private static final Pattern FACTOR = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,9})?");

    @Option(
            names = "--prior-dose",
            paramLabel = "UID|FILE",
            description = "The dose of an earlier treatment, added to the plan's; it never helps a goal. Repeatable.")
    private List<String> priorDoses = List.of();

    @Option(
            names = "--weight",
            paramLabel = "UID|FILE=FACTOR",
            description = "Multiply this dose, such as RD.dcm=15 for that of one fraction. Repeatable.")
    private List<String> weights = List.of();

    @Option(
            names = "--registration",
            paramLabel = "UID|FILE",
            description = "Move doses that lie in another frame of reference by this rigid registration. Repeatable.")
    private List<String> registrations = List.of();

    /**
     * The request.
     *
     * @throws UsageException when a weight is not {@code UID|FILE=FACTOR} with a positive number
     */
    public SumRequest request() {
        List<SumRequest.Weight> parsed = new ArrayList<>();
        for (String weight : weights) {
            int at = weight.lastIndexOf('=');
            String factor = weight.substring(at + 1);
            double number = at > 0 && FACTOR.matcher(factor).matches() ? Double.parseDouble(factor) : 0;
            if (!(number > 0)) {
                throw new UsageException("--weight is \"" + weight
                        + "\"; write UID|FILE=FACTOR with a positive number, such as RD.dcm=0.5");
            }
            parsed.add(new SumRequest.Weight(weight.substring(0, at), number));
        }
        return new SumRequest(priorDoses, parsed, registrations);
    }
}
