package org.dosegate.report.qa;

import java.util.List;
import org.dosegate.constraints.result.CheckResult;

/**
 * The verdict.
 *
 * @param status how the plan stands
 * @param words the verdict in a word or two, such as {@code FAIL}
 * @param sentence what that means
 * @param counts how many goals failed, could not be evaluated, are borderline, passed; only what there is
 * @param summary the same as numbers
 */
public record VerdictBlock(
        Status status, String words, String sentence, List<String> counts, CheckResult.Summary summary) {
    /** A verdict whose list can no longer be changed. */
    public VerdictBlock {
        counts = List.copyOf(counts);
    }
}
