package org.dosegate.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.check.PlanChecker;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.dicom.plan.LoadedPlan;
import org.dosegate.dicom.plan.PlanLoader;
import org.dosegate.dicom.plan.PlanRequest;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.message.Language;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.picture.Orientation;
import org.dosegate.report.picture.PictureImage;
import org.dosegate.report.picture.PlanePicture;
import org.dosegate.report.picture.SliceStack;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dicom.CtImages;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom;
import org.dosegate.testdata.dicom.StructureSetObject;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.dose.HounsfieldField;
import org.dosegate.testdata.dose.PatientPosition;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Box;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Solid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of phantoms that are written as DICOM and read again: is everything where it is in the patient? */
class PicturePhantomTest {
    private static final Phantom PHANTOM = Phantom.of("pictures", "PHANTOM^PICTURES", "PICTURES");
    private static final Bounds SPACE = Bounds.around(70, 64, 60);
    private static final Vec3 HOT = new Vec3(-30, -40, 20);
    private static final int CORNER = 1;
    private static final int PTV = 2;
    /** The right anterior superior corner, around the hottest point; planes of contours and their half spacings end on its faces. */
    private static final Bounds CORNER_BOX = new Bounds(new Vec3(-60, -55, 10.5), new Vec3(-20, -30, 49.5));

    private static final Bounds PTV_BOX = new Bounds(new Vec3(5, 0, -31.5), new Vec3(35, 20, -1.5));

    @TempDir
    Path folder;

    private static Solid solid(Bounds box) {
        Vec3 half = box.high().minus(box.low()).times(0.5);
        Vec3 middle = box.high().plus(box.low()).times(0.5);
        return new Box(half.x(), half.y(), half.z()).moved(Pose.shift(middle.x(), middle.y(), middle.z()));
    }

    private static Roi roi(int number, String name, String type, Bounds box) {
        return Roi.of(
                number,
                name,
                type,
                0x00FF00,
                ContourStack.of(solid(box), PlaneFrame.AXIAL, 0, 3, new Tracing(2, 0.02)));
    }

    private DosePictures pictures(String corner, GridGeometry grid, DoseField dose, Optional<GridGeometry> ct)
            throws IOException {
        List<Roi> rois = List.of(roi(CORNER, corner, "ORGAN", CORNER_BOX), roi(PTV, "PTV", "PTV", PTV_BOX));
        StructureSetObject set = new StructureSetObject("PICTURES", "structures", rois);
        FileForm.USUAL.write(set.dataset(PHANTOM.with(Phantom.CharacterSet.UTF_8)), folder.resolve("rs.dcm"));
        FileForm.USUAL.write(DoseObject.plan(grid.sample(dose)).dataset(PHANTOM), folder.resolve("rd.dcm"));
        if (ct.isPresent()) {
            HounsfieldField cube = (x, y, z) -> solid(CORNER_BOX).contains(x, y, z) ? 200 : -100;
            int k = 0;
            for (var slice : CtImages.of(ct.get()).datasets(PHANTOM, cube)) {
                FileForm.USUAL.write(slice, folder.resolve("ct" + k++ + ".dcm"));
            }
        }
        LoadedPlan loaded = new PlanLoader().load(PlanRequest.of(folder));
        PlanUnderCheck plan = new PlanUnderCheck(
                loaded.structures().stream()
                        .map(roi -> new PlanStructure(
                                roi.name(),
                                roi.number(),
                                roi.interpretedType(),
                                roi.displayRgb(),
                                roi.region(),
                                List.of()))
                        .toList(),
                loaded.dose(),
                Optional.of(new Prescription(45, 15, "test")),
                List.of());
        Protocol protocol = Protocols.builtIn("hcc-45gy-15fx-imrt");
        return new DosePictures(
                plan,
                PlanChecker.check(plan, protocol, CheckOptions.DEFAULT),
                protocol,
                new PictureImage(loaded.image().read().volume(), List.of()),
                Language.EN);
    }

    private static GridGeometry grid(Vec3 row, Vec3 column, double spacing) {
        return GridGeometry.covering(SPACE, row, column, spacing, spacing, spacing);
    }

    private static DoseField hotSpot() {
        DoseField spot = DoseField.gaussian(HOT, 45, 12);
        return (x, y, z) -> 3 + spot.doseGy(x, y, z);
    }

    private static double right(PlanePicture picture, Vec3 p) {
        return p.dot(picture.orientation().right());
    }

    private static double down(PlanePicture picture, Vec3 p) {
        return p.dot(picture.orientation().down());
    }

