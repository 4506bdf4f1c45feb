package org.dosegate.engine.audit;

/**
 * A contour plane in which the expected target reaches beyond the drawn one. Beyond the drawn one's ends planes go on by its spacing.
 *
 * @param offsetMm offset of the plane along the normal of the drawn contours, mm (z of axial ones)
 * @param shortfallMm largest distance in space of an expected point of this plane from the drawn solid, mm
 */
public record ShortSlice(double offsetMm, double shortfallMm) {}
