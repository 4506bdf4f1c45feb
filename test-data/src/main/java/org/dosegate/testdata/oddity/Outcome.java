package org.dosegate.testdata.oddity;

import java.util.OptionalInt;

/** What must become of a plan with an oddity when it is checked. */
public sealed interface Outcome {

    /** Accepted: the numbers of the clean plan, and no warning that the clean plan has not. */
    record Same() implements Outcome {}

    /**
     * Accepted with a warning about every goal that the oddity touches; the numbers are those of the clean plan.
     *
     * @param code the warning
     */
    record Warned(String code) implements Outcome {}

    /**
     * Accepted with a warning; what the file says is another solid or dose than the clean plan's, so that the numbers are others.
     *
     * @param code the warning
     */
    record WarnedOther(String code) implements Outcome {}

    /**
     * Accepted without a warning: the file says plainly another solid than the clean plan's.
     *
     * @param volumeCc volume of {@link CleanPlan#ODD}, by formula
     */
    record Reads(double volumeCc) implements Outcome {}

    /**
     * Evaluated, and every goal that the oddity touches is borderline for the named reason: the run never ends with 0.
     *
     * @param code the reason
     */
    record Doubtful(String code) implements Outcome {}

    /**
     * The goals of {@link CleanPlan#ODD} cannot be evaluated; all others have the numbers of the clean plan.
     *
     * @param code a reason of these goals, or a warning of the run
     */
    record NotEvaluable(String code) implements Outcome {}

    /**
     * Refused with exit code 3 and one line that names the file, the tag and what to do.
     *
     * @param code of the refusal
     * @param tag the element that the line names; empty where no single one is the cause
     */
    record Refused(String code, OptionalInt tag) implements Outcome {}

    /** {@link Same}. */
    static Outcome same() {
        return new Same();
    }

    /** {@link Reads}. */
    static Outcome reads(double volumeCc) {
        return new Reads(volumeCc);
    }

    /** {@link Warned}. */
    static Outcome warned(String code) {
        return new Warned(code);
    }

    /** {@link WarnedOther}. */
    static Outcome warnedOther(String code) {
        return new WarnedOther(code);
    }

    /** {@link Doubtful}. */
    static Outcome doubtful(String code) {
        return new Doubtful(code);
    }

    /** {@link NotEvaluable}. */
    static Outcome notEvaluable(String code) {
        return new NotEvaluable(code);
    }

    /** {@link Refused}, because of one element. */
    static Outcome refused(String code, int tag) {
        return new Refused(code, OptionalInt.of(tag));
    }

    /** {@link Refused}, for a reason that no single element is. */
    static Outcome refused(String code) {
        return new Refused(code, OptionalInt.empty());
    }
}
