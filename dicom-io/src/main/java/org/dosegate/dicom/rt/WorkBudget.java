package org.dosegate.dicom.rt;

/** How much an examination may cost: a file made to be slow must not keep anybody waiting. */
final class WorkBudget {
    /** The examination would take too long. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExhaustedException() {
            super("too many edges to compare", null, false, false);
        }
    }

    private long left;

    WorkBudget(long steps) {
        this.left = steps;
    }

    /**
     * Spends steps.
     *
     * @throws ExhaustedException when none is left
     */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new ExhaustedException();
        }
    }
}
