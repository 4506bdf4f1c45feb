package org.dosegate.testdata.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.analytic.BallForms;
import org.dosegate.testdata.analytic.ConeForms;
import org.dosegate.testdata.analytic.CylinderForms;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Ring;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.Bounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ball, cylinder and cone of 24 mm as 360-gons every 1, 2 and 3 mm in linear doses along z and y on grids of 1, 2 and 3 mm, none of them
 * aligned, after Nelms et al., Med Phys 2015;42:4435. Errors of V(d), in per cent of the body's volume, against closed forms.
 */
class NelmsLikeTest {
    private static final double R = 12;
    private static final double H = 24;
    private static final double CENTRE_GY = 20;
    private static final double X0 = 0.37;
    private static final double Y0 = -0.61;

    private enum Body {
        BALL,
        CYLINDER,
        CONE
    }

    /** Worst and mean error of the curve and error of the volume, per cent of the volume. */
    private record Errors(double worst, double mean, double volume) {}

    private static List<Errors> shape;
    private static List<Errors> prism;

    @BeforeAll
    static void computeAllCases() {
        shape = all(BetweenSlices.SHAPE);
        prism = all(BetweenSlices.PRISM);
    }

    @Test
    void shapeModelIsWithinItsBounds() {
        assertThat(max(shape.stream().mapToDouble(Errors::worst))).isLessThanOrEqualTo(0.6);
        assertThat(shape.stream().mapToDouble(Errors::mean).average().orElseThrow())
                .isLessThanOrEqualTo(0.08);
        assertThat(max(shape.stream().mapToDouble(Errors::volume))).isLessThanOrEqualTo(0.4);
    }

    @Test
    void prismModelIsWithinItsBounds() {
        assertThat(max(prism.stream().mapToDouble(Errors::worst))).isLessThanOrEqualTo(1.15);
        assertThat(max(prism.stream().mapToDouble(Errors::volume))).isLessThanOrEqualTo(1.0);
    }

    /** Nothing is left to interpret here, so this is the error of the integration alone, against the prism over the polygon. */
    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aCylinderAlongItsAxisIsIntegratedToOneInTenThousand(BetweenSlices model) {
        double polygon = Ring.circle(X0, Y0, R, 360).signedAreaMm2() * H / 1000;
        for (double grid : new double[] {1, 2, 3}) {
            Dvh dvh = dvh(Body.CYLINDER, new Vec3(0, 0, 1), 3, grid, model);
            assertThat(dvh.volumeCc() / polygon).isEqualTo(1, within(1e-4));
            for (int i = 0; i <= 24; i++) {
                double share = dvh.volumeAtDoseCc(CENTRE_GY - R + i) / polygon;
                assertThat(share).as("grid %s mm, level %d", grid, i).isEqualTo(1 - i / 24.0, within(1e-4));
            }
        }
    }

    private static List<Errors> all(BetweenSlices model) {
        List<Errors> out = new ArrayList<>();
        for (Body body : Body.values()) {
            for (boolean alongZ : new boolean[] {true, false}) {
                for (double spacing : new double[] {1, 2, 3}) {
                    for (double grid : new double[] {1, 2, 3}) {
                        out.add(errors(body, alongZ, spacing, grid, model));
                    }
                }
            }
        }
        return out;
    }

    private static Errors errors(Body body, boolean alongZ, double spacing, double grid, BetweenSlices model) {
        Dvh dvh = dvh(body, alongZ ? new Vec3(0, 0, 1) : new Vec3(0, 1, 0), spacing, grid, model);
        DoubleUnaryOperator cap = cap(body, alongZ);
        double volume = cap.applyAsDouble(-R);
        double worst = 0;
        double sum = 0;
        for (int i = 0; i <= 240; i++) {
            double t = -R + 0.1 * i;
            double error = 100 * Math.abs(dvh.volumeAtDoseCc(CENTRE_GY + t) * 1000 - cap.applyAsDouble(t)) / volume;
            worst = Math.max(worst, error);
            sum += error;
        }
        return new Errors(worst, sum / 241, 100 * Math.abs(dvh.volumeCc() * 1000 - volume) / volume);
    }

    private static Dvh dvh(Body body, Vec3 direction, double spacing, double grid, BetweenSlices model) {
        DoseField field = DoseField.linear(new Vec3(X0, Y0, 0), CENTRE_GY, 1, direction);
        DvhCalculator calculator = new DvhCalculator(
                GridGeometry.covering(Bounds.around(18, 18, 18), grid, grid, grid)
                        .sample(field),
                new DvhSettings(model, false));
        return calculator.compute(Region.of(contours(body, spacing))).nominal();
    }

    private static DoubleUnaryOperator cap(Body body, boolean alongZ) {
        return switch (body) {
            case BALL -> t -> BallForms.capMm3(t, R);
            case CYLINDER -> t -> alongZ ? CylinderForms.capAxialMm3(t, R, H) : CylinderForms.capAcrossMm3(t, R, H);
            case CONE -> t -> alongZ ? ConeForms.capAxialApexColdMm3(t, R, H) : ConeForms.capAcrossMm3(t, R, H);
        };
    }

    /** Planes in the middle of slabs that tile the 24 mm. */
    private static PlanarContours contours(Body body, double spacing) {
        List<ContourStack.Plane> planes = new ArrayList<>();
        for (int k = 0; k < Math.round(H / spacing); k++) {
            double z = -H / 2 + (k + 0.5) * spacing;
            double radius = switch (body) {
                case BALL -> Math.sqrt(R * R - z * z);
                case CYLINDER -> R;
                case CONE -> R * (z + H / 2) / H;
            };
            planes.add(new ContourStack.Plane(z, List.of(Ring.circle(X0, Y0, radius, 360))));
        }
        return new ContourStack(PlaneFrame.AXIAL, planes).toPlanarContours();
    }

    private static double max(DoubleStream values) {
        return values.max().orElseThrow();
    }
}
