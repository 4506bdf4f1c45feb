package org.dosegate.report.qa;

import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.OverallVerdict;

/** How something stands, those that need attention first; each has a shape of its own, so that colour is never the only sign. */
public enum Status {
    /** A limit is broken. */
    FAILED("\u2717"),
    /** Nobody can say. */
    NOT_EVALUABLE("?"),
    /** Kept, but the limit lies inside the interval. */
    BORDERLINE("\u2248"),
    /** Kept. */
    PASSED("\u2713"),
    /** Does not concern this patient or run. */
    NOT_APPLICABLE("\u2013");

    private final String symbol;

    Status(String symbol) {
        this.symbol = symbol;
    }

    /** Its shape, one character: ballot x, question mark, almost equal, check mark, en dash. */
    public String symbol() {
        return symbol;
    }

    /** Key of the phrase for a group of goals that stand so, also its name in style sheets and scripts. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Status of(GoalResult goal) {
        return switch (goal.verdict()) {
            case PASS -> goal.borderline() ? BORDERLINE : PASSED;
            case FAIL -> FAILED;
            case NOT_EVALUABLE -> NOT_EVALUABLE;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    static Status of(OverallVerdict verdict) {
        return switch (verdict) {
            case PASS -> PASSED;
            case PASS_BORDERLINE -> BORDERLINE;
            case FAIL -> FAILED;
            case INCOMPLETE -> NOT_EVALUABLE;
        };
    }
}
