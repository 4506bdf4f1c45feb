package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.dosegate.engine.geometry.PlanarContours;

/**
 * Slices of structures for when they are looked at again on the same lattice: by all regions that share one, or, of a structure that was part of a combination, by itself; a liver often is both.
 * Others are not kept, since hardly any is looked at twice. For several threads at once.
 */
public final class KeptSlices {
    private record OnLattice(Lattice lattice, List<Slice> slices) {}

    private final IdentityHashMap<PlanarContours, List<OnLattice>> kept = new IdentityHashMap<>();

    synchronized Optional<List<Slice>> find(PlanarContours contours, Lattice lattice) {
        return kept.getOrDefault(contours, List.of()).stream()
                .filter(found -> found.lattice.equals(lattice))
                .map(OnLattice::slices)
                .findFirst();
    }

    synchronized void keep(PlanarContours contours, Lattice lattice, List<Slice> slices) {
        kept.computeIfAbsent(contours, c -> new ArrayList<>(1)).add(new OnLattice(lattice, slices));
    }
}
