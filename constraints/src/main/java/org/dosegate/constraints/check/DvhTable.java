package org.dosegate.constraints.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.ContourRegion;
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

    /**
     * Computes the DVHs of solids.
     *
     * @param inGoals those whose values decide goals: all their readings count; of the others the nominal one is shown
     */
    static DvhTable compute(Collection<Region> regions, Set<Region> inGoals, DvhSource source) {
        Set<Region> distinct = new LinkedHashSet<>(regions);
        // Combinations and margins take longest: begun last, one would keep a single core busy at the end.
        List<Region> longestFirst = distinct.stream()
                .sorted(Comparator.comparing(region -> region instanceof ContourRegion ? 1 : 0))
                .toList();
        Map<Region, Entry> computed = new ConcurrentHashMap<>();
        longestFirst.parallelStream()
                .forEach(region -> computed.put(region, entry(region, inGoals.contains(region), source)));
        Map<Region, Entry> entries = new LinkedHashMap<>();
        distinct.forEach(region -> entries.put(region, computed.get(region)));
        return new DvhTable(entries);
    }

    Entry get(Region region) {
        return entries.get(region);
    }

    /** One structure that cannot be evaluated must not stop the others. */
    private static Entry entry(Region region, boolean alternatives, DvhSource source) {
        try {
            return new Entry(Optional.of(source.compute(region, alternatives)), Optional.empty());
        } catch (GeometryException e) {
            return new Entry(Optional.empty(), Optional.of(e.code() + ": " + e.getMessage()));
        }
    }
}
