package org.dosegate.constraints.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.Region;

/** The DVHs of all solids that the goals need, each computed once, side by side. */
final class DvhTable {
    /**
     * What came of one solid.
     *
     * @param readings its DVHs; empty when they cannot be computed
     * @param bounds its DVHs in the bounds of a dose that was resampled; empty where it was not
     * @param problem why there are none
     */
    record Entry(Optional<DvhReadings> readings, Optional<DvhBounds> bounds, Optional<String> problem) {}

    private final Map<Region, Entry> entries;

    private DvhTable(Map<Region, Entry> entries) {
        this.entries = entries;
    }

    /**
     * Computes the DVHs of solids.
     *
     * @param inGoals those whose values decide goals: all their readings count; of the others the nominal one is shown
     */
    static DvhTable compute(Collection<Region> regions, Set<Region> inGoals, DvhSource source) {
        List<Region> distinct = regions.stream().distinct().toList();
        List<Entry> computed =
                LongestFirst.map(distinct, Optional::of, region -> entry(region, inGoals.contains(region), source));
        Map<Region, Entry> entries = new LinkedHashMap<>();
        for (int n = 0; n < computed.size(); n++) {
            entries.put(distinct.get(n), computed.get(n));
        }
        return new DvhTable(entries);
    }

    Entry get(Region region) {
        return entries.get(region);
    }

    /** One structure that cannot be evaluated must not stop the others. */
    private static Entry entry(Region region, boolean alternatives, DvhSource source) {
        try {
            return new Entry(
                    Optional.of(source.compute(region, alternatives)),
                    alternatives ? source.bounds(region) : Optional.empty(),
                    Optional.empty());
        } catch (GeometryException e) {
            return new Entry(Optional.empty(), Optional.empty(), Optional.of(e.code() + ": " + e.getMessage()));
        }
    }
}
