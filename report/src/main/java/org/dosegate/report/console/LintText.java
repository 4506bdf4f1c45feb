package org.dosegate.report.console;

import java.util.Locale;
import org.dosegate.constraints.lint.Finding;
import org.dosegate.constraints.lint.Finding.Weight;
import org.dosegate.report.LintResult;
import org.dosegate.report.text.SafeText;
import org.dosegate.report.text.Shown;

/** What the linter found, one line a finding in the form of compilers, so that editors can jump to it. */
public final class LintText {
    private LintText() {}

    /**
     * All findings and how many there are.
     *
     * @param quiet whether the last line, with the numbers, is left out
     */
    public static String write(LintResult result, boolean quiet) {
        StringBuilder lines = new StringBuilder();
        for (Finding f : result.findings()) {
            String weight = f.weight().name().toLowerCase(Locale.ROOT);
            String line = f.file() + ":" + f.line() + ":" + f.column() + ": " + weight + " " + f.rule() + ": "
                    + f.reason() + ". " + f.suggestion();
            lines.append(SafeText.show(line)).append('\n');
        }
        if (!quiet) {
            lines.append(SafeText.show(result.file()))
                    .append(": ")
                    .append(Shown.count(result.count(Weight.ERROR), "error"))
                    .append(", ")
                    .append(Shown.count(result.count(Weight.REMARK), "remark"))
                    .append('\n');
        }
        return lines.toString();
    }
}
