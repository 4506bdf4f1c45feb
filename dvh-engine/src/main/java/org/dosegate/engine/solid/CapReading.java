package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A solid with other end caps of one structure, or of all. It is the same solid but near these caps. */
public final class CapReading {
    /** How the end caps are read. */
    public enum Kind {
        /** No structure has end caps. */
        ALL_WITHOUT,
        /** One structure has none. */
        WITHOUT,
        /** Those of one structure go on to the next plane, on which it has no contour. */
        LONGEST
    }

    private final Kind kind;
    private final int structure;
    private final Solid solid;
    private final List<LeafSolid> usual;
    private final List<LeafSolid> other;

    private CapReading(Kind kind, int structure, Solid solid, List<LeafSolid> usual, List<LeafSolid> other) {
        this.kind = kind;
        this.structure = structure;
        this.solid = solid;
        this.usual = usual;
        this.other = other;
    }

    /** The reading without any end caps. */
    static CapReading allWithout(Solid solid, List<LeafSolid> leaves) {
        List<LeafSolid> bare = leaves.stream().<LeafSolid>map(BareLeaf::new).toList();
        return new CapReading(Kind.ALL_WITHOUT, -1, solid.with(bare), leaves, bare);
    }

    /** The reading without any end caps, and those of each structure's. */
    static List<CapReading> of(Solid solid, List<LeafSolid> leaves) {
        List<CapReading> all = new ArrayList<>();
        all.add(allWithout(solid, leaves));
        for (int k = 0; k < leaves.size(); k++) {
            LeafSolid leaf = leaves.get(k);
            all.add(of(Kind.WITHOUT, solid, leaves, k, new BareLeaf(leaf)));
            Optional<LeafSolid> longest = leaf.withLongestCaps();
            if (longest.isPresent()) {
                all.add(of(Kind.LONGEST, solid, leaves, k, longest.get()));
            }
        }
        return all;
    }

    private static CapReading of(Kind kind, Solid solid, List<LeafSolid> leaves, int k, LeafSolid other) {
        List<LeafSolid> changed = new ArrayList<>(leaves);
        changed.set(k, other);
        return new CapReading(kind, k, solid.with(changed), List.of(leaves.get(k)), List.of(other));
    }

    /** How the caps are read. */
    public Kind kind() {
        return kind;
    }

    /** Which of the solid's structures it is about; -1 where it is about all of them. */
    public int structure() {
        return structure;
    }

    Solid solid() {
        return solid;
    }

    /** Whether the solid can differ from the usual one at this offset, mm. */
    boolean mattersAt(double wMm) {
        if (kind == Kind.LONGEST) {
            LeafSolid longest = other.get(0);
            boolean beyondUsual =
                    wMm < usual.get(0).lowMm(true) || wMm > usual.get(0).highMm(true);
            return beyondUsual && wMm > longest.lowMm(true) && wMm < longest.highMm(true);
        }
        return usual.stream().anyMatch(leaf -> leaf.capsMatterAt(wMm));
    }

    /** Whether an offset belongs to the structure's low end rather than to its high one; not for all structures at once. */
    boolean atLowEnd(double wMm) {
        LeafSolid leaf = usual.get(0);
        return wMm < 0.5 * (leaf.lowMm(true) + leaf.highMm(true));
    }
}
