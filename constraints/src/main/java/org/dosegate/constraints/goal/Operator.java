package org.dosegate.constraints.goal;

import java.math.BigDecimal;

/** How a value must relate to its limit. {@code <} and {@code <=} differ. */
public enum Operator {
    /** Below the limit. */
    LESS("<"),
    /** Not above the limit. */
    AT_MOST("<="),
    /** Above the limit. */
    GREATER(">"),
    /** Not below the limit. */
    AT_LEAST(">=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written in goals and outputs. */
    public String symbol() {
        return symbol;
    }

    /** Whether smaller values are better. */
    public boolean isUpperLimit() {
        return this == LESS || this == AT_MOST;
    }

    /** Whether the limit itself is excluded. */
    public boolean isStrict() {
        return this == LESS || this == GREATER;
    }

    /** Whether the value keeps the limit, both exactly as given. */
    public boolean holds(BigDecimal value, BigDecimal limit) {
        int order = value.compareTo(limit);
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
