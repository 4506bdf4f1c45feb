package org.dosegate.engine.audit;

/** A contour plane on which the drawn structure falls short, mm. */
public record ShortSlice(double offsetMm, double shortfallMm) {}
