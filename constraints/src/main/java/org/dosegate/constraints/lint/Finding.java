package org.dosegate.constraints.lint;

/**
 * Something in a protocol that its author should look at.
 *
 * @param rule which rule found it
 * @param file the file, as the user named it
 * @param line line, from 1
 * @param column column in code points, from 1
 * @param subject id of the goal, name of the structure, or {@code citation}
 * @param reason what is wrong, one sentence
 * @param suggestion what to do about it, one sentence
 */
public record Finding(Rule rule, String file, int line, int column, String subject, String reason, String suggestion) {

    /** How much a finding weighs. */
    public Weight weight() {
        return rule.weight();
    }

    /** How much a finding weighs. */
    public enum Weight {
        /** The protocol cannot mean what it says. */
        ERROR,
        /** The protocol can be used as it is; its author should know. */
        REMARK
    }

    /** What is looked for. */
    public enum Rule {
        /** A goal that can never decide: it always holds, alone or because of another goal. */
        VACUOUS(Weight.REMARK),
        /** A goal that can never be kept, alone or together with another one. */
        EXCLUSIVE(Weight.ERROR),
        /** Volume limits of one structure that rise with dose, as no volume does. */
        NOT_MONOTONIC(Weight.REMARK),
        /** A variation that is not less strict than its goal. */
        VARIATION_STRICTER(Weight.ERROR),
        /** A number that does not fit its unit: centigray as Gy, a fraction as per cent. */
        UNIT_MISFIT(Weight.ERROR),
        /** Limits that another protocol has for another dose per fraction. */
        COPIED_LIMITS(Weight.REMARK),
        /** A source that nobody can look up. */
        CITATION_MISSING(Weight.REMARK),
        /** A structure name that TG-263 does not know. */
        NAME_UNKNOWN(Weight.REMARK),
        /** A structure name that could mean several organs of TG-263. */
        NAME_AMBIGUOUS(Weight.REMARK),
        /** A maximum that looks as if it were meant for fractions of 2 Gy. */
        UNCONVERTED(Weight.REMARK),
        /** A gamma criterion that the source does not state in full. */
        GAMMA_CRITERION(Weight.REMARK);

        private final Weight weight;

        Rule(Weight weight) {
            this.weight = weight;
        }

        /** How much its findings weigh. */
        public Weight weight() {
            return weight;
        }
    }
}
