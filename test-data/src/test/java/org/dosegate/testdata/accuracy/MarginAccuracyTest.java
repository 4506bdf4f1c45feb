package org.dosegate.testdata.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.ArcTube;
import org.dosegate.testdata.shape.BallCluster;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Solid;
import org.dosegate.testdata.truth.SectionTruth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Margins of bodies that are not round, contoured as a clinic does: the volume against the body that is grown by formula, the surface point by point against
 * the distance from the body that was contoured.
 */
class MarginAccuracyTest {
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Solid BENT = new ArcTube(26, 7, 75);
    private static final Vec3 HILUM = new Vec3(17, 0, 2);
    private static final Tracing FINE = new Tracing(0.5, 0.002);

    /** No plane meets a pole or a plane of symmetry by luck. */
    private static final double FIRST_PLANE = 0.3;

    private static ContourStack stack(Solid body, double spacingMm, double firstPlane) {
        return ContourStack.of(body, PlaneFrame.AXIAL, firstPlane * spacingMm, spacingMm, FINE);
    }

    private static Region region(ContourStack contours) {
        return Region.of(contours.toPlanarContours());
    }

    private static DoseGrid dose(Solid grown, double spacingMm) {
        return GridGeometry.covering(grown.bounds().grown(2 * spacingMm + 1), spacingMm, spacingMm, spacingMm)
                .sample(DoseField.linear(new Vec3(0, 0, 0), 500, 1, X));
    }

