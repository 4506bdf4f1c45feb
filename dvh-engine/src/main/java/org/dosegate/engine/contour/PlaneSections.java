package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.SolidLayout;
import org.dosegate.engine.solid.SolidSections;
import org.dosegate.engine.solid.TracingLattice;

/**
 * Where a solid is cut by planes of any direction, for pictures: the same solid that volumes are computed from, within half of the pitch. All planes are cut in one pass
 * through the solid's sections: a plane parallel to them is one of them, the others collect their points from the two sections around each.
 */
public final class PlaneSections {
    /** Planes closer to parallel than this take the section itself. */
    private static final double PARALLEL = 1e-6;

    private final SolidSections sections;
    private final Lattice lattice;
    private final double toleranceMm;

    private PlaneSections(SolidSections sections, double toleranceMm) {
        this.sections = sections;
        this.lattice = sections.lattice();
        this.toleranceMm = toleranceMm;
    }

    /**
     * Cuts a solid.
     *
     * @param pitchMm distance of the points between which outlines are linear, at most
     * @param toleranceMm points of a ring closer than this to a chord may be left out
     * @return for each plane the rings u0, v0, u1, v1, ... in the plane's coordinates; together they are the section by the even-odd rule
     * @throws org.dosegate.engine.geometry.GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    public static List<List<double[]>> of(
            Region region, BetweenSlices betweenSlices, List<CutPlane> planes, double pitchMm, double toleranceMm) {
        Optional<SolidLayout> layout = SolidLayout.of(region, TracingLattice.pictured(region, pitchMm));
        if (layout.isEmpty()) {
            return planes.stream().map(plane -> List.<double[]>of()).toList();
        }
        SolidSections sections = new SolidSections(layout.get().solid(betweenSlices));
        return new PlaneSections(sections, toleranceMm).cut(planes, pitchMm);
    }

    private List<List<double[]>> cut(List<CutPlane> planes, double pitchMm) {
        List<List<double[]>> cuts = new ArrayList<>();
        List<CrossCut> across = new ArrayList<>();
        for (CutPlane plane : planes) {
            boolean parallel = plane.normal().cross(lattice.n()).length() < PARALLEL;
            cuts.add(parallel ? parallel(plane) : null);
            across.add(parallel ? null : new CrossCut(plane, lattice, sections.lowMm(), sections.highMm(), pitchMm));
        }
        if (cuts.contains(null)) {
            sweep(across, pitchMm);
            for (int k = 0; k < cuts.size(); k++) {
                if (across.get(k) != null) {
                    cuts.set(k, rings(across.get(k)));
                }
            }
        }
        return cuts;
    }

    private List<double[]> parallel(CutPlane plane) {
        double w = plane.pointMm().dot(lattice.n());
        List<double[]> rings = new ArrayList<>();
        for (double[] ring : SectionRings.of(sections.at(w), lattice)) {
            double[] simple = simplified(ring);
            for (int i = 0; i < simple.length; i += 2) {
                Vec3 p = lattice.point(simple[i] / lattice.pitchMm(), simple[i + 1] / lattice.pitchMm(), w);
                simple[i] = p.dot(plane.u());
                simple[i + 1] = p.dot(plane.v());
            }
            rings.add(simple);
        }
        return rings;
    }

    private List<double[]> rings(CrossCut cut) {
        List<double[]> rings = new ArrayList<>();
        for (double[] ring : SectionRings.of(cut.values(), cut.lattice())) {
            double[] simple = simplified(ring);
            for (int i = 0; i < simple.length; i += 2) {
                simple[i] += cut.lowU();
                simple[i + 1] += cut.lowV();
            }
            rings.add(simple);
        }
        return rings;
    }

    private double[] simplified(double[] ring) {
        return toleranceMm > 0 ? RingSimplifier.simplify(ring, toleranceMm).clone() : ring;
    }

    /** Passes all layers, from one to the next; the points of a plane take their values from the two layers around them. */
    private void sweep(List<CrossCut> across, double pitchMm) {
        double low = sections.lowMm();
        double high = sections.highMm();
        int count = Math.max(2, (int) Math.ceil((high - low) / pitchMm));
        double step = (high - low) / count;
        double[] layers = new double[count];
        Arrays.setAll(layers, k -> low + (k + 0.5) * step);
        float[] below = sections.at(layers[0]).clone();
        float[] above = new float[below.length];
        for (int k = 0; k + 1 < count; k++) {
            System.arraycopy(sections.at(layers[k + 1]), 0, above, 0, above.length);
            double from = k == 0 ? Double.NEGATIVE_INFINITY : layers[k];
            double to = k + 2 == count ? Double.POSITIVE_INFINITY : layers[k + 1];
            for (CrossCut cut : across) {
                if (cut != null) {
                    cut.take(below, above, layers[k], layers[k + 1], from, to);
                }
            }
            float[] spare = below;
            below = above;
            above = spare;
        }
    }
}
