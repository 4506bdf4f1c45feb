package org.dosegate.engine.contour;

import java.util.Optional;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.SolidLayout;
import org.dosegate.engine.solid.SolidSections;
import org.dosegate.engine.solid.TracingLattice;

/** The centroid of a solid, for choosing the planes of pictures: from points at most 1.5 mm apart. */
public final class RegionCentre {
    private static final double PITCH_MM = 1.5;

    private RegionCentre() {}

    /**
     * The centroid, mm; empty for a solid without a point on the lattice.
     *
     * @throws org.dosegate.engine.geometry.GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    public static Optional<Vec3> of(Region region, BetweenSlices betweenSlices) {
        Optional<SolidLayout> layout = SolidLayout.of(region, TracingLattice.pictured(region, PITCH_MM));
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        SolidSections sections = new SolidSections(layout.get().solid(betweenSlices));
        Lattice lattice = sections.lattice();
        int layers = (int) Math.max(2, Math.ceil((sections.highMm() - sections.lowMm()) / PITCH_MM));
        double step = (sections.highMm() - sections.lowMm()) / layers;
        double sumI = 0;
        double sumJ = 0;
        double sumW = 0;
        long inside = 0;
        for (int k = 0; k < layers; k++) {
            double w = sections.lowMm() + (k + 0.5) * step;
            float[] values = sections.at(w);
            for (int at = 0; at < values.length; at++) {
                if (values[at] < 0) {
                    int j = at / lattice.nu();
                    sumI += at - j * lattice.nu();
                    sumJ += j;
                    sumW += w;
                    inside++;
                }
            }
        }
        return inside == 0 ? Optional.empty() : Optional.of(lattice.point(sumI / inside, sumJ / inside, sumW / inside));
    }
}
