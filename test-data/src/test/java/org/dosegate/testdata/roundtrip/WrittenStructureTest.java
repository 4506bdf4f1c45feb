package org.dosegate.testdata.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.testdata.roundtrip.Written.region;

import java.util.function.Function;
import org.dosegate.dicom.rt.RtStructureSet;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dose.PatientPosition;
import org.dosegate.testdata.shape.Box;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Frustum;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.dosegate.testdata.shape.Solid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A solid that is written into a structure set and read from its bytes again has the same volume and the same histogram. */
class WrittenStructureTest {
    private static final Tracing TRACING = new Tracing(1, 0.005);

    private static Solid solid(String name) {
        return switch (name) {
            case "box-with-hole" -> new Box(25, 20, 18).minus(Frustum.cylinder(9, 50));
            case "two-islands" ->
                Ellipsoid.ball(14)
                        .moved(Pose.shift(-18, 0, 0))
                        .union(Ellipsoid.ball(12).moved(Pose.shift(16, 4, 6)));
            default -> ShapeCatalogue.named(name).solid();
        };
    }

    private static Written write(Function<RtStructureSet, Region> derive, ContourStack... drawn) {
        return Written.of(BetweenSlices.SHAPE, derive, drawn);
    }

    @ParameterizedTest
    @CsvSource({
        "ball,1", "ball,3", "ball,5",
        "box-with-hole,1", "box-with-hole,3", "box-with-hole,5",
        "two-islands,1", "two-islands,3", "two-islands,5",
        "kidney,1", "kidney,3", "kidney,5",
        "bent-tube,3", "shell,3", "liver-wobbling,3"
    })
    void whatWasDrawnReadsTheSameAfterTracingAndWriting(String name, double spacing) {
        ContourStack drawn = ContourStack.of(solid(name), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        Written written = write(set -> region(set, 0), drawn);
        assertThat(written.read().warnings()).isEmpty();
        written.assertSame();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 5})
    void aCropBetweenPlanesIsKept(double spacing) {
        ContourStack ball = ContourStack.of(Ellipsoid.ball(30), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        // planes whose half spacings end at z = -11.3 and 9.1, wherever those of the ball lie
        ContourStack slab = ContourStack.of(
                new Box(40, 40, 40), PlaneFrame.AXIAL, new double[] {-10.3, -8.3, 0, 6.1, 8.1}, TRACING);
        write(set -> region(set, 0).intersection(region(set, 1)), ball, slab).assertSame();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 5})
    void aHoleMadeBySubtractionIsKept(double spacing) {
        ContourStack outer = ContourStack.of(new Ellipsoid(30, 22, 26), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        ContourStack inner = ContourStack.of(
                Frustum.cylinder(8, 80).moved(Pose.shift(4, 2, 0)), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        write(set -> region(set, 0).minus(region(set, 1)), outer, inner).assertSame();
    }

    @ParameterizedTest
    @EnumSource(PatientPosition.class)
    void everyPatientPositionIsKept(PatientPosition position) {
        // Planes as they are drawn on the slices of a patient who lies otherwise: coordinates stay the patient's.
        PlaneFrame frame = new PlaneFrame(new Vec3(1, 2, 3), position.rowDirection(), position.columnDirection());
        ContourStack drawn = ContourStack.of(solid("kidney"), frame, 0.4, 3, TRACING);
        write(set -> region(set, 0), drawn).assertSame();
    }

    @ParameterizedTest
    @ValueSource(doubles = {17, 63})
    void obliquePlanesAreKept(double degrees) {
        Pose pose = Pose.turn(new Vec3(1, 2, 3), degrees);
        ContourStack drawn = ContourStack.of(solid("box-with-hole").moved(pose), PlaneFrame.of(pose), 0.4, 3, TRACING);
        write(set -> region(set, 0), drawn).assertSame();
    }

    @ParameterizedTest
    @CsvSource({"ball,1", "ball,3", "ball,5", "box-with-hole,3", "two-islands,3", "kidney,1", "kidney,3", "kidney,5"})
    void grownStructuresAreKept(String name, double spacing) {
        ContourStack drawn = ContourStack.of(solid(name), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        Margins margins = new Margins(5, 5, 5, 5, 10, 10);
        write(set -> region(set, 0).grow(margins), drawn).assertSame();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 5})
    void aGrownCropIsKept(double spacing) {
        ContourStack ball = ContourStack.of(Ellipsoid.ball(18), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        ContourStack skin = ContourStack.of(new Box(20, 40, 40), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        write(set -> region(set, 0).grow(Margins.uniform(7)).intersection(region(set, 1)), ball, skin)
                .assertSame();
    }
}
