package org.dosegate.testdata.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.BetweenSlices;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.dvh.Reading;
import org.dosegate.engine.geometry.Vec3;
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
        return SectionTruth.of(cases.get(0).shape.solid(), cuts);
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

    /** Scores of one model. */
    ShapeScore score(SectionTruth truth, BetweenSlices model) {
        Region region = Region.of(contours.toPlanarContours());
        double[] whole = {0, 0};
        double[] inner = {0, 0};
        for (Vec3 direction : DIRECTIONS) {
            Levels levels = new Levels(shape.solid(), direction, spacingMm);
            DvhReadings readings = new DvhCalculator(levels.dose(), new DvhSettings(model, true)).compute(region);
            worst(whole, errors(readings.nominal(), truth, levels, -1e9, 1e9));
            Dvh uncapped = readings.alternatives().get(new Reading(model, false));
            if (uncapped != null) {
                worst(inner, errors(uncapped, truth, levels, firstPlane(), lastPlane()));
            } else {
                inner = new double[] {Double.NaN, Double.NaN};
            }
        }
        return new ShapeScore(shape.name(), spacingMm, model, whole[0], whole[1], inner[0], inner[1]);
    }

    private static void worst(double[] kept, double[] found) {
        for (int i = 0; i < 2; i++) {
            kept[i] = Math.abs(found[i]) > Math.abs(kept[i]) ? found[i] : kept[i];
        }
    }

    /** Volume error and worst curve error, both in per cent of the true volume. */
    private static double[] errors(Dvh dvh, SectionTruth truth, Levels levels, double from, double to) {
        double volume = truth.volumeCc(from, to);
        double[] beyond = truth.volumesBeyondCc(levels.direction, levels.first, levels.step, LEVELS, from, to);
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
