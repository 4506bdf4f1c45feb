package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The cross-section between two neighbouring contours.
 *
 * <p>Where both have the same parts and holes and one is not far beside the other, psi = s (s + 2 rho) is interpolated (s signed distance,
 * rho radius of the largest inscribed circle): for circles psi is x² + y² - rho² exactly, so that balls, cylinders and cones come out as they are. Elsewhere s
 * itself is interpolated and its level shifted until the area is the one that the areas of the contours interpolate to, so that branches, islands and thin walls keep
 * their volume; where that needs a shift of more than a spacing, the contours extend unchanged half-way. See docs/decisions/0003-between-slices.md.
 */
final class ShapeInterval {
    /** Least share of the smaller cross-section that must lie in the larger one for psi. */
    private static final double LEAST_OVERLAP = 0.8;

    private enum Mode {
        PSI,
        AREA,
        PRISM
    }

    private final Lattice lattice;
    private final float[] f1;
    private final float[] f2;
    private final float[] bend;
    private final Mode mode;
    /** By how much the level is shifted for the area; null unless the mode is AREA. */
    private final LevelOfArea level;
    /** Interpolated in the same way: rho² for PSI, area in cells for AREA. */
    private final double measure1;

    private final double measure2;
    private final double measureBend;
    private final int[] allNodes;

    private ShapeInterval(List<Slice> slices, int k, Lattice lattice, Mode mode) {
        this.lattice = lattice;
        this.allNodes = java.util.stream.IntStream.range(0, lattice.nodes()).toArray();
        Slice one = slices.get(k);
        Slice two = slices.get(k + 1);
        Slice before = k > 0 ? slices.get(k - 1) : null;
        Slice after = k + 2 < slices.size() ? slices.get(k + 2) : null;
        Neighbours neighbours = neighbours(before, one, two, after);
        boolean psi = mode == Mode.PSI;
        f1 = psi ? one.psi() : one.distance;
        f2 = psi ? two.psi() : two.distance;
        float[] f0 = before == null ? f1 : psi ? before.psi() : before.distance;
        float[] f3 = after == null ? f2 : psi ? after.psi() : after.distance;
        bend = new float[f1.length];
        for (int i = 0; i < bend.length; i++) {
            bend[i] = neighbours.bend(f0[i], f1[i], f2[i], f3[i]);
        }
        measure1 = measure(one, psi);
        measure2 = measure(two, psi);
        measureBend = neighbours.bend(
                (float) (before == null ? 0 : measure(before, psi)), (float) measure1, (float) measure2, (float)
                        (after == null ? 0 : measure(after, psi)));
        double longestShift = (two.offsetMm - one.offsetMm) / lattice.pitchMm();
        this.level =
                mode == Mode.AREA ? LevelOfArea.fit(this::interpolate, this::targetArea, longestShift, lattice) : null;
        this.mode = mode == Mode.AREA && level == null ? Mode.PRISM : mode;
    }

    /**
     * The interval after contour k.
     *
     * @param psiGain by how much psi foretells the area of each contour from its neighbours better than the areas themselves do, see {@link #psiGain}
     */
    static ShapeInterval of(List<Slice> slices, int k, IntToDoubleFunction psiGain, Lattice lattice) {
        boolean psi = alike(slices.get(k), slices.get(k + 1), lattice)
                && psiGain.applyAsDouble(k) + psiGain.applyAsDouble(k + 1) >= 0;
        return new ShapeInterval(slices, k, lattice, psi ? Mode.PSI : Mode.AREA);
    }

    private static boolean alike(Slice one, Slice two, Lattice lattice) {
        return one.parts == two.parts && one.holes == two.holes && overlap(one, two, lattice) >= LEAST_OVERLAP;
    }

    /** By how many cells psi, with contour k left out, is nearer to that contour's area than the interpolated areas are; 0 for the first and last. */
    static double psiGain(List<Slice> slices, int k, Lattice lattice) {
        if (k == 0 || k == slices.size() - 1) {
            return 0;
        }
        List<Slice> others = new ArrayList<>(slices.subList(Math.max(0, k - 2), Math.min(slices.size(), k + 3)));
        int left = Math.min(k, 2) - 1;
        Slice out = others.remove(left + 1);
        double t = (out.offsetMm - others.get(left).offsetMm)
                / (others.get(left + 1).offsetMm - others.get(left).offsetMm);
        float[] section = new float[lattice.nodes()];
        ShapeInterval psi = new ShapeInterval(others, left, lattice, Mode.PSI);
        psi.interpolate(t, section); // the sign of psi is that of the distance
        double byPsi = SectionCoverage.area(section, lattice, 0);
        double[] area = areas(others, left);
        double byArea = Neighbours.at(t, area[0], area[1], area[2]);
        return Math.abs(byArea - out.area) - Math.abs(byPsi - out.area);
    }

    /** Areas of two neighbouring contours and the bend between them. */
    private static double[] areas(List<Slice> slices, int k) {
        Slice one = slices.get(k);
        Slice two = slices.get(k + 1);
        Slice before = k > 0 ? slices.get(k - 1) : null;
        Slice after = k + 2 < slices.size() ? slices.get(k + 2) : null;
        Neighbours n = neighbours(before, one, two, after);
        return new double[] {
            one.area,
            two.area,
            n.bend(
                    before == null ? 0 : (float) before.area,
                    (float) one.area,
                    (float) two.area,
                    after == null ? 0 : (float) after.area)
        };
    }

