package org.dosegate.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.UsageException;
import org.dosegate.cli.run.UserLocale;
import org.dosegate.report.message.Language;
import picocli.CommandLine.Option;

/** The language of reports. */
public final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            description = "Language of the HTML and PDF reports (default: that of the locale; else English)."
                    + " Console, JSON and CSV are English.")
    private String language;

    /**
     * The language.
     *
     * @throws UsageException when there is no such language
     */
    public Language language(Environment environment) {
        if (language == null) {
            return Language.ofLocale(UserLocale.of(environment));
        }
        return Language.of(language)
                .orElseThrow(() -> new UsageException("--lang is \"" + language + "\"; write "
                        + Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(" or "))));
    }
}
