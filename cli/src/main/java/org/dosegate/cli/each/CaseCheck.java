package org.dosegate.cli.each;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dosegate.report.each.CaseOutcome;

/** Checks one plan of many. */
public interface CaseCheck {
    /**
     * A plan that was checked.
     *
     * @param outcome how it came out
     * @param inputs SHA-256 of each file that was used
     * @param reports makes its reports, by file name; dear
     */
    record Checked(CaseOutcome outcome, Set<String> inputs, Supplier<Map<String, byte[]>> reports) {}

    /** Checks the plan; whatever is wrong with it or with the program is thrown. */
    Checked check(CaseFolder one);

    /** The outcome of a plan whose check threw something. */
    CaseOutcome failed(CaseFolder one, Throwable failure);

    /** The names of the files that a plan's reports have. */
    Set<String> reportNames();

    /** All that the results depend on besides the plan's files. */
    String settings();
}
