package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.MarginRegion;
import org.dosegate.engine.region.Region;

/** Where contours become slices: made anew each time, or once for all regions that share a lattice, or kept where a structure is part of a combination. */
final class SliceSource {
    /** Makes slices anew each time; solids with margins choose their base's lattice. */
    static final SliceSource ANEW = new SliceSource(null, new KeptSlices(), false);

    private final Lattice shared;
    private final KeptSlices kept;
    private final boolean keeps;

    private SliceSource(Lattice shared, KeptSlices kept, boolean keeps) {
        this.shared = shared;
        this.kept = kept;
        this.keeps = keeps;
    }

    /** Takes slices that were kept where there are any, and keeps those of the structures that a region combines. */
    static SliceSource of(Region region, KeptSlices kept) {
        return new SliceSource(null, kept, region instanceof BooleanRegion);
    }

    /** Makes the slices of all contours of some regions that are parallel to a lattice. */
    static SliceSource shared(List<Region> regions, Lattice lattice) {
        Set<PlanarContours> contours = Collections.newSetFromMap(new IdentityHashMap<>());
        regions.forEach(region -> collect(region, contours));
        List<PlanarContours> parallel = contours.stream()
                .filter(c -> parallel(c, lattice.n()) && c.planes().size() > 1)
                .toList();
        List<List<Slice>> slices =
                parallel.parallelStream().map(c -> slices(c, lattice)).toList();
        KeptSlices made = new KeptSlices();
        for (int k = 0; k < parallel.size(); k++) {
            made.keep(parallel.get(k), lattice, slices.get(k));
        }
        return new SliceSource(lattice, made, false);
    }

    private static void collect(Region region, Set<PlanarContours> into) {
        if (region instanceof ContourRegion leaf) {
            into.add(leaf.contours());
        } else if (region instanceof MarginRegion margin) {
            collect(margin.base(), into);
        } else if (region instanceof BooleanRegion combined) {
            collect(combined.left(), into);
            collect(combined.right(), into);
        }
    }

    /** Whether contours lie across a normal. */
    static boolean parallel(PlanarContours contours, Vec3 normal) {
        return contours.normal().cross(normal).length() < 1e-9;
    }

    /** Whether all solids lie on one lattice, the bases of those with margins too. */
    boolean isShared(Lattice lattice) {
        return lattice.equals(shared);
    }

    /** The slices of contours parallel to a lattice, by ascending offset along its normal. */
    List<Slice> of(PlanarContours contours, Lattice lattice) {
        Optional<List<Slice>> found = kept.find(contours, lattice);
        if (found.isPresent()) {
            return found.get();
        }
        List<Slice> slices = slices(contours, lattice);
        if (keeps) {
            kept.keep(contours, lattice, slices);
        }
        return slices;
    }

    private static List<Slice> slices(PlanarContours contours, Lattice lattice) {
        // Parallel normals may still point the other way: offsets are measured along the lattice's own.
        double sign = Math.signum(contours.normal().dot(lattice.n()));
        List<Slice> slices = new ArrayList<>();
        for (PlanarContours.Plane plane : contours.planes()) {
            double offset = sign * plane.offsetMm();
            slices.add(
                    contours.ringsUnite()
                            ? Slice.ofUnited(offset, plane.ringsXyzMm(), lattice)
                            : Slice.of(offset, plane.ringsXyzMm(), lattice));
        }
        if (sign < 0) {
            Collections.reverse(slices);
        }
        return slices;
    }
}
