package org.dosegate.testdata.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.dosegate.testdata.shape.ShapeCatalogue.Named;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How far the integration alone is off: volume and curve of both models on the usual lattice against those on a 2.5 times finer one. */
class IntegrationTest {
    private static final double FINER = 2.5;

    /** Largest difference as a share of the volume. */
    private static final double PROMISED = 1e-4;

    private static final double SPACING_MM = 3;
    private static final double FIRST_PLANE_MM = 0.9;
    private static final int LEVELS = 400;
    private static final Vec3 DIRECTION = new Vec3(2, 1, 2).times(1 / 3.0);

    /** The difference of one body under one model. */
    private record Difference(String body, BetweenSlices model, double share) {}

    private static List<Difference> differences;

    @BeforeAll
    static void compare() {
        differences = ShapeCatalogue.all().parallelStream()
                .filter(body -> !body.name().equals("ball-3mm")) // of which there is one contour
                .flatMap(IntegrationTest::differences)
                .toList();
    }

    private static Stream<Difference> differences(Named body) {
        ContourStack contours =
                ContourStack.of(body.solid(), PlaneFrame.AXIAL, FIRST_PLANE_MM, SPACING_MM, new Tracing(0.5, 0.002));
        Region region = Region.of(contours.toPlanarContours());
        Bounds box = body.solid().bounds().grown(SPACING_MM + 4);
        double[] reach = Arrays.stream(box.corners())
                .mapToDouble(c -> c.dot(DIRECTION))
                .sorted()
                .toArray();
        double low = reach[0];
        double high = reach[reach.length - 1];
        DoseField field = DoseField.linear(DIRECTION.times(low), 5, 1, DIRECTION);
        DoseGrid dose = GridGeometry.covering(box.grown(0.5), 2.5, 2.5, 2.5).sample(field);
        DvhReadings usual = new DvhCalculator(dose, DvhSettings.DEFAULT).compute(region);
        DvhReadings fine = new DvhCalculator(dose, DvhSettings.DEFAULT, FINER).compute(region);
        return Stream.of(BetweenSlices.values())
                .map(model -> new Difference(
                        body.name(), model, largest(reading(usual, model), reading(fine, model), 5, 5 + high - low)));
    }

    private static Dvh reading(DvhReadings all, BetweenSlices model) {
        Reading reading = new Reading(model, true);
        return reading.equals(all.nominalReading())
                ? all.nominal()
                : all.alternatives().get(reading);
    }

    private static double largest(Dvh usual, Dvh fine, double fromGy, double toGy) {
        double largest = Math.abs(usual.volumeCc() - fine.volumeCc());
        for (int i = 0; i < LEVELS; i++) {
            double doseGy = fromGy + (toGy - fromGy) * i / (LEVELS - 1);
            largest = Math.max(largest, Math.abs(usual.volumeAtDoseCc(doseGy) - fine.volumeAtDoseCc(doseGy)));
        }
        return largest / fine.volumeCc();
    }

    @Test
    void noBodyIsLeftOut() {
        assertThat(differences).hasSize(2 * (ShapeCatalogue.all().size() - 1));
    }

    @Test
    void staysWithinATenThousandthOfTheVolume() {
        assertThat(differences)
                .allSatisfy(d ->
                        assertThat(d.share()).as("%s, %s", d.body(), d.model()).isLessThan(PROMISED));
    }

    /** A lattice that makes no difference at all would say that the finer one was not used. */
    @Test
    void seesTheLattice() {
        assertThat(differences).allSatisfy(d -> assertThat(d.share()).isGreaterThan(1e-6));
    }
}
