package org.dosegate.cli.command;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dosegate.cli.option.IdentityOption;
import org.dosegate.cli.option.LanguageOption;
import org.dosegate.cli.option.PaperOption;
import org.dosegate.cli.option.ReportOptions;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.Messages;
import org.dosegate.report.message.Language;
import org.dosegate.report.pdf.Paper;
import picocli.CommandLine.Mixin;

/** A command whose result is written in every {@link ReportForm}. */
abstract class ReportingCommand extends TalkingCommand {
    @Mixin
    private ReportOptions reports;

    @Mixin
    private LanguageOption language;

    @Mixin
    private PaperOption paper;

    @Mixin
    private IdentityOption identity;

    ReportingCommand(Environment environment, Messages messages) {
        super(environment, messages);
    }

    final ReportOptions reports() {
        return reports;
    }

    final IdentityOption identity() {
        return identity;
    }

    final Language language() {
        return language.language(environment);
    }

    final Paper paper() {
        return paper.paper(environment);
    }

    /** Where the forms go; what the command line has wrong about that is found before anything is read. */
    final Results results() {
        return results(
                reports.places(), reports.folder().map(ReportForm::filesIn).orElse(List.of()));
    }

    /** Writes what was asked for. */
    final void write(Results results, Map<String, Supplier<byte[]>> forms, Supplier<String> text) {
        reports.folder().ifPresent(folder -> ReportForm.writeAll(forms, folder, results::file, messages));
        results.write(forms, text);
    }

    /** An old PASS beside a plan that was refused would be taken for its own. Many plans have folders of their own, and are looked after one by one. */
    @Override
    final void withdraw() {
        if (!limitsItself()) {
            reports.folder().ifPresent(folder -> ReportForm.removeAll(folder, messages));
        }
    }
}
