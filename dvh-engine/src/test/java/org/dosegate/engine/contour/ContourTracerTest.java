package org.dosegate.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dosegate.engine.contour.TracedContours.Place;
import org.dosegate.engine.contour.TracedContours.Plane;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.SolidVolume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContourTracerTest {
    private static final double BOUND_MM = 0.05;

    private static List<double[]> ball(Vec3 centre, double radius, double first, double spacing) {
        List<double[]> rings = new ArrayList<>();
        for (double z = first; z < centre.z() + radius; z += spacing) {
            double r2 = radius * radius - (z - centre.z()) * (z - centre.z());
            if (r2 > 0) {
                rings.add(Rings.circle(centre.x(), centre.y(), Math.sqrt(r2), z, 720));
            }
        }
        return rings;
    }

    private static TracedContours trace(Region region, Region source) {
        return ContourTracer.trace(region, BetweenSlices.SHAPE, contours(source));
    }

    private static PlanarContours contours(Region region) {
        return ((ContourRegion) region).contours();
    }

    private static double volumeCc(Region region) {
        return SolidVolume.cc(region, BetweenSlices.SHAPE);
    }

    private static double[] offsets(TracedContours traced) {
        return traced.planes().stream().mapToDouble(Plane::offsetMm).toArray();
    }

    private static List<Place> places(TracedContours traced) {
        return traced.planes().stream().map(Plane::place).toList();
    }

    @Test
    void aContouredStructureComesBackOnItsOwnPlanes() {
        Region ball = Rings.solid(ball(new Vec3(3, -7, 11), 25, -14.2, 3));
        TracedContours traced = trace(ball, ball);
        double[] drawn = contours(ball).planes().stream()
                .mapToDouble(PlanarContours.Plane::offsetMm)
                .toArray();
        assertThat(offsets(traced)).containsExactly(drawn);
        assertThat(places(traced)).containsOnly(Place.SOURCE);
        assertThat(volumeCc(Region.of(traced.toPlanarContours()))).isCloseTo(volumeCc(ball), within(1e-4 * 65));
    }

    @Test
    void outlinesLieOnTheSectionsBoundaryInBothDirectionsAndHaveFewPoints() {
        Region ball = Rings.solid(ball(new Vec3(3, -7, 11), 25, -14.2, 3));
        for (Plane plane : trace(ball, ball).planes()) {
            double radius = Math.sqrt(625 - (plane.offsetMm() - 11) * (plane.offsetMm() - 11));
            double[] outline = plane.outlinesXyzMm().get(0);
            for (double[] p : alongEdges(outline, 7)) {
                assertThat(StrictMath.hypot(p[0] - 3, p[1] + 7)).isCloseTo(radius, within(BOUND_MM));
            }
            assertThat(Rings.areaMm2(outline)).isCloseTo(Math.PI * radius * radius, within(0.002 * Math.PI * radius));
            assertThat(outline.length / 3).isBetween(8, 140);
        }
    }

    @Test
    void cornersStaySharp() {
        Region box = Rings.solid(Rings.box(-30.03, 30.11, -20.07, 20.13, 0, 8));
        for (double[] outline : trace(box, box).outlinesXyzMm()) {
            for (double[] p : alongEdges(outline, 5)) {
                double outside = Math.max(Math.max(-30.03 - p[0], p[0] - 30.11), Math.max(-20.07 - p[1], p[1] - 20.13));
                assertThat(outside).isCloseTo(0, within(BOUND_MM));
            }
            for (double[] corner :
                    new double[][] {{-30.03, -20.07}, {30.11, -20.07}, {30.11, 20.13}, {-30.03, 20.13}}) {
                double nearest = alongEdges(outline, 200).stream()
                        .mapToDouble(p -> StrictMath.hypot(p[0] - corner[0], p[1] - corner[1]))
                        .min()
                        .orElseThrow();
                assertThat(nearest).isLessThan(BOUND_MM);
            }
            assertThat(outline.length / 3).isLessThan(25);
        }
    }

    private static List<double[]> alongEdges(double[] outline, int parts) {
        List<double[]> points = new ArrayList<>();
        int n = outline.length;
        for (int i = 0; i < n; i += 3) {
            int next = (i + 3) % n;
            for (int k = 0; k < parts; k++) {
                double t = k / (double) parts;
                points.add(new double[] {
                    outline[i] + t * (outline[next] - outline[i]),
                    outline[i + 1] + t * (outline[next + 1] - outline[i + 1])
                });
            }
        }
        return points;
    }

    @Test
    void aHoleIsJoinedToItsRingByAChannelThatCancels() {
        Region box = Rings.solid(Rings.box(-30, 30, -20, 20, 0, 8));
        Region wall = box.minus(Rings.solid(Rings.cylinder(4, 2, 10, 0, 8)));
        TracedContours traced = trace(wall, box);
        for (Plane plane : traced.planes()) {
            assertThat(plane.outlinesXyzMm()).hasSize(1);
            assertThat(Rings.areaMm2(plane.outlinesXyzMm().get(0))).isCloseTo(2400 - 100 * Math.PI, within(1.0));
        }
        assertThat(volumeCc(Region.of(traced.toPlanarContours()))).isCloseTo(volumeCc(wall), within(0.02));
    }

    @Test
    void anIslandInAHoleIsAnOutlineOfItsOwn() {
        Region box = Rings.solid(Rings.box(-30, 30, -30, 30, 0, 6));
        Region rings = box.minus(Rings.solid(Rings.cylinder(0, 0, 20, 0, 6)))
                .union(Rings.solid(Rings.cylinder(0, 0, 8, 0, 6)));
        TracedContours traced = trace(rings, box);
        assertThat(traced.planes())
                .allSatisfy(plane -> assertThat(plane.outlinesXyzMm()).hasSize(2));
        assertThat(volumeCc(Region.of(traced.toPlanarContours()))).isCloseTo(volumeCc(rings), within(0.02));
    }

    @ParameterizedTest
    @CsvSource({
        // the upper face between two planes 5 mm apart, and how many planes close the ends
        "31.2, 1", // 1.2 mm beyond a plane: nearer than half a spacing
        "32.5, 0", // half a spacing beyond: nothing to mend
        "34.1, 1",
        "30.3, 1" // so near to a plane that the closing plane takes its place
    })
    void aFaceBetweenPlanesIsFoundAgain(double face, int closing) {
        Region box = Rings.solid(Rings.stack(Rings.heights(0, 5, 13), z -> Rings.rectangle(-20, 20, -25, 25, z)));
        // half of the last spacing, 1 mm, is the cap that ends at the face
        Region lid = Rings.solid(
                Rings.stack(new double[] {-30, face - 3, face - 1}, z -> Rings.rectangle(-50, 50, -50, 50, z)));
        Region cropped = box.intersection(lid);
        TracedContours traced = trace(cropped, box);
        assertThat(places(traced).stream().filter(p -> p == Place.CLOSING)).hasSize(closing);
        assertThat(volumeCc(Region.of(traced.toPlanarContours()))).isCloseTo(2.0 * (face + 2.5), within(0.03));
    }

    @Test
    void whatLiesBetweenTwoPlanesGetsTwoOfItsOwn() {
        Region box = Rings.solid(Rings.stack(Rings.heights(0, 5, 5), z -> Rings.rectangle(-20, 20, -25, 25, z)));
        Region slice = box.intersection(
                Rings.solid(Rings.stack(new double[] {11.5, 12.5, 13.5}, z -> Rings.rectangle(-50, 50, -50, 50, z))));
        TracedContours traced = trace(slice, box);
        assertThat(offsets(traced)).hasSize(2);
        assertThat(volumeCc(Region.of(traced.toPlanarContours()))).isCloseTo(6.0, within(0.02));
    }

    @Test
    void nothingLeavesNoPlanes() {
        Region box = Rings.solid(Rings.box(-10, 10, -10, 10, 0, 6));
        assertThat(trace(box.minus(Rings.solid(Rings.box(-20, 20, -20, 20, -10, 14))), box)
                        .planes())
                .isEmpty();
        assertThat(trace(box.intersection(Rings.solid(Rings.box(50, 60, 50, 60, 0, 6))), box)
                        .planes())
                .isEmpty();
    }

    @Test
    void planesGoOnBeyondTheSourceByItsSpacing() {
        Region small = Rings.solid(Rings.stack(Rings.heights(10, 2.5, 4), z -> Rings.rectangle(-5, 5, -5, 5, z)));
        Region tall = Rings.solid(Rings.stack(Rings.heights(0, 2.5, 13), z -> Rings.rectangle(-9, 9, -9, 9, z)));
        TracedContours traced = trace(small.union(tall), small);
        assertThat(offsets(traced)).containsExactly(Rings.heights(0, 2.5, 13));
        assertThat(places(traced).stream().filter(p -> p == Place.SOURCE)).hasSize(4);
        assertThat(places(traced).stream().filter(p -> p == Place.CONTINUED)).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 20, 90, 180, 250})
    void tiltedAndTurnedStructuresKeepPlanesAndVolume(double degrees) {
        Rigid turn = Rigid.rotation(new Vec3(1, 0.4, 0.2), degrees);
        List<double[]> rings = new ArrayList<>(ball(new Vec3(3, -7, 11), 20, -8.2, 3));
        Region straight = Rings.solid(rings);
        Region turned = Rings.solid(turn.rings(rings));
        TracedContours traced = trace(turned, turned);
        assertThat(traced.planes()).hasSameSizeAs(contours(straight).planes());
        assertThat(volumeCc(Region.of(traced.toPlanarContours()))).isCloseTo(volumeCc(straight), within(0.001 * 33.5));
    }

    @Test
    void outlinesNeverCrossThemselves() {
        // Two balls that nearly touch and a thin wall: simplification must not push their boundaries through each
        // other.
        Region balls = Rings.solid(ball(new Vec3(-12.01, 0, 0), 12, -11, 2))
                .union(Rings.solid(ball(new Vec3(12.01, 0, 0), 12, -11, 2)));
        Region wall =
                Rings.solid(Rings.cylinder(0, 0, 30, -15, 12)).minus(Rings.solid(Rings.cylinder(0, 0, 29.9, -15, 12)));
        for (Region region : List.of(balls, wall)) {
            Region source = Rings.solid(Rings.cylinder(0, 0, 30, -15, 12));
            Region sized = source.intersection(region);
            for (Plane plane : trace(sized, source).planes()) {
                List<List<Corner>> outlines = plane.outlinesXyzMm().stream()
                        .map(ContourTracerTest::corners)
                        .toList();
                assertThat(Crossings.any(outlines)).isFalse();
            }
        }
    }

    private static List<Corner> corners(double[] outline) {
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < outline.length; i += 3) {
            corners.add(new Corner(outline[i], outline[i + 1], new Vec3(outline[i], outline[i + 1], outline[i + 2])));
        }
        return corners;
    }

    @Test
    void coordinatesAreThousandthsAndPlanesExact() {
        Region ball = Rings.solid(ball(new Vec3(0, 0, 0), 15, -14.123456, 3));
        TracedContours traced = trace(ball, ball);
        double[] drawn = contours(ball).planes().stream()
                .mapToDouble(PlanarContours.Plane::offsetMm)
                .toArray();
        for (int k = 0; k < drawn.length; k++) {
            double z = drawn[k];
            double[] outline = traced.planes().get(k).outlinesXyzMm().get(0);
            for (int i = 0; i < outline.length; i += 3) {
                assertThat(outline[i + 2]).isEqualTo(z);
                assertThat(outline[i] * 1000).isCloseTo(Math.rint(outline[i] * 1000), within(1e-9));
            }
        }
        assertThat(traced.points())
                .isEqualTo((int) traced.outlinesXyzMm().stream()
                                .flatMapToDouble((double[] ring) -> DoubleStream.of(ring))
                                .count()
                        / 3);
        assertThat(Arrays.stream(drawn).count()).isEqualTo(traced.planes().size());
    }
}