    private static double volumeErrorPercent(Region region, Solid truth, DoseGrid dose) {
        double cc = new DvhCalculator(dose, new DvhSettings(BetweenSlices.SHAPE, false))
                .compute(region)
                .nominal()
                .volumeCc();
        double exact = SectionTruth.of(truth, new double[0], SectionTruth.Accuracy.QUICK)
                .volumeCc(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return 100 * (cc - exact) / exact;
    }

    private static Stream<Arguments> bodiesGrownByFormula() {
        // The caps, half a spacing, end at the poles of these balls with planes in the middle between multiples of 1,
        // 2, 3 and 5 mm.
        BallCluster balls = new BallCluster(List.of(
                new BallCluster.Ball(new Vec3(-16, 2, 0), 13.7), new BallCluster.Ball(new Vec3(14, -1, 0), 13.7)));
        // So they do at those of these, of which one begins where another ends.
        BallCluster stairs = new BallCluster(List.of(
                new BallCluster.Ball(new Vec3(-20, 2, -15), 15),
                new BallCluster.Ball(new Vec3(21, -1, 15), 15),
                new BallCluster.Ball(new Vec3(0, 60, 0), 30)));
        ArcTube torus = ArcTube.torus(20, 7);
        ArcTube wideTorus = ArcTube.torus(20, 12);
        ArcTube tube = new ArcTube(26, 7, 75);
        ArcTube wideTube = new ArcTube(26, 12, 75);
        Margins five = Margins.uniform(5);
        Pose upright = Pose.turn(X, 90);
        Pose tilted = Pose.turn(X, 40);
        return Stream.of(
                arguments("balls that merge", 0.5, balls, five, balls.grown(5)),
                arguments("balls that begin at different heights", 0.5, stairs, five, stairs.grown(5)),
                arguments("balls at different heights as they are", 0.5, stairs, Margins.uniform(0), stairs),
                arguments("ring upright", FIRST_PLANE, torus.moved(upright), five, wideTorus.moved(upright)),
                arguments("ring tilted", FIRST_PLANE, torus.moved(tilted), five, wideTorus.moved(tilted)),
                arguments("bent tube", FIRST_PLANE, tube.moved(upright), five, wideTube.moved(upright)),
                arguments(
                        "bent tube shrunk",
                        FIRST_PLANE,
                        wideTube.moved(upright),
                        Margins.uniform(-5),
                        tube.moved(upright)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodiesGrownByFormula")
    void volumesAreRight(String name, double firstPlane, Solid body, Margins margins, Solid grown) {
        double[][] spacingGridLimit = {{1, 2, 0.3}, {2, 2.5, 0.3}, {3, 3, 0.3}, {5, 4, 1}};
        for (double[] c : spacingGridLimit) {
            double error =
                    volumeErrorPercent(region(stack(body, c[0], firstPlane)).grow(margins), grown, dose(grown, c[1]));
            assertThat(Math.abs(error))
                    .as(name + ", contours every " + c[0] + " mm: " + error + " %")
                    .isLessThan(c[2]);
        }
    }

    /**
     * Where a body's surface comes to lie along the contour planes between two of them, no contour says where: at its ends, and as well under the hook's end, where the section's edge retreats by 6 mm
     * at once. Caps of such places are asked for themselves. A margin must not add to what the contours leave open.
     */
    @ParameterizedTest
    @CsvSource({"1, 0.1", "2, 0.3", "3, 0.55"})
    void surfacesOfABentTubeAreAsExactAsItsOwn(double spacingMm, double hookLimitMm) {
        ContourStack contours = stack(BENT.moved(Pose.turn(X, 90)), spacingMm, FIRST_PLANE);
        Worst own = worstOfTube(contours, 0);
        Worst grown = worstOfTube(contours, 5);
        assertThat(grown.elsewhereMm()).isLessThan(own.elsewhereMm() + 0.05).isLessThan(0.3);
        assertThat(grown.atCapsMm()).isLessThan(own.atCapsMm() + 0.02).isLessThan(hookLimitMm);
    }

    /** Largest distances of a surface from the true one. */
    private record Worst(double elsewhereMm, double atCapsMm) {
        Worst and(double errorMm, boolean atCap) {
            return atCap
                    ? new Worst(elsewhereMm, Math.max(atCapsMm, errorMm))
                    : new Worst(Math.max(elsewhereMm, errorMm), atCapsMm);
        }
    }

    private static Worst worstOfTube(ContourStack contours, double margin) {
        Solid truth = new ArcTube(26, 7 + margin, 75).moved(Pose.turn(X, 90));
        double hookMm = 26 * Math.sin(Math.toRadians(75)) - 7;
        double spacing =
                contours.planes().get(1).offsetMm() - contours.planes().get(0).offsetMm();
        Worst worst = new Worst(0, 0);
        List<Vec3> surface = MarginSurface.points(region(contours).grow(Margins.uniform(margin)), dose(truth, 3));
        assertThat(surface).hasSizeGreaterThan(5000);
        for (Vec3 p : surface) {
            // The nearest point of the tube lies straight below.
            double d = 1e-4;
            double up = (truth.signedMm(p.x(), p.y(), p.z() + d) - truth.signedMm(p.x(), p.y(), p.z() - d)) / (2 * d);
            double foot = p.z() - margin * up;
            if (betweenPlanes(contours, foot)) {
                boolean underTheHook = Math.abs(Math.abs(foot) - hookMm) < spacing && foot * up < 0;
                worst = worst.and(Math.abs(truth.signedMm(p.x(), p.y(), p.z())), underTheHook);
            }
        }
        return worst;
    }

    /** The hilum has caps too: it begins between two contours, and its rim lies along them there. Elsewhere the rim is as sharp as contours so far apart can tell. */
    @ParameterizedTest
    @CsvSource({"1, 0.3, 0.4", "2, 0.35, 0.8", "3, 0.35, 1.2"})
    void surfacesOfAKidneyAreWhereTheyShouldBe(double spacing, double rimLimitMm, double capLimitMm) {
        double margin = 6;
        Solid kidney =
                new Ellipsoid(14, 12, 24).minus(Ellipsoid.ball(11).moved(Pose.shift(HILUM.x(), HILUM.y(), HILUM.z())));
        List<Vec3> skin = kidneySkin();
        DoubleSummaryStatistics rim = skin.stream()
                .filter(MarginAccuracyTest::atRim)
                .mapToDouble(Vec3::z)
                .summaryStatistics();
        ContourStack contours = stack(kidney, spacing, FIRST_PLANE);
        Worst worst = new Worst(0, 0);
        double worstAtRim = 0;
        int looked = 0;
        List<Vec3> surface = MarginSurface.points(
                region(contours).grow(Margins.uniform(margin)), dose(new Ellipsoid(22, 20, 32), 3));
        for (int k = 0; k < surface.size(); k += 11) {
            Vec3 p = surface.get(k);
            Vec3 foot = skin.stream()
                    .min(Comparator.comparingDouble(q -> q.minus(p).dot(q.minus(p))))
                    .orElseThrow();
            double error = Math.abs(foot.minus(p).length() - margin);
            boolean hilumBegins = atRim(foot) && Math.min(foot.z() - rim.getMin(), rim.getMax() - foot.z()) < spacing;
            if (!betweenPlanes(contours, foot.z())) {
                continue;
            }
            looked++;
            if (atRim(foot) && !hilumBegins) {
                worstAtRim = Math.max(worstAtRim, error);
            } else {
                worst = worst.and(error, hilumBegins);
            }
        }
        assertThat(looked).isGreaterThan(1000);
        assertThat(worst.elsewhereMm()).isLessThan(0.3);
        assertThat(worstAtRim).isBetween(0.01, rimLimitMm);
        assertThat(worst.atCapsMm()).isBetween(0.01, capLimitMm);
    }

    private static boolean atRim(Vec3 foot) {
        double toEllipsoid = Math.abs(new Vec3(foot.x() / 14, foot.y() / 12, foot.z() / 24).length() - 1);
        return Math.abs(foot.minus(HILUM).length() - 11) < 0.5 && toEllipsoid < 0.04;
    }

    /** Points of the ellipsoid outside the hilum's ball, and of that ball inside the ellipsoid, about 0.25 mm apart. */
    private static List<Vec3> kidneySkin() {
        List<Vec3> skin = new ArrayList<>();
        int steps = 300;
        for (int i = 0; i <= steps; i++) {
            double polar = Math.PI * i / steps;
            int around = 1 + (int) (2 * steps * Math.sin(polar));
            for (int j = 0; j < around; j++) {
                double azimuth = 2 * Math.PI * j / around;
                Vec3 n = new Vec3(
                        Math.sin(polar) * Math.cos(azimuth), Math.sin(polar) * Math.sin(azimuth), Math.cos(polar));
                Vec3 outer = new Vec3(14 * n.x(), 12 * n.y(), 24 * n.z());
                if (outer.minus(HILUM).length() >= 11) {
                    skin.add(outer);
                }
                Vec3 inner = HILUM.plus(n.times(11));
                Vec3 scaled = new Vec3(inner.x() / 14, inner.y() / 12, inner.z() / 24);
                if (scaled.length() <= 1) {
                    skin.add(inner);
                }
            }
        }
        return skin;
    }

    private static boolean betweenPlanes(ContourStack contours, double z) {
        List<ContourStack.Plane> planes = contours.planes();
        return z >= planes.get(0).offsetMm()
                && z <= planes.get(planes.size() - 1).offsetMm();
    }
}
