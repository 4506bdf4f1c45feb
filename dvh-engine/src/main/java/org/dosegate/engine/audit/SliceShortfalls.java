package org.dosegate.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dosegate.engine.solid.Lattice;

/** Finds the contour planes in which a drawn solid is short of the expected one. */
final class SliceShortfalls {
    /** Less is not listed, mm. */
    private static final double LEAST_MM = 0.5;

    /** The farthest point is looked for to this share of a cell. */
    private static final double LAST_STEP_PITCHES = 0.1;

    private final SampledSolid drawn;
    private final SampledSolid expected;
    private final NearestSurface drawnSurface;
    private final Lattice lattice;

    SliceShortfalls(SampledSolid drawn, SampledSolid expected, NearestSurface drawnSurface) {
        this.drawn = drawn;
        this.expected = expected;
        this.drawnSurface = drawnSurface;
        this.lattice = drawn.lattice();
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
        float[] wanted = expected.plane(planeMm);
        return wanted == null ? 0 : new Farthest(planeMm, wanted, drawn.plane(planeMm)).mm();
    }

    /** Looks for the expected point of a plane that is farthest from the drawn solid: at nodes, where the boundary crosses lines between them, then closer and closer around the best. */
    private final class Farthest {
        private final double planeMm;
        private final float[] wanted;
        private final float[] has;
        private final double pitch = lattice.pitchMm();
        private final int nu = lattice.nu();
        private double most;
        private double bestU;
        private double bestV;

        Farthest(double planeMm, float[] wanted, float[] has) {
            this.planeMm = planeMm;
            this.wanted = wanted;
            this.has = has;
        }

        double mm() {
            for (int j = 0; j + 1 < lattice.nv(); j++) {
                for (int k = j * nu; k < j * nu + nu - 1; k++) {
                    boolean inside = wanted[k] < 0;
                    if (inside) {
                        look(k, k, 0);
                    }
                    if (wanted[k + 1] < 0 != inside) {
                        look(k, k + 1, wanted[k] / ((double) wanted[k] - wanted[k + 1]));
                    }
                    if (wanted[k + nu] < 0 != inside) {
                        look(k, k + nu, wanted[k] / ((double) wanted[k] - wanted[k + nu]));
                    }
                }
            }
            for (double step = 0.5 * pitch; most > LEAST_MM && step > LAST_STEP_PITCHES * pitch; step *= 0.5) {
                climb(bestU, bestV, step);
            }
            return most;
        }

        /** Looks at the place at t between two nodes. */
        private void look(int a, int b, double t) {
            if (has != null) {
                double inPlane = (1 - t) * has[a] + t * has[b];
                if (inPlane < SampledSolid.FAR - 1 && inPlane * pitch <= most) {
                    return; // in space it is not farther
                }
            }
            int row = a / nu;
            double along = b == a + 1 ? t : 0;
            at((a % nu + along) * pitch, (row + (t - along)) * pitch);
        }

        private void at(double u, double v) {
            double mm = drawnSurface.distanceMm(u, v, planeMm);
            if (mm > most) {
                most = mm;
                bestU = u;
                bestV = v;
            }
        }

        private void climb(double u, double v, double step) {
            for (int side = -1; side <= 1; side += 2) {
                inside(u + side * step, v);
                inside(u, v + side * step);
            }
        }

        private void inside(double u, double v) {
            if (expected.at(u, v, planeMm) < 0 && drawn.at(u, v, planeMm) > 0) {
                at(u, v);
            }
        }
    }
}
