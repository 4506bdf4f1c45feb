package org.dosegate.engine.gamma;

/** The reference point that gamma is looked for at, and the best gamma so far. */
final class GammaPoint {
    /** A gamma found is larger than the least one by this at most. */
    static final double TOLERANCE = 1e-4;

    /** Position along the cells' axes, in units of the distance criterion. */
    double x;

    double y;
    double z;
    double doseGy;
    /** One over the dose criterion. */
    double perGy;
    /** The best gamma so far, at most the cap. */
    double gamma;

    /** Its square. */
    double gamma2;

    /** Nothing farther away than this, and no gamma² from {@code worth} on, is worth a look. */
    double reach;

    double worth;

    void start(double pointX, double pointY, double pointZ, double pointDoseGy, double criterionGy, double cap) {
        x = pointX;
        y = pointY;
        z = pointZ;
        doseGy = pointDoseGy;
        perGy = 1 / criterionGy;
        set(cap, cap * cap);
    }

    /** Takes note of a smaller gamma², and of any other not. */
    void found(double square) {
        if (square < gamma2) {
            set(Math.sqrt(square), square);
        }
    }

    private void set(double root, double square) {
        gamma = root;
        gamma2 = square;
        reach = root > TOLERANCE ? root - TOLERANCE : 0;
        worth = reach * reach;
    }
}
