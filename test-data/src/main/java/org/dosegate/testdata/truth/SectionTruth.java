package org.dosegate.testdata.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Ring;
import org.dosegate.testdata.contour.SectionTracer;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Solid;

/**
 * A body's volume, and the volume beyond any plane, by quadrature over its axial sections: panels with three Gauss points each, halved
 * until two halves agree with the whole; each section is a polygon that leaves the true outline by at most 1e-4 of the body's smallest
 * detail. The volume's relative error is below 1e-5 (checked against closed forms) unless less is asked for. The volume beyond a plane is the dose-volume
 * histogram of a linear dose.
 */
public final class SectionTruth {
    private static final double LARGEST_PANEL_MM = 1.5;
    private static final double LEAST_PANEL_MM = 0.004;
    private static final double[] NODE = {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)};
    private static final double[] WEIGHT = {5 / 18.0, 8 / 18.0, 5 / 18.0};

    /** How close to the truth. */
    public enum Accuracy {
        /** Relative error of the volume below 1e-5. */
        FINE(0.25, 1e-4, 3e-8),
        /** Relative error of the volume below 1e-4, several times as quick. */
        QUICK(0.5, 2e-4, 1e-6);

        private final double step;
        private final double chord;
        private final double panelError;

        Accuracy(double step, double chord, double panelError) {
            this.step = step;
            this.chord = chord;
            this.panelError = panelError;
        }
    }

    private record Section(double zMm, List<Ring> rings, double areaMm2) {}

    private record Panel(double fromMm, double toMm, Section[] sections) {
        double volumeMm3() {
            double v = 0;
            for (int i = 0; i < 3; i++) {
                v += WEIGHT[i] * sections[i].areaMm2();
            }
            return v * (toMm - fromMm);
        }

        /** Volume of the panel's part with z &gt;= t, the area taken as the parabola through the three nodes. */
        double volumeAboveMm3(double t) {
            double h = toMm - fromMm;
            double s = Math.max(0, Math.min(1, (t - fromMm) / h));
            double total = 0;
            for (int i = 0; i < 3; i++) {
                double p = NODE[(i + 1) % 3];
                double q = NODE[(i + 2) % 3];
                double scale = (NODE[i] - p) * (NODE[i] - q);
                double upper = 1 / 3.0 - 0.5 * (p + q) + p * q;
                double lower = s * s * s / 3 - 0.5 * (p + q) * s * s + p * q * s;
                total += sections[i].areaMm2() * (upper - lower) / scale;
            }
            return total * h;
        }
    }

    private final SectionTracer tracer;
    private final double panelErrorMm3;
    private final List<Panel> panels = new ArrayList<>();

    private SectionTruth(Solid solid, double[] cutsMm, Accuracy accuracy) {
        double detail = Math.min(1, solid.detailMm());
        this.tracer = new SectionTracer(
                solid, PlaneFrame.AXIAL, new Tracing(accuracy.step * detail, accuracy.chord * detail));
        Bounds b = solid.bounds();
        Vec3 size = b.high().minus(b.low());
        this.panelErrorMm3 = accuracy.panelError * size.x() * size.y() * size.z();
        double[] levels = DoubleStream.concat(
                        DoubleStream.of(b.low().z(), b.high().z()),
                        DoubleStream.concat(Arrays.stream(solid.levelsMm()), Arrays.stream(cutsMm)))
                .filter(z -> z >= b.low().z() && z <= b.high().z())
                .sorted()
                .distinct()
                .toArray();
        for (int i = 1; i < levels.length; i++) {
            int n = (int) Math.ceil((levels[i] - levels[i - 1]) / LARGEST_PANEL_MM);
            double h = (levels[i] - levels[i - 1]) / n;
            for (int k = 0; k < n; k++) {
                double from = levels[i - 1] + k * h;
                double to = k == n - 1 ? levels[i] : levels[i - 1] + (k + 1) * h;
                refine(panel(from, to));
            }
        }
    }

    /** The truth of a body. */
    public static SectionTruth of(Solid solid) {
        return new SectionTruth(solid, new double[0], Accuracy.FINE);
    }

    /**
     * The truth of a body, of which parts between some heights will be asked for.
     *
     * @param cutsMm these heights
     */
    public static SectionTruth of(Solid solid, double[] cutsMm, Accuracy accuracy) {
        return new SectionTruth(solid, cutsMm, accuracy);
    }

    private Panel panel(double from, double to) {
        Section[] sections = new Section[3];
        for (int i = 0; i < 3; i++) {
            double z = from + NODE[i] * (to - from);
            List<Ring> rings = tracer.rings(z);
            sections[i] = new Section(
                    z, rings, rings.stream().mapToDouble(Ring::signedAreaMm2).sum());
        }
        return new Panel(from, to, sections);
    }

    private void refine(Panel whole) {
        double middle = 0.5 * (whole.fromMm() + whole.toMm());
        Panel low = panel(whole.fromMm(), middle);
        Panel high = panel(middle, whole.toMm());
        boolean agree = Math.abs(low.volumeMm3() + high.volumeMm3() - whole.volumeMm3()) <= panelErrorMm3;
        if (agree || middle - whole.fromMm() < LEAST_PANEL_MM) {
            panels.add(low);
            panels.add(high);
        } else {
            refine(low);
            refine(high);
        }
    }

    /** Volume in cc. */
    public double volumeCc() {
        return volumeCc(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Volume in cc between two heights, each of which is a cut or beyond the body. */
    public double volumeCc(double fromMm, double toMm) {
        return panels.stream()
                        .filter(p -> within(p, fromMm, toMm))
                        .mapToDouble(Panel::volumeMm3)
                        .sum()
                / 1000;
    }

    /**
     * Volumes in cc of the parts with p . direction &gt;= first + i * spacing, between two heights, each of which is a cut or beyond the body.
     *
     * @param direction unit vector
     */
    public double[] volumesBeyondCc(
            Vec3 direction, double firstMm, double spacingMm, int count, double fromMm, double toMm) {
        double[] mm3 = new double[count];
        HalfPlaneAreas areas = new HalfPlaneAreas(firstMm, spacingMm, count);
        boolean alongZ = Math.hypot(direction.x(), direction.y()) < 1e-9;
        for (Panel panel : panels) {
            if (!within(panel, fromMm, toMm)) {
                continue;
            }
            if (alongZ) {
                for (int i = 0; i < count; i++) {
                    double t = (firstMm + i * spacingMm) / direction.z();
                    double above = panel.volumeAboveMm3(t);
                    mm3[i] += direction.z() > 0 ? above : panel.volumeMm3() - above;
                }
            } else {
                for (int k = 0; k < 3; k++) {
                    Section s = panel.sections()[k];
                    double weight = WEIGHT[k] * (panel.toMm() - panel.fromMm());
                    areas.addTo(mm3, s.rings(), direction.x(), direction.y(), direction.z() * s.zMm(), weight);
                }
            }
        }
        return Arrays.stream(mm3).map(v -> v / 1000).toArray();
    }

    private static boolean within(Panel p, double fromMm, double toMm) {
        double middle = 0.5 * (p.fromMm() + p.toMm());
        return middle > fromMm && middle < toMm;
    }
}
