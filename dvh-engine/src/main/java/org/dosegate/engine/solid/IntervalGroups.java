package org.dosegate.engine.solid;

import java.util.List;

/** The groups of parts in each interval of a structure, found when they are first asked for. */
final class IntervalGroups {
    private final List<Slice> slices;
    private final PartGroups[] found;

    IntervalGroups(List<Slice> slices) {
        this.slices = slices;
        this.found = new PartGroups[slices.size() - 1];
    }

    int intervals() {
        return found.length;
    }

    /** The groups between contours k and k + 1. */
    PartGroups get(int k) {
        if (found[k] == null) {
            found[k] = PartGroups.of(slices, k);
        }
        return found[k];
    }
}
