package org.dosegate.testdata.oddity;

import java.util.OptionalInt;

/** What must become of a plan with an oddity when it is checked. */
public sealed interface Outcome {

    /** At which values are compared with limits: numbers that are the same to it are the same. */
    double EXACT = 1e-4;

    /** Where the solid or the grid is described in another way, so that it is sampled at other points, numbers are the same to this. */
    double RESAMPLED = 0.03;

    /**
     * Accepted: the numbers of the clean plan, and no warning that the clean plan has not.
     *
     * @param tolerance of the numbers, in their units (Gy, cc, %)
     */
    record Same(double tolerance) implements Outcome {}

    /**
     * Accepted with a warning about every goal that the oddity touches; the numbers are those of the clean plan.
     *
     * @param code the warning
     * @param tolerance of the numbers, in their units (Gy, cc, %)
     */
    record Warned(String code, double tolerance) implements Outcome {}

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
        return new Same(EXACT);
    }

    /** {@link Same} as far as other sampling points allow. */
    static Outcome resampled() {
        return new Same(RESAMPLED);
    }

    /** {@link Reads}. */
    static Outcome reads(double volumeCc) {
        return new Reads(volumeCc);
    }

    /** {@link Warned}. */
    static Outcome warned(String code) {
        return new Warned(code, EXACT);
    }

    /** {@link Warned}, the numbers the same as far as other sampling points allow. */
    static Outcome warnedResampled(String code) {
        return new Warned(code, RESAMPLED);
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
