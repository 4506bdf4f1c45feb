package org.dosegate.engine.dvh;

import java.util.Map;

/**
 * The DVHs of one solid under its admissible readings.
 *
 * @param nominal the reading that gives the values
 * @param nominalReading which one it is
 * @param alternatives the other readings that were computed, in a fixed order; empty when no intervals were asked for
 */
public record DvhReadings(Dvh nominal, Reading nominalReading, Map<Reading, Dvh> alternatives) {}
