package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The distances of all sections of a stack, made side by side when they are first asked for. Where all of them would need too much memory, only those near the
 * offset at hand are kept; a sweep asks in ascending order.
 */
final class SectionFields {
    /** Nodes of all kept planes together, about; 4 bytes each, or 8 where margins differ in the plane. */
    private static final long MOST_NODES = 20_000_000;

    private final LatticeWindow window;
    private final MarginElement element;
    private final Map<PlaneEdges, Integer> index = new HashMap<>();
    private final List<PlaneEdges> edges = new ArrayList<>();
    private final SectionField[] made;
    private final int atOnce;

    /** The sections' boundaries in the order in which they will be asked for; empty sections and repeated ones count for nothing. */
    SectionFields(List<LayerSampler.Outline> outlines, LatticeWindow window, MarginElement element) {
        this.window = window;
        this.element = element;
        for (LayerSampler.Outline o : outlines) {
            if (o.edges() != null && index.putIfAbsent(o.edges(), edges.size()) == null) {
                edges.add(o.edges());
            }
        }
        this.made = new SectionField[edges.size()];
        this.atOnce = (int) Math.max(8, MOST_NODES / window.wide().nodes());
    }

    /** The number of a boundary; -1 for none. */
    int number(PlaneEdges boundary) {
        return boundary == null ? -1 : index.get(boundary);
    }

    /** The distances from a boundary. */
    SectionField get(int number) {
        if (made[number] == null) {
            int end = Math.min(made.length, number + Math.max(1, atOnce / 4));
            int[] missing =
                    IntStream.range(number, end).filter(k -> made[k] == null).toArray();
            SectionField[] found = IntStream.of(missing)
                    .parallel()
                    .mapToObj(k -> SectionField.of(edges.get(k), window, element))
                    .toArray(SectionField[]::new);
            for (int k = 0; k < missing.length; k++) {
                made[missing[k]] = found[k];
            }
        }
        return made[number];
    }

    /** Makes the distances of all sections, which several threads may then ask for; false, without doing so, where that would need too much memory. */
    boolean makeAll() {
        if (made.length > atOnce) {
            return false;
        }
        for (int k = 0; k < made.length; k++) {
            get(k);
        }
        return true;
    }

    /** Lets go of what lies before a boundary if all together would be too much. */
    void forgetBefore(int number) {
        if (made.length > atOnce) {
            for (int k = 0; k < number; k++) {
                made[k] = null;
            }
        }
    }
}
