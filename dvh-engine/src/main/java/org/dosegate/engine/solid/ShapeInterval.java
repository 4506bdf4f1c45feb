package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.List;

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
    /** Interpolated in the same way: rho² for PSI, area in cells for AREA. */
    private final double measure1;

    private final double measure2;
    private final double measureBend;
    private final double longestShift;
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
        f1 = psi ? psi(one) : one.distance;
        f2 = psi ? psi(two) : two.distance;
        float[] f0 = before == null ? f1 : psi ? psi(before) : before.distance;
        float[] f3 = after == null ? f2 : psi ? psi(after) : after.distance;
        bend = new float[f1.length];
        for (int i = 0; i < bend.length; i++) {
            bend[i] = neighbours.bend(f0[i], f1[i], f2[i], f3[i]);
        }
        measure1 = measure(one, psi);
        measure2 = measure(two, psi);
        measureBend = neighbours.bend(
                (float) (before == null ? 0 : measure(before, psi)), (float) measure1, (float) measure2, (float)
                        (after == null ? 0 : measure(after, psi)));
        longestShift = (two.offsetMm - one.offsetMm) / lattice.pitchMm();
        this.mode = mode == Mode.AREA && !areaReachable() ? Mode.PRISM : mode;
    }

    static ShapeInterval of(List<Slice> slices, int k, Lattice lattice) {
        boolean psi = alike(slices.get(k), slices.get(k + 1), lattice) && psiForetellsBetter(slices, k, lattice);
        return new ShapeInterval(slices, k, lattice, psi ? Mode.PSI : Mode.AREA);
    }

    private static boolean alike(Slice one, Slice two, Lattice lattice) {
        return one.parts == two.parts && one.holes == two.holes && overlap(one, two, lattice) >= LEAST_OVERLAP;
    }

    /** Whether psi tells the areas of the interval's own two contours from their neighbours at least as well as the areas themselves do. */
    private static boolean psiForetellsBetter(List<Slice> slices, int k, Lattice lattice) {
        double psiError = 0;
        double areaError = 0;
        for (int left = Math.max(1, k); left <= Math.min(slices.size() - 2, k + 1); left++) {
            List<Slice> without =
                    new ArrayList<>(slices.subList(Math.max(0, left - 2), Math.min(slices.size(), left + 3)));
            Slice left1 = slices.get(left);
            without.remove(left1);
            int before = without.indexOf(slices.get(left - 1));
            Slice next = slices.get(left + 1);
            double w0 = slices.get(left - 1).offsetMm;
            double t = (left1.offsetMm - w0) / (next.offsetMm - w0);
            ShapeInterval psi = new ShapeInterval(without, before, lattice, Mode.PSI);
            float[] section = new float[lattice.nodes()];
            psi.values(t, null, section);
            psiError += Math.abs(SectionCoverage.area(section, lattice, 0) - left1.area);
            double[] m = areas(without, before);
            areaError += Math.abs(Neighbours.at(t, m[0], m[1], m[2]) - left1.area);
        }
        return psiError <= areaError;
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

    private static float[] psi(Slice slice) {
        float twice = (float) (2 * slice.inradius);
        float[] psi = new float[slice.distance.length];
        for (int i = 0; i < psi.length; i++) {
            float s = slice.distance[i];
            psi[i] = s * (s + twice);
        }
        return psi;
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
        if (mode != Mode.PSI) {
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
        return ActiveNodes.of(low, high, lattice);
    }

    /** Values at the nodes; t is 0 at the first contour and 1 at the second, beyond them in the end caps. */
    void values(double t, ActiveNodes active, float[] out) {
        double measure = Neighbours.at(t, measure1, measure2, measureBend);
        if (mode == Mode.PSI) {
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
        } else {
            interpolate(t, out);
            if (t != 0 && t != 1) {
                float shift = (float) levelOfArea(out, Math.max(0, measure));
                for (int i = 0; i < out.length; i++) {
                    out[i] -= shift;
                }
            }
        }
        CurvatureCorrection.apply(out, allNodes, lattice);
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
        float a = (float) (1 - t);
        float b = (float) t;
        float c = (float) (t * (1 - t));
        float r2 = (float) Math.max(radius2, 1e-6);
        float r = (float) Math.sqrt(r2);
        for (int k : nodes) {
            float psi = a * f1[k] + b * f2[k] - c * bend[k];
            out[k] = psi / (r + (float) Math.sqrt(Math.max(0, r2 + psi)));
        }
    }

    private boolean areaReachable() {
        float[] section = new float[f1.length];
        for (double t : new double[] {0.25, 0.5, 0.75}) {
            interpolate(t, section);
            double target = Math.max(0, Neighbours.at(t, measure1, measure2, measureBend));
            if (SectionCoverage.area(section, lattice, (float) -longestShift) > target
                    || SectionCoverage.area(section, lattice, (float) longestShift) < target) {
                return false;
            }
        }
        return true;
    }

    /** The level below which the function has this area, within a spacing of 0; by bisection, regula falsi at the end. */
    private double levelOfArea(float[] section, double area) {
        double low = -longestShift;
        double high = longestShift;
        double areaLow = SectionCoverage.area(section, lattice, (float) low);
        double areaHigh = SectionCoverage.area(section, lattice, (float) high);
        if (area <= areaLow) {
            return low;
        }
        if (area >= areaHigh) {
            return high;
        }
        for (int step = 0; step < 40 && high - low > 1e-4; step++) {
            double share = (area - areaLow) / (areaHigh - areaLow);
            // Regula falsi, kept off the ends so that the bracket always shrinks on both sides.
            double level = low + Math.max(0.1, Math.min(0.9, share)) * (high - low);
            double here = SectionCoverage.area(section, lattice, (float) level);
            if (here < area) {
                low = level;
                areaLow = here;
            } else {
                high = level;
                areaHigh = here;
            }
        }
        return 0.5 * (low + high);
    }
}