    private static void assertPlaces(DosePictures pictures, double hotWithinMm) {
        List<PlanePicture> planes = pictures.planes();
        assertThat(planes).hasSize(6);
        for (PlanePicture picture : planes) {
            DrawnMarks drawn = new DrawnMarks(picture);
            assertLetters(drawn, picture.orientation());
            boolean hot = picture.subject() == PlanePicture.Subject.HOTTEST_POINT;
            Bounds box = hot ? CORNER_BOX : PTV_BOX;
            double[] sides = {
                Math.min(right(picture, box.low()), right(picture, box.high())),
                Math.max(right(picture, box.low()), right(picture, box.high())),
                Math.min(down(picture, box.low()), down(picture, box.high())),
                Math.max(down(picture, box.low()), down(picture, box.high()))
            };
            assertThat(DrawnMarks.box(drawn.roi(hot ? CORNER : PTV))).containsExactly(sides, within(0.5));
            if (hot) {
                assertThat(picture.pointMm().minus(HOT).length()).isLessThanOrEqualTo(hotWithinMm);
                assertThat(drawn.cross().x()).isEqualTo(right(picture, picture.pointMm()), within(0.01));
                assertThat(drawn.cross().y()).isEqualTo(down(picture, picture.pointMm()), within(0.01));
                assertBrightest(drawn, picture);
            }
        }
    }

    /** No mirror image of the wash would be as bright where the hottest point is. */
    private static void assertBrightest(DrawnMarks drawn, PlanePicture picture) {
        double across = 2 * picture.leftMm() + picture.drawing().width() * picture.millimetresPerPoint();
        double along = 2 * picture.topMm() + picture.drawing().height() * picture.millimetresPerPoint();
        double right = right(picture, HOT);
        double down = down(picture, HOT);
        double here = brightness(drawn.dot("wash", right, down));
        assertThat(here).isGreaterThan(150);
        for (double mirroredRight : new double[] {right, across - right}) {
            for (double mirroredDown : new double[] {down, along - down}) {
                if (Math.hypot(mirroredRight - right, mirroredDown - down) > 20) {
                    int dot = drawn.dot("wash", mirroredRight, mirroredDown);
                    assertThat(brightness(dot)).isLessThan(here - 20);
                }
            }
        }
        assertThat(Math.abs(across - 2 * right) + Math.abs(along - 2 * down)).isGreaterThan(20);
    }

    private static double brightness(int argb) {
        double sum = 0.3 * (argb >> 16 & 0xFF) + 0.6 * (argb >> 8 & 0xFF) + 0.1 * (argb & 0xFF);
        return argb >>> 24 == 0 ? 0 : sum;
    }

    private static void assertLetters(DrawnMarks drawn, Orientation orientation) {
        String[] sides = switch (orientation) {
            case AXIAL -> new String[] {"R", "L", "A", "P"};
            case CORONAL -> new String[] {"R", "L", "S", "I"};
            case SAGITTAL -> new String[] {"A", "P", "S", "I"};
        };
        assertThat(drawn.letter(sides[0]).x()).isLessThan(drawn.letter(sides[1]).x());
        assertThat(drawn.letter(sides[2]).y()).isLessThan(drawn.letter(sides[3]).y());
        assertThat(drawn.letter(sides[0]).y()).isEqualTo(drawn.letter(sides[1]).y());
        assertThat(drawn.letter(sides[2]).x()).isEqualTo(drawn.letter(sides[3]).x());
    }

    @ParameterizedTest
    @EnumSource(PatientPosition.class)
    void everythingIsInItsPlaceInEveryPatientPosition(PatientPosition position) throws IOException {
        GridGeometry grid = grid(position.rowDirection(), position.columnDirection(), 4);
        GridGeometry ct = grid(position.rowDirection(), position.columnDirection(), 3);
        DosePictures pictures = pictures("Corner", grid, hotSpot(), Optional.of(ct));
        assertPlaces(pictures, 4);
        for (PlanePicture picture : pictures.planes()) {
            if (picture.subject() == PlanePicture.Subject.HOTTEST_POINT) {
                assertImageUnderContour(new DrawnMarks(picture), picture);
            }
        }
    }

    /** Going left and right, up and down from the cross, the image turns dark where the contour is, within a pixel of the CT. */
    private static void assertImageUnderContour(DrawnMarks drawn, PlanePicture picture) {
        double[] box = DrawnMarks.box(drawn.roi(CORNER));
        double pixelMm = 3;
        Point hot = drawn.cross();
        for (int[] way : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
            double edge = way[0] < 0
                    ? hot.x() - box[0]
                    : way[0] > 0 ? box[1] - hot.x() : way[1] < 0 ? hot.y() - box[2] : box[3] - hot.y();
            double at = 0;
            while ((drawn.dot("image", hot.x() + way[0] * at, hot.y() + way[1] * at) & 0xFF) > 128) {
                at += 0.25;
            }
            assertThat(at)
                    .as(picture.orientation() + " " + Arrays.toString(way))
                    .isEqualTo(edge, within(pixelMm / 2 + drawn.dotMm()));
        }
    }

