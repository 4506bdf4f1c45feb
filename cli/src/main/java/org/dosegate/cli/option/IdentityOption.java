package org.dosegate.cli.option;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dosegate.report.PatientInfo;
import org.dosegate.report.identity.Anonymiser;
import picocli.CommandLine.Option;

/** Whether results name the patient. */
public final class IdentityOption {
    @Option(
            names = "--anonymise",
            description =
                    "Replace the patient's identity in every output: name, ID, birth date, plan label, UIDs, paths.")
    private boolean anonymise;

    /** Whether results must not name the patient. */
    public boolean isWanted() {
        return anonymise;
    }

    /** What takes identity out, if the user asks for it. */
    public Optional<Anonymiser> anonymiser(Optional<PatientInfo> patient, List<String> paths) {
        return anonymise ? Optional.of(new Anonymiser(patient, paths)) : Optional.empty();
    }

    /** The result as it may be told: without identity if the user asks for that. */
    public <T> T told(
            T result, Optional<PatientInfo> patient, List<String> paths, BiFunction<Anonymiser, T, T> without) {
        return anonymiser(patient, paths).map(a -> without.apply(a, result)).orElse(result);
    }
}
