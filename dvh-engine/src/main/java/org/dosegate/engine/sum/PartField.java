package org.dosegate.engine.sum;

/** One dose of a sum, seen along the axes of the sum's grid (mm from their common origin). */
interface PartField {
    /** Trilinear dose, Gy; beyond the hull of its points that of the nearest point of the hull. */
    double gyAt(double x, double y, double z);

    /** How far a point lies beyond the hull of its points, mm; 0 inside. */
    double beyondMm(double x, double y, double z);

    /** Whether the dose is trilinear in a cell, so that its resampling is exact. */
    boolean isExact(SumCell cell);

    /** Sets a range that holds every difference between the dose and its trilinear resampling from a cell's corners. */
    void error(SumCell cell, ErrorRange range);
}