    @Test
    void everythingIsInItsPlaceOnAnObliqueGrid() throws IOException {
        Vec3 row = new Vec3(0.8, 0.36, 0.48);
        Vec3 column = new Vec3(-0.6, 0.48, 0.64);
        DosePictures pictures = pictures("Corner", grid(row, column, 4), hotSpot(), Optional.empty());
        assertPlaces(pictures, 4);
        assertThat(pictures.planes()).noneMatch(picture -> new DrawnMarks(picture).hasImage());
    }

    @Test
    void isodoseLinesOfALinearDoseAreWhereTheyMustBe() throws IOException {
        DoseField rise = DoseField.linear(new Vec3(0, 0, 0), 30, 0.35, new Vec3(1, 0, 0));
        DosePictures pictures =
                pictures("Corner", grid(new Vec3(-1, 0, 0), new Vec3(0, 1, 0), 4), rise, Optional.empty());
        int checked = 0;
        for (PlanePicture picture : pictures.planes()) {
            for (int k = 0; k < pictures.levels().size(); k++) {
                double x = (pictures.levels().get(k).doseGy() - 30) / 0.35;
                for (Point p : new DrawnMarks(picture).isodose(k)) {
                    assertThat(picture.orientation()).isNotEqualTo(Orientation.SAGITTAL);
                    assertThat(p.x()).isEqualTo(x, within(0.02));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void isodoseLinesAroundABallAreCircles() throws IOException {
        DoseField cone =
                (x, y, z) -> Math.max(0, 60 - 0.6 * new Vec3(x, y, z).minus(HOT).length());
        DosePictures pictures =
                pictures("Corner", grid(new Vec3(1, 0, 0), new Vec3(0, 1, 0), 2), cone, Optional.empty());
        int checked = 0;
        for (PlanePicture picture : pictures.planes().subList(0, 3)) {
            for (int k = 0; k < pictures.levels().size(); k++) {
                double radius = (60 - pictures.levels().get(k).doseGy()) / 0.6;
                for (Point p : new DrawnMarks(picture).isodose(k)) {
                    double r = Math.hypot(p.x() - right(picture, HOT), p.y() - down(picture, HOT));
                    assertThat(r).isEqualTo(radius, within(0.15));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void hostileNamesStayTextAndTheSamePlanGivesTheSamePictures() throws IOException {
        String name = "<script>alert(1)</script>\"'&\u202eVTP" + "\u809d".repeat(20);
        GridGeometry grid = grid(new Vec3(1, 0, 0), new Vec3(0, 1, 0), 5);
        DosePictures first = pictures(name, grid, hotSpot(), Optional.of(grid));
        DosePictures second = pictures(name, grid, hotSpot(), Optional.of(grid));
        String legend = SvgPainter.svg(first.legend(600), "legend");
        assertThat(legend).doesNotContain("<script").doesNotContain("\u202e").contains("&lt;script&gt;");
        assertThat(SvgPainter.svg(second.legend(600), "legend")).isEqualTo(legend);
        for (int k = 0; k < 6; k++) {
            String svg = SvgPainter.svg(first.planes().get(k).drawing(), "p");
            assertThat(svg).doesNotContain("<script").doesNotContain("\u202e");
            assertThat(SvgPainter.svg(second.planes().get(k).drawing(), "p")).isEqualTo(svg);
        }
    }

    @Test
    void stacksFitAndGoThroughTheHottestPoint() throws IOException {
        GridGeometry grid = grid(new Vec3(1, 0, 0), new Vec3(0, 1, 0), 4);
        DosePictures pictures = pictures("Corner", grid, hotSpot(), Optional.of(grid));
        for (int bytes : new int[] {2_000_000, 120_000}) {
            List<SliceStack> stacks = pictures.stacks(bytes);
            assertThat(stacks).extracting(SliceStack::orientation).containsExactly(Orientation.values());
            long size = 0;
            for (SliceStack stack : stacks) {
                SliceStack.Slice hottest = stack.slices().get(stack.hottest());
                double spacing = stack.slices().get(1).positionMm()
                        - stack.slices().get(0).positionMm();
                assertThat(hottest.positionMm()).isEqualTo(stack.orientation().positionMm(HOT), within(spacing));
                assertThat(hottest.lines())
                        .anySatisfy(line -> assertThat(line.kind()).isEqualTo(SliceStack.LineKind.ROI))
                        .anySatisfy(line -> assertThat(line.kind()).isEqualTo(SliceStack.LineKind.ISODOSE))
                        .allSatisfy(line -> assertThat(line.path()).matches("(M[-0-9 ]+(l[-0-9 ]+)?z?)+"));
                for (SliceStack.Slice slice : stack.slices()) {
                    size += (slice.washPng().length + slice.imagePng().orElseThrow().length) * 4L / 3;
                    size += slice.lines().stream()
                            .mapToInt(line -> line.path().length())
                            .sum();
                }
            }
            assertThat(size).isLessThan(bytes * 5L / 4);
        }
    }
}
