package org.dosegate.constraints.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.Region;

/** The DVHs of all solids that the goals need, each computed once, side by side. */
final class DvhTable {
    /**
     * What came of one solid.
     *
     * @param readings its DVHs; empty when they cannot be computed
     * @param problem why not
     */
    record Entry(Optional<DvhReadings> readings, Optional<String> problem) {}

    private final Map<Region, Entry> entries;

    private DvhTable(Map<Region, Entry> entries) {
        this.entries = entries;
    }

    static DvhTable compute(Collection<Region> regions, DvhSource source) {
        List<Region> distinct = List.copyOf(new LinkedHashSet<>(regions));
        // Results come back in the order of the list, whatever the threads did.
        List<Entry> computed =
                distinct.parallelStream().map(region -> entry(region, source)).toList();
        Map<Region, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            entries.put(distinct.get(i), computed.get(i));
        }
        return new DvhTable(entries);
    }

    Entry get(Region region) {
        return entries.get(region);
    }

    /** One structure that cannot be evaluated must not stop the others. */
    private static Entry entry(Region region, DvhSource source) {
        try {
            return new Entry(Optional.of(source.compute(region)), Optional.empty());
        } catch (GeometryException e) {
            return new Entry(Optional.empty(), Optional.of(e.code() + ": " + e.getMessage()));
        }
    }
}
