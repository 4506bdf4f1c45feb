package org.dosegate.engine.audit;

/** Achieved margin along one direction, mm. */
public record AchievedMargin(Direction direction, double expectedMm, double minimumMm, double medianMm) {}
