package org.dosegate.engine.dvh;

import java.util.List;
import java.util.Map;

/**
 * The DVHs of one solid under its admissible readings.
 *
 * @param nominal the reading that gives the values
 * @param nominalReading which one it is
 * @param alternatives the other readings that were computed, in a fixed order; empty when no intervals were asked for
 * @param spreads what else the files leave open, source by source; empty when no intervals were asked for
 */
public record DvhReadings(Dvh nominal, Reading nominalReading, Map<Reading, Dvh> alternatives, List<Spread> spreads) {
    /** Readings whose lists can no longer be changed. */
    public DvhReadings {
        spreads = List.copyOf(spreads);
    }

    /** Readings with nothing else open. */
    public DvhReadings(Dvh nominal, Reading nominalReading, Map<Reading, Dvh> alternatives) {
        this(nominal, nominalReading, alternatives, List.of());
    }
}
