package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.doubtful;
import static org.dosegate.testdata.oddity.Outcome.notEvaluable;
import static org.dosegate.testdata.oddity.Outcome.refused;
import static org.dosegate.testdata.oddity.Outcome.resampled;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.Tags;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dicom.Phantom.Kind;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.dose.PatientPosition;
import org.dosegate.testdata.shape.Bounds;

/** Where the points of a dose lie. */
final class DoseGridOddities {
    private static final int OFFSETS = Tags.GRID_FRAME_OFFSET_VECTOR;
    private static final int FRAMES = Tags.NUMBER_OF_FRAMES;
    private static final int POSITION = Tags.IMAGE_POSITION_PATIENT;
    private static final int ORIENTATION = Tags.IMAGE_ORIENTATION_PATIENT;
    private static final int SPACING = Tags.PIXEL_SPACING;
    private static final Bounds ALL = new Bounds(new Vec3(0, 0, 0), new Vec3(60, 54, 50));

    private DoseGridOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        offsets(list);
        frames(list);
        missing(list);
        orientations(list);
        places(list);
        references(list);
        return list.list();
    }

    private static double[] offsets(double first, double step) {
        double[] offsets = new double[CleanPlan.GRID.framePositionsMm().length];
        Arrays.setAll(offsets, k -> first + k * step);
        return offsets;
    }

    private static java.util.function.Consumer<OddPlan> offsetVector(double... offsets) {
        return p -> p.dose(d -> d.ds(OFFSETS, offsets));
    }

    private static GridGeometry movedUp() {
        GridGeometry g = CleanPlan.GRID;
        return new GridGeometry(
                new Vec3(0, 0, -3),
                g.rowDirection(),
                g.columnDirection(),
                g.columns(),
                g.rows(),
                5,
                6,
                offsets(0, 5.5));
    }

    private static void offsets(OddityList list) {
        list.add("D16", "offsets-relative", same(), p -> grid(p, movedUp()))
                .add(
                        "D17",
                        "offsets-absolute",
                        same(),
                        p -> grid(p, movedUp()).dose(d -> d.ds(OFFSETS, offsets(-3, 5.5))))
                .add(
                        "D17",
                        "offsets-absolute-elsewhere",
                        refused("DOSE_FRAME_OFFSETS", OFFSETS),
                        p -> grid(p, movedUp()).dose(d -> d.ds(OFFSETS, offsets(-2.9, 5.5))))
                .add(
                        "D17",
                        "offsets-absolute-not-axial",
                        refused("DOSE_FRAME_OFFSETS", OFFSETS),
                        p -> grid(p, GridGeometry.covering(ALL, new Vec3(-1, 0, 0), new Vec3(0, -1, 0), 5, 6, 5))
                                .dose(d -> d.ds(POSITION, 60, 54, -3).ds(OFFSETS, offsets(-3, 5))))
                .add(
                        "D18",
                        "offsets-begin-with-one",
                        refused("DOSE_FRAME_OFFSETS", OFFSETS),
                        offsetVector(offsets(1, 5)))
                .add("D19", "offsets-descending", same(), p -> grid(p, CleanPlan.GRID.descending()))
                .add(
                        "D20",
                        "offsets-uneven",
                        warned("UNEVEN_FRAMES"),
                        p -> grid(p, CleanPlan.GRID.withFrames(0, 3, 6, 11, 16, 22, 28, 34, 40, 45, 52)))
                .add(
                        "D21",
                        "offsets-not-monotonic",
                        refused("DOSE_FRAME_OFFSETS", OFFSETS),
                        offsetVector(0, 5, 10, 15, 25, 20, 30, 35, 40, 45, 50))
                .add(
                        "D21",
                        "offsets-repeated",
                        refused("DOSE_FRAME_OFFSETS", OFFSETS),
                        offsetVector(0, 5, 10, 15, 15, 20, 30, 35, 40, 45, 50))
                .add("D22", "offsets-absent", refused("MISSING_TAG", OFFSETS), p -> p.dose(d -> d.remove(OFFSETS)))
                .add("D22", "offsets-empty", refused("EMPTY_VALUE", OFFSETS), p -> p.dose(d -> d.empty(OFFSETS)))
                .add(
                        "D23",
                        "offsets-one-too-few",
                        refused("DOSE_FRAME_OFFSETS", OFFSETS),
                        offsetVector(Arrays.copyOf(offsets(0, 5), 10)));
    }

    private static void frames(OddityList list) {
        list.add("D23", "frames-absent", refused("DOSE_SINGLE_FRAME", FRAMES), p -> p.dose(d -> d.remove(FRAMES)))
                .add(
                        "D23",
                        "frames-decimal",
                        refused("BAD_NUMBER", FRAMES),
                        p -> p.dose(Edits.raw(FRAMES, Bytes.ascii("11.0"))))
                .add("D23", "frames-zero", refused("DOSE_GRID", FRAMES), p -> p.dose(d -> d.is(FRAMES, 0)))
                .add(
                        "D24",
                        "single-frame",
                        refused("DOSE_SINGLE_FRAME", FRAMES),
                        p -> p.dose(d -> d.is(FRAMES, 1).ds(OFFSETS, 0)))
                .add(
                        "D25",
                        "increment-pointer-absent",
                        warned("FRAME_INCREMENT_POINTER"),
                        p -> p.dose(d -> d.remove(Tags.FRAME_INCREMENT_POINTER)))
                .add(
                        "D25",
                        "increment-pointer-elsewhere",
                        warned("FRAME_INCREMENT_POINTER"),
                        p -> p.dose(d -> d.at(Tags.FRAME_INCREMENT_POINTER, Tags.SLICE_THICKNESS)));
    }

    private static void missing(OddityList list) {
        for (int tag : new int[] {POSITION, ORIENTATION, SPACING}) {
            String name = Tags.keyword(tag).orElseThrow();
            list.add("D42", name + "-absent", refused("MISSING_TAG", tag), p -> p.dose(d -> d.remove(tag)))
                    .add("D42", name + "-one-value", refused("WRONG_VALUE_COUNT", tag), p -> p.dose(d -> d.ds(tag, 1)));
        }
        list.add("D42", "spacing-zero", refused("DOSE_GRID", SPACING), p -> p.dose(d -> d.ds(SPACING, 6, 0)))
                .add("D42", "spacing-negative", refused("DOSE_GRID", SPACING), p -> p.dose(d -> d.ds(SPACING, -6, 5)))
                .add("D42", "spacing-nan", refused("BAD_NUMBER", SPACING), p -> p.dose(Edits.ds(SPACING, "6\\NaN")))
                .add(
                        "D42",
                        "position-decimal-comma",
                        refused("BAD_NUMBER", POSITION),
                        p -> p.dose(Edits.ds(POSITION, "0,5\\0\\0")))
                .add("D43", "pixels-not-square", same(), p -> grid(p, CleanPlan.grid(4, 9, 5)))
                .add(
                        "D44",
                        "directions-not-unit",
                        refused("DOSE_GRID", ORIENTATION),
                        p -> p.dose(d -> d.ds(ORIENTATION, 2, 0, 0, 0, 1, 0)))
                .add(
                        "D44",
                        "directions-not-orthogonal",
                        refused("DOSE_GRID", ORIENTATION),
                        p -> p.dose(d -> d.ds(ORIENTATION, 1, 0, 0, 0.6, 0.8, 0)));
    }

    private static void orientations(OddityList list) {
        for (PatientPosition position : PatientPosition.values()) {
            if (position == PatientPosition.HFS) {
                continue;
            }
            boolean decubitus = position.name().contains("D");
            GridGeometry turned = GridGeometry.covering(
                    ALL, position.rowDirection(), position.columnDirection(), decubitus ? 6 : 5, decubitus ? 5 : 6, 5);
            list.add(decubitus ? "D46" : "D45", "dose-" + position, same(), p -> grid(p, turned));
        }
        list.add(
                "D47",
                "dose-oblique",
                resampled(),
                p -> grid(
                        p,
                        GridGeometry.covering(
                                new Bounds(new Vec3(5, 3, 5), new Vec3(56, 50, 46)),
                                new Vec3(0.96, 0.28, 0),
                                new Vec3(-0.28, 0.96, 0),
                                5,
                                5,
                                5)));
    }

    private static void places(OddityList list) {
        list.add(
                        "D48",
                        "half-a-voxel-from-the-images",
                        warned("HALF_VOXEL_SHIFT"),
                        p -> OddImages.add(p, 2.5, 3, 0, 5, 11))
                .add(
                        "D49",
                        "a-fraction-of-a-voxel-from-the-images",
                        same(),
                        p -> grid(
                                p,
                                new GridGeometry(
                                        new Vec3(-1.3, -2.1, -0.7),
                                        CleanPlan.GRID.rowDirection(),
                                        CleanPlan.GRID.columnDirection(),
                                        14,
                                        11,
                                        5,
                                        6,
                                        offsets(0, 5))))
                .add(
                        "D50",
                        "dose-too-short",
                        notEvaluable("OUTSIDE_DOSE_GRID"),
                        p -> grid(p, CleanPlan.GRID.withFrames(0, 5, 10, 15, 20, 25, 30, 35)))
                .add(
                        "D50",
                        "structure-far-outside",
                        notEvaluable("OUTSIDE_DOSE_GRID"),
                        p -> p.contours(all -> all.stream()
                                .map(c -> Edits.contour("CLOSED_PLANAR", far(c)))
                                .toList()))
                .add("D51", "structure-smaller-than-a-voxel", doubtful("SMALL_STRUCTURE"), p -> {
                    List<double[]> rings = new ArrayList<>();
                    for (double z : new double[] {21, 22, 23, 24}) {
                        rings.add(CleanPlan.ring(z, 22, 22, 24, 22, 24, 24, 22, 24));
                    }
                    p.rings("CLOSED_PLANAR", rings);
                });
    }

    private static double[] far(org.dosegate.dicom.element.DicomDataset contour) {
        double z = Double.parseDouble(((org.dosegate.dicom.element.DicomValue)
                        contour.get(Tags.CONTOUR_DATA).orElseThrow())
                .latin1()
                .split("\\\\", -1)[2]);
        return CleanPlan.octagon(327.3, 25.1, 18, z);
    }

    private static void references(OddityList list) {
        int frame = Tags.FRAME_OF_REFERENCE_UID;
        int plans = Tags.REFERENCED_RT_PLAN_SEQUENCE;
        list.add(
                        "D52",
                        "dose-in-another-frame",
                        refused("OTHER_FRAME_OF_REFERENCE", frame),
                        p -> p.dose(d -> d.text(frame, "2.25.5")))
                .add("D53", "frame-empty", refused("EMPTY_VALUE", frame), p -> p.dose(d -> d.empty(frame)))
                .add("D53", "frame-absent", refused("MISSING_TAG", frame), p -> p.dose(d -> d.remove(frame)))
                .add(
                        "D54",
                        "dose-of-another-plan",
                        refused("OTHER_PLAN", plans),
                        p -> p.replace(
                                Kind.RTDOSE,
                                Edits.item(
                                        p.get(Kind.RTDOSE),
                                        plans,
                                        0,
                                        (DatasetBuilder r) -> r.text(Tags.REFERENCED_SOP_INSTANCE_UID, "2.25.6"))))
                .add(
                        "D55",
                        "dose-of-no-plan",
                        warned("DOSE_WITHOUT_PLAN_REFERENCE"),
                        p -> p.dose(d -> d.remove(plans)));
    }

    private static OddPlan grid(OddPlan plan, GridGeometry geometry) {
        return plan.replace(Kind.RTDOSE, new OddDose(geometry, 32, 0.001).dataset());
    }
}
