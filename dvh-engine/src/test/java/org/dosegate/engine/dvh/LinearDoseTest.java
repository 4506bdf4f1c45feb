package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Box and cylinder in linear doses, against closed forms. The dose is trilinear, so only the integration can be off. */
class LinearDoseTest {
    // Off the lattice and off the grid on purpose.
    private static final double X0 = -14.3;
    private static final double X1 = 17.2;
    private static final double Y0 = -8.9;
    private static final double Y1 = 12.4;
    private static final double Z0 = -11.6;
    private static final double Z1 = Z0 + 9 * 2.5;
    private static final double BASE_GY = 50;
    private static final double BOX_CC = (X1 - X0) * (Y1 - Y0) * (Z1 - Z0) / 1000;

    /**
     * Accuracy of the integration as a share of the volume: the stated 1e-4, and as much again for the box, whose four sharp edges the
     * lattice rounds by a seventh of a cell each (cells of 0.15 mm2 in a section of 671 mm2).
     */
    private static final double SHARE = 2e-4;

    /** Doses of 10 to 90 Gy are stored and computed as float: 4e-6 Gy, and the scale's marks are at most 1.4 mGy apart. */
    private static final double MARK_GY = 1.4e-3;

    private static DoseGrid linear(Vec3 gradient) {
        return Grids.cube(-31, 31, 3, p -> BASE_GY + p.dot(gradient));
    }

    private static Region box() {
        return Rings.solid(Rings.box(X0, X1, Y0, Y1, Z0, 9));
    }

    @ParameterizedTest
    @CsvSource({"X, SHAPE", "Y, SHAPE", "Z, SHAPE", "X, PRISM", "Y, PRISM", "Z, PRISM"})
    void boxAlongAnAxisIsAStraightLine(char axis, BetweenSlices model) {
        double g = 0.8;
        Vec3 gradient = axis == 'X' ? new Vec3(g, 0, 0) : axis == 'Y' ? new Vec3(0, g, 0) : new Vec3(0, 0, g);
        double low = BASE_GY + g * (axis == 'X' ? X0 : axis == 'Y' ? Y0 : Z0);
        double high = BASE_GY + g * (axis == 'X' ? X1 : axis == 'Y' ? Y1 : Z1);
        Dvh dvh = Dvhs.compute(box(), linear(gradient), model, 1);
        double inGy = SHARE * (high - low) + MARK_GY;
        double edgeGy = 0.2 * 0.4
                * g; // beside sharp edges the section's corners stand out by up to a fifth of a cell of 0.4 mm
        assertThat(dvh.volumeCc()).isCloseTo(BOX_CC, within(SHARE * BOX_CC));
        assertThat(dvh.insideGridCc()).isEqualTo(dvh.volumeCc());
        assertThat(dvh.minGy()).isCloseTo(low, within(edgeGy));
        assertThat(dvh.maxGy()).isCloseTo(high, within(edgeGy));
        assertThat(dvh.meanGy()).isCloseTo((low + high) / 2, within(inGy));
        assertThat(dvh.doseAtVolumeGy(dvh.volumeCc() / 2)).isCloseTo((low + high) / 2, within(inGy));
        for (int k = 1; k < 40; k++) {
            double share = k / 40.0;
            double dose = high - share * (high - low);
            assertThat(dvh.volumeAtDoseCc(dose)).isCloseTo(share * BOX_CC, within((SHARE + MARK_GY / 18) * BOX_CC));
            assertThat(dvh.doseAtVolumeGy(share * dvh.volumeCc())).isCloseTo(dose, within(inGy));
        }
    }

    /** Volume of the unit cube in which a x + b y + c z is at most t: inclusion and exclusion over its corners. */
    private static double cubeBelow(double a, double b, double c, double t) {
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            double at = t - ((corner & 1) != 0 ? a : 0) - ((corner & 2) != 0 ? b : 0) - ((corner & 4) != 0 ? c : 0);
            sum += (Integer.bitCount(corner) % 2 == 0 ? 1 : -1) * Math.pow(Math.max(0, at), 3);
        }
        return sum / (6 * a * b * c);
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void boxInAnObliqueGradientIsTheVolumeCutOffByAPlane(BetweenSlices model) {
        Vec3 g = new Vec3(0.45, 0.3, 0.6);
        Dvh dvh = Dvhs.compute(box(), linear(g), model, 1);
        double low = BASE_GY + g.dot(new Vec3(X0, Y0, Z0));
        double high = BASE_GY + g.dot(new Vec3(X1, Y1, Z1));
        // Only a single corner has the extreme doses: it is looked for on a lattice of about 0.4 mm, i.e. to about 0.4
        // mm * |g|.
        assertThat(dvh.minGy()).isCloseTo(low, within(0.4 * g.length()));
        assertThat(dvh.maxGy()).isCloseTo(high, within(0.4 * g.length()));
        assertThat(dvh.meanGy()).isCloseTo((low + high) / 2, within(SHARE * (high - low) + MARK_GY));
        for (int k = 1; k < 40; k++) {
            double dose = low + (high - low) * k / 40;
            double below = cubeBelow(g.x() * (X1 - X0), g.y() * (Y1 - Y0), g.z() * (Z1 - Z0), dose - low);
            assertThat(dvh.volumeAtDoseCc(dose)).isCloseTo((1 - below) * BOX_CC, within(1.5 * SHARE * BOX_CC));
        }
    }

    @ParameterizedTest
    @CsvSource({"ACROSS, SHAPE", "ALONG, SHAPE", "ACROSS, PRISM", "ALONG, PRISM"})
    void cylinderFollowsTheCircleSegmentOrTheStraightLine(String direction, BetweenSlices model) {
        double radius = 12.3;
        double length = 8 * 2.5;
        double g = 1.1;
        boolean across = "ACROSS".equals(direction);
        Region cylinder = Rings.solid(Rings.cylinder(1.7, -2.2, radius, -9.1, 8));
        Dvh dvh = Dvhs.compute(cylinder, linear(across ? new Vec3(g, 0, 0) : new Vec3(0, 0, g)), model, 1);
        double cc = Math.PI * radius * radius * length / 1000;
        double middle = BASE_GY + g * (across ? 1.7 : -9.1 + length / 2);
        double half = g * (across ? radius : length / 2);
        DoubleUnaryOperator hotter = across
                ? s -> (Math.acos(s) - s * Math.sqrt(1 - s * s)) / Math.PI // segment beyond s radii
                : s -> (1 - s) / 2;
        // The ring is a polygon of 128 corners with the circle's area; it leaves the circle by R (pi/128)^2 / 3 < 3e-3
        // mm.
        double polygon = 3e-4;
        assertThat(dvh.volumeCc()).isCloseTo(cc, within(SHARE * cc));
        assertThat(dvh.meanGy()).isCloseTo(middle, within(SHARE * 2 * half + MARK_GY));
        assertThat(dvh.maxGy())
                .isCloseTo(middle + half, within(0.02 * half)); // nodes and lattice lines, not the tangent point
        for (int k = -19; k < 20; k++) {
            double s = k / 20.0;
            assertThat(dvh.volumeAtDoseCc(middle + s * half))
                    .isCloseTo(hotter.applyAsDouble(s) * cc, within((SHARE + polygon) * cc));
        }
    }
}