    private static Neighbours neighbours(Slice before, Slice one, Slice two, Slice after) {
        return new Neighbours(
                before == null ? 0 : one.offsetMm - before.offsetMm,
                two.offsetMm - one.offsetMm,
                after == null ? 0 : after.offsetMm - two.offsetMm);
    }

    private static double measure(Slice slice, boolean psi) {
        return psi ? slice.inradius * slice.inradius : slice.area;
    }

    /** Share of the smaller cross-section that lies in the larger one. */
    private static double overlap(Slice one, Slice two, Lattice lattice) {
        Slice small = one.area <= two.area ? one : two;
        Slice large = small == one ? two : one;
        int inSmall = 0;
        int inBoth = 0;
        for (int i = 0; i < small.distance.length; i++) {
            if (small.distance[i] < 0) {
                inSmall++;
                inBoth += large.distance[i] < 0 ? 1 : 0;
            }
        }
        if (inSmall < 16) { // smaller than the lattice shows
            int i = Math.max(0, Math.min(lattice.nu() - 1, (int) Math.rint(small.centreX)));
            int j = Math.max(0, Math.min(lattice.nv() - 1, (int) Math.rint(small.centreY)));
            return large.distance[j * lattice.nu() + i] <= 1 ? 1 : 0;
        }
        return (double) inBoth / inSmall;
    }

    /** Where the boundary can pass between two positions. */
    ActiveNodes active(double from, double to) {
        if (mode == Mode.PRISM || (mode == Mode.AREA && (from < 0 || to > 1))) {
            return null;
        }
        float[] low = new float[f1.length];
        float[] high = new float[f1.length];
        interpolate(from, low);
        interpolate(to, high);
        float bulge =
                (float) (0.25 * (to - from) * (to - from)); // a parabola leaves its chord by this much of its bend
        for (int i = 0; i < low.length; i++) {
            float least = Math.min(low[i], high[i]) - bulge * Math.max(0, bend[i]);
            high[i] = Math.max(low[i], high[i]) + bulge * Math.max(0, -bend[i]);
            low[i] = least;
        }
        if (mode == Mode.AREA) {
            float[] shift = level.range(from, to);
            for (int i = 0; i < low.length; i++) {
                low[i] -= shift[1];
                high[i] -= shift[0];
            }
        }
        return ActiveNodes.of(low, high, lattice);
    }

    /** Values at the nodes; t is 0 at the first contour and 1 at the second, beyond them in the end caps. */
    void values(double t, ActiveNodes active, float[] out) {
        if (mode == Mode.PSI) {
            double measure = Neighbours.at(t, measure1, measure2, measureBend);
            int[] nodes = active == null ? allNodes : active.withRim;
            if (active != null) {
                active.fillFar(out);
            }
            psiDistance(t, measure, nodes, out);
            CurvatureCorrection.apply(out, active == null ? allNodes : active.nodes, lattice);
            return;
        }
        if (mode == Mode.PRISM) {
            System.arraycopy(t < 0.5 ? f1 : f2, 0, out, 0, out.length);
            CurvatureCorrection.apply(out, allNodes, lattice);
            return;
        }
        if (active == null) {
            interpolate(t, out);
            shift(out, allNodes, level.at(t, out));
            CurvatureCorrection.apply(out, allNodes, lattice);
        } else {
            active.fillFar(out);
            interpolate(t, active.withRim, out);
            shift(out, active.withRim, level.at(t, null));
            CurvatureCorrection.apply(out, active.nodes, lattice);
        }
    }

    private double targetArea(double t) {
        return Math.max(0, Neighbours.at(t, measure1, measure2, measureBend));
    }

    private static void shift(float[] out, int[] nodes, float by) {
        for (int k : nodes) {
            out[k] -= by;
        }
    }

    private void interpolate(double t, int[] nodes, float[] out) {
        float a = (float) (1 - t);
        float b = (float) t;
        float c = (float) (t * (1 - t));
        for (int k : nodes) {
            out[k] = a * f1[k] + b * f2[k] - c * bend[k];
        }
    }

    private void interpolate(double t, float[] out) {
        float a = (float) (1 - t);
        float b = (float) t;
        float c = (float) (t * (1 - t));
        for (int i = 0; i < out.length; i++) {
            out[i] = a * f1[i] + b * f2[i] - c * bend[i];
        }
    }

    /** Interpolated psi -> the distance that has this psi around a circle of the section's radius: nearly linear across the boundary, as the cells want it. */
    private void psiDistance(double t, double radius2, int[] nodes, float[] out) {
        interpolate(t, nodes, out);
        float r2 = (float) Math.max(radius2, 1e-6);
        float r = (float) Math.sqrt(r2);
        for (int k : nodes) {
            out[k] = out[k] / (r + (float) Math.sqrt(Math.max(0, r2 + out[k])));
        }
    }
}
