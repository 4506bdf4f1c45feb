package org.dosegate.engine.dvh;

/** A change of doses that keeps their order, Gy. */
interface DoseMap {
    /** What becomes of a dose. */
    double to(double doseGy);

    /** The least dose that becomes at least this one. */
    double from(double doseGy);

    /** Every dose moved by as much; none falls below 0. */
    static DoseMap shift(double byGy) {
        return new DoseMap() {
            @Override
            public double to(double doseGy) {
                return Math.max(0, doseGy + byGy);
            }

            @Override
            public double from(double doseGy) {
                return doseGy <= 0 ? 0 : doseGy - byGy;
            }
        };
    }
}
