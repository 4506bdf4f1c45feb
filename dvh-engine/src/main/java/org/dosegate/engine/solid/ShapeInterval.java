package org.dosegate.engine.solid;

import java.util.List;

/**
 * The cross-section between two neighbouring contours.
 *
 * <p>Where {@link ShapeChoice} finds it apt, psi = s (s + 2 rho) is interpolated (s signed distance, rho radius of the largest inscribed circle): for
 * circles psi is x² + y² - rho² exactly, so that balls, cylinders and cones come out as they are. Elsewhere s itself is interpolated and its
 * level shifted until the area is the one that the areas of the contours interpolate to, so that branches, islands and thin walls keep their volume; where that
 * needs a shift of more than a spacing, the contours extend unchanged half-way. See docs/decisions/0003-between-slices.md.
 */
final class ShapeInterval {
    private enum Mode {
        PSI,
        AREA,
        PRISM
    }

    private final Lattice lattice;
    private final ActiveNodes everywhere;
    private final SliceInterpolation function;
    private final Mode mode;
    /** rho² along the interval for psi, unused otherwise. */
    private final Measure radius2;
    /** By how much the level is shifted for the area; null unless the mode is AREA. */
    private final LevelOfArea level;

    /** The interval after contour k. */
    ShapeInterval(List<Slice> slices, int k, ShapeChoice choice, Lattice lattice, ActiveNodes everywhere) {
        this.lattice = lattice;
        this.everywhere = everywhere;
        radius2 = Measure.of(slices, k, slice -> slice.inradius * slice.inradius);
        if (choice.psi(k)) {
            function = new SliceInterpolation(slices, k, Slice::psi);
            level = null;
            mode = Mode.PSI;
        } else {
            function = new SliceInterpolation(slices, k, slice -> slice.distance);
            double spacing = (slices.get(k + 1).offsetMm - slices.get(k).offsetMm) / lattice.pitchMm();
            Measure area = Measure.of(slices, k, slice -> slice.area);
            level = LevelOfArea.fit(function, area, spacing, lattice);
            mode = level == null ? Mode.PRISM : Mode.AREA;
        }
    }

    /** Whether the cross-section jumps half-way. */
    boolean isPrism() {
        return mode == Mode.PRISM;
    }

    /** Where the boundary can pass between two positions. */
    ActiveNodes active(double from, double to) {
        if (mode == Mode.PSI) {
            return ActiveNodes.of(function.signs(from, to, 0, 0), lattice);
        }
        if (mode == Mode.AREA && from >= 0 && to <= 1) {
            float[] shift = level.range(from, to);
            return ActiveNodes.of(function.signs(from, to, shift[0], shift[1]), lattice);
        }
        return everywhere;
    }

    /** Values at the nodes; t is 0 at the first contour and 1 at the second, beyond them in the end caps. */
    void values(double t, ActiveNodes active, float[] out) {
        active.fillFar(out);
        int[] nodes = active.withRim;
        switch (mode) {
            case PSI -> {
                function.at(t, nodes, out);
                toDistance(radius2.at(t), nodes, out);
            }
            case AREA -> {
                function.at(t, nodes, out);
                float shift = level.at(t, function);
                for (int k : nodes) {
                    out[k] -= shift;
                }
            }
            case PRISM -> function.nearest(t, out);
        }
        CurvatureCorrection.apply(out, active.nodes, lattice);
    }

    /** psi -> the distance that has this psi around a circle of the section's radius: nearly linear across the boundary, as the cells want it. */
    private static void toDistance(double radius2, int[] nodes, float[] out) {
        float r2 = (float) Math.max(radius2, 1e-6);
        float r = (float) Math.sqrt(r2);
        for (int k : nodes) {
            out[k] = out[k] / (r + (float) Math.sqrt(Math.max(0, r2 + out[k])));
        }
    }
}
