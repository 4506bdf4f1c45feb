package org.dosegate.engine.audit;

/** Directions of the patient. */
public enum Direction {
    RIGHT,
    LEFT,
    ANTERIOR,
    POSTERIOR,
    INFERIOR,
    SUPERIOR
}
