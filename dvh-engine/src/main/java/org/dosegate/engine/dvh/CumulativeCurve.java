package org.dosegate.engine.dvh;

/**
 * A cumulative dose-volume curve as points to be joined by straight lines: it starts at 0 Gy with the whole volume and ends
 * at volume 0.
 *
 * @param doseGy ascending doses in Gy
 * @param volumeCc volume in cc that receives at least the dose, never rising
 */
public record CumulativeCurve(double[] doseGy, double[] volumeCc) {}
