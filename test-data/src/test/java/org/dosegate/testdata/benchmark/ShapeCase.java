package org.dosegate.testdata.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.dvh.Reading;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.ShapeCatalogue.Named;
import org.dosegate.testdata.shape.Solid;
import org.dosegate.testdata.truth.SectionTruth;

/** One body contoured at one spacing: its reconstructions between slices scored against its truth, in linear doses of three directions. */
final class ShapeCase {
    static final List<Vec3> DIRECTIONS =
            List.of(new Vec3(0, 0, 1), new Vec3(0, 1, 0), new Vec3(2, 1, 2).times(1 / 3.0));
    private static final int LEVELS = 161;
    private static final double GY_PER_MM = 1;
    private static final Tracing FINE = new Tracing(0.5, 0.002);

    /** First plane's height as a share of the spacing: no plane meets a body's symmetry plane or pole by luck. */
    private static final double FIRST_PLANE = 0.3;

    private final Named shape;
    private final double spacingMm;
    private final ContourStack contours;

    ShapeCase(Named shape, double spacingMm) {
        this.shape = shape;
        this.spacingMm = spacingMm;
        this.contours = ContourStack.of(shape.solid(), PlaneFrame.AXIAL, FIRST_PLANE * spacingMm, spacingMm, FINE);
    }

    /** One truth serves all spacings of a body: its panels are cut at all their first and last planes. */
    static SectionTruth truth(List<ShapeCase> cases) {
        double[] cuts = cases.stream()
                .flatMapToDouble(c -> DoubleStream.of(c.firstPlane(), c.lastPlane()))
                .toArray();
        return SectionTruth.of(cases.get(0).shape.solid(), cuts, SectionTruth.Accuracy.QUICK);
    }

    /** Whether the body meets two planes or more; of one plane alone there is no solid. */
    boolean solid() {
        return contours.planes().size() >= 2;
    }

    private double firstPlane() {
        return contours.planes().get(0).offsetMm();
    }

    private double lastPlane() {
        return contours.planes().get(contours.planes().size() - 1).offsetMm();
    }

    /** Scores of both models; one computation with intervals holds the readings of both. */
    ShapeBenchmark.Pair score(SectionTruth truth) {
        Region region = Region.of(contours.toPlanarContours());
        Map<Reading, double[]> worst = new HashMap<>();
        for (Vec3 direction : DIRECTIONS) {
            Levels levels = new Levels(shape.solid(), direction, spacingMm);
            DvhReadings readings = new DvhCalculator(levels.dose(), DvhSettings.DEFAULT).compute(region);
            Map<Reading, Dvh> all = new HashMap<>(readings.alternatives());
            all.put(readings.nominalReading(), readings.nominal());
            for (boolean caps : new boolean[] {true, false}) {
                double from = caps ? Double.NEGATIVE_INFINITY : firstPlane();
                double to = caps ? Double.POSITIVE_INFINITY : lastPlane();
                double[] beyond = truth.volumesBeyondCc(levels.direction, levels.first, levels.step, LEVELS, from, to);
                for (BetweenSlices model : BetweenSlices.values()) {
                    Reading reading = new Reading(model, caps);
                    double[] found = errors(all.get(reading), levels, truth.volumeCc(from, to), beyond);
                    worst.merge(reading, found, ShapeCase::worse);
                }
            }
        }
        return new ShapeBenchmark.Pair(score(worst, BetweenSlices.SHAPE), score(worst, BetweenSlices.PRISM));
    }

    private ShapeScore score(Map<Reading, double[]> worst, BetweenSlices model) {
        double[] whole = worst.get(new Reading(model, true));
        double[] inner = worst.get(new Reading(model, false));
        return new ShapeScore(shape.name(), spacingMm, model, whole[0], whole[1], inner[0], inner[1]);
    }

    private static double[] worse(double[] a, double[] b) {
        return new double[] {
            Math.abs(b[0]) > Math.abs(a[0]) ? b[0] : a[0], Math.abs(b[1]) > Math.abs(a[1]) ? b[1] : a[1]
        };
    }

    /** Volume error and worst curve error, both in per cent of the true volume. */
    private static double[] errors(Dvh dvh, Levels levels, double volume, double[] beyond) {
        double worst = 0;
        for (int i = 0; i < LEVELS; i++) {
            double error = dvh.volumeAtDoseCc(levels.doseGy(i)) - beyond[i];
            worst = Math.abs(error) > Math.abs(worst) ? error : worst;
        }
        return new double[] {100 * (dvh.volumeCc() - volume) / volume, 100 * worst / volume};
    }

    /** The linear dose of one direction and the levels at which curves are compared. */
    private static final class Levels {
        private final Vec3 direction;
        private final Bounds box;
        private final double first;
        private final double step;

        Levels(Solid solid, Vec3 direction, double spacingMm) {
            this.direction = direction;
            this.box = solid.bounds().grown(spacingMm + 4);
            List<Double> reach = new ArrayList<>();
            for (Vec3 corner : box.corners()) {
                reach.add(corner.dot(direction));
            }
            double low = reach.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            double high = reach.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            this.first = low;
            this.step = (high - low) / (LEVELS - 1);
        }

        DoseGrid dose() {
            DoseField field = DoseField.linear(direction.times(first), 5, GY_PER_MM, direction);
            Bounds grown = box.grown(0.5); // the field must not be negative at the grid's corner: 5 Gy leaves room
            return GridGeometry.covering(grown, 2.5, 2.5, 2.5).sample(field);
        }

        double doseGy(int level) {
            return 5 + GY_PER_MM * level * step;
        }
    }
}
