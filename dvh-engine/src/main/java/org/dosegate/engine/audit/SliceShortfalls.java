package org.dosegate.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.SectionMeasure;

/** Finds the contour planes in which a drawn solid is short of the expected one. */
final class SliceShortfalls {
    /** Less is not listed, mm. */
    private static final double LEAST_MM = 0.5;

    private final SampledSolid drawn;
    private final SampledSolid expected;
    private final double drawnLowMm;
    private final double drawnHighMm;

    SliceShortfalls(SampledSolid drawn, SampledSolid expected, double drawnLowMm, double drawnHighMm) {
        this.drawn = drawn;
        this.expected = expected;
        this.drawnLowMm = drawnLowMm;
        this.drawnHighMm = drawnHighMm;
    }

    /** The short ones among planes at ascending offsets. */
    List<ShortSlice> among(double[] planesMm) {
        double[] shortfall = IntStream.range(0, planesMm.length)
                .parallel()
                .mapToDouble(k -> shortfallMm(planesMm[k]))
                .toArray();
        List<ShortSlice> found = new ArrayList<>();
        for (int k = 0; k < planesMm.length; k++) {
            if (shortfall[k] > LEAST_MM) {
                found.add(new ShortSlice(planesMm[k], shortfall[k]));
            }
        }
        return found;
    }

    private double shortfallMm(double planeMm) {
        int slab = expected.plan().slabAt(planeMm);
        float[] wanted = expected.section(slab);
        float[] has = drawn.section(slab);
        if (wanted == null) {
            return 0;
        }
        if (has == null) {
            return Math.max(drawnLowMm - planeMm, planeMm - drawnHighMm);
        }
        Lattice lattice = drawn.lattice();
        return farthest(wanted, SectionMeasure.distances(has, lattice), lattice) * lattice.pitchMm();
    }

    /** The largest of the given distances in a section: at a node inside or where its boundary crosses a line between nodes. */
    private static double farthest(float[] section, float[] distances, Lattice lattice) {
        int nu = lattice.nu();
        double most = 0;
        for (int j = 0; j + 1 < lattice.nv(); j++) {
            for (int k = j * nu; k < j * nu + nu - 1; k++) {
                boolean inside = section[k] < 0;
                if (inside && distances[k] > most) {
                    most = distances[k];
                }
                if (section[k + 1] < 0 != inside) {
                    most = Math.max(most, between(section, distances, k, k + 1));
                }
                if (section[k + nu] < 0 != inside) {
                    most = Math.max(most, between(section, distances, k, k + nu));
                }
            }
        }
        return most;
    }

    private static double between(float[] section, float[] distances, int a, int b) {
        double t = section[a] / ((double) section[a] - section[b]);
        return (1 - t) * distances[a] + t * distances[b];
    }
}
