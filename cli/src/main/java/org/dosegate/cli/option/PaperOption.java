package org.dosegate.cli.option;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.UsageException;
import org.dosegate.cli.run.UserLocale;
import org.dosegate.report.pdf.Paper;
import picocli.CommandLine.Option;

/** The paper of the PDF. */
public final class PaperOption {
    /** Where US Letter is usual (Unicode CLDR, supplemental data, paper size). */
    private static final Set<String> LETTER_TERRITORIES =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    private static final Pattern TERRITORY = Pattern.compile("[A-Za-z]+[_-]([A-Z]{2})\\b.*");

    @Option(
            names = "--paper",
            paramLabel = "a4|letter",
            description = "Paper of the PDF report (default: that of the locale's country; else a4).")
    private String paper;

    /**
     * The paper.
     *
     * @throws UsageException when there is no such paper
     */
    public Paper paper(Environment environment) {
        if (paper == null) {
            Matcher locale = TERRITORY.matcher(UserLocale.of(environment));
            return locale.matches() && LETTER_TERRITORIES.contains(locale.group(1)) ? Paper.LETTER : Paper.A4;
        }
        return Paper.of(paper)
                .orElseThrow(() -> new UsageException("--paper is \"" + paper + "\"; write "
                        + Arrays.stream(Paper.values()).map(Paper::code).collect(Collectors.joining(" or "))));
    }
}
