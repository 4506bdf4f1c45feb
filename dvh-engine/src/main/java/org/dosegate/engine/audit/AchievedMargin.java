package org.dosegate.engine.audit;

/**
 * The margin that a drawn target has along one direction: how far its surface lies from the base's, measured along the direction from where the base's surface faces it.
 * Lines along the direction that miss the drawn target do not count.
 *
 * @param direction of the patient
 * @param expectedMm the margin that was asked for, mm
 * @param minimumMm least distance, mm; negative where the drawn surface lies inside the base, -200 when no line meets it
 * @param medianMm median by area of the base's surface, in proportion to the way to the expected surface there (around a curved base that is longer than the margin), mm; across the contour planes over a wider part of the base's surface than the least distance, since contours do not tell the shape of an end cap
 */
public record AchievedMargin(Direction direction, double expectedMm, double minimumMm, double medianMm) {}
