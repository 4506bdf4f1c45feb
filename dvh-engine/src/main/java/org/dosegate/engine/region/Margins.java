package org.dosegate.engine.region;

import java.util.Arrays;

/**
 * Six margins in the directions of the DICOM patient coordinate system, whatever the orientation of contours and grids. Positive ones
 * grow a solid, negative ones shrink it, and where a margin is 0 the solid's surface stays.
 *
 * @param rightMm towards the patient's right (-x), mm
 * @param leftMm towards the patient's left (+x), mm
 * @param anteriorMm to the front (-y), mm
 * @param posteriorMm to the back (+y), mm
 * @param inferiorMm to the feet (-z), mm
 * @param superiorMm to the head (+z), mm
 */
public record Margins(
        double rightMm, double leftMm, double anteriorMm, double posteriorMm, double inferiorMm, double superiorMm) {

    /** No margin is larger, mm: beyond, a unit was mistaken. */
    public static final double LARGEST_MM = 200;

    /**
     * Six margins.
     *
     * @throws IllegalArgumentException when one is not a number or beyond {@link #LARGEST_MM} in magnitude
     */
    public Margins {
        check(rightMm);
        check(leftMm);
        check(anteriorMm);
        check(posteriorMm);
        check(inferiorMm);
        check(superiorMm);
    }

    private static void check(double mm) {
        if (!(Math.abs(mm) <= LARGEST_MM)) {
            throw new IllegalArgumentException("a margin of " + mm + " mm is not within " + LARGEST_MM + " mm");
        }
    }

    /**
     * The same margin everywhere, mm.
     *
     * @throws IllegalArgumentException when it is not a number or beyond {@link #LARGEST_MM} in magnitude
     */
    public static Margins uniform(double mm) {
        return new Margins(mm, mm, mm, mm, mm, mm);
    }

    /** The positive ones, with 0 in the place of the others. */
    public Margins growing() {
        return new Margins(
                Math.max(0, rightMm),
                Math.max(0, leftMm),
                Math.max(0, anteriorMm),
                Math.max(0, posteriorMm),
                Math.max(0, inferiorMm),
                Math.max(0, superiorMm));
    }

    /** By how much the negative ones shrink, as positive numbers, with 0 in the place of the others. */
    public Margins shrinking() {
        return new Margins(
                Math.max(0, -rightMm),
                Math.max(0, -leftMm),
                Math.max(0, -anteriorMm),
                Math.max(0, -posteriorMm),
                Math.max(0, -inferiorMm),
                Math.max(0, -superiorMm));
    }

    /** Whether all six are 0. */
    public boolean areZero() {
        return rightMm == 0 && leftMm == 0 && anteriorMm == 0 && posteriorMm == 0 && inferiorMm == 0 && superiorMm == 0;
    }

    private double[] all() {
        return new double[] {rightMm, leftMm, anteriorMm, posteriorMm, inferiorMm, superiorMm};
    }

    // Spelled out: see point 5 of docs/decisions/0006-start-up.md.
    @Override
    public boolean equals(Object other) {
        return other instanceof Margins that && Arrays.equals(all(), that.all());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }
}
