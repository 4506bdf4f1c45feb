package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.doubtful;
import static org.dosegate.testdata.oddity.Outcome.notEvaluable;
import static org.dosegate.testdata.oddity.Outcome.reads;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;
import static org.dosegate.testdata.oddity.Outcome.warnedOther;
import static org.dosegate.testdata.oddity.Outcome.warnedResampled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dicom.Phantom.Kind;
import org.dosegate.testdata.dose.GridGeometry;

/** Contours: how rings are closed, combined, typed and placed. */
final class ContourOddities {
    private static final String PLAIN = "CLOSED_PLANAR";
    private static final String XOR = "CLOSEDPLANAR_XOR";
    private static final double[] NO_RING = {};
    private static final double VOLUME_CC = 32.265;
    private static final double HOLE_CC = 6.3546;

    private static final GridGeometry GRID_FROM_MINUS_FOUR = new GridGeometry(
            new Vec3(0, 0, -4),
            CleanPlan.GRID.rowDirection(),
            CleanPlan.GRID.columnDirection(),
            13,
            10,
            5,
            6,
            CleanPlan.GRID.framePositionsMm());

    private ContourOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        points(list);
        combinations(list);
        types(list);
        planes(list);
        return list.list();
    }

    private static void points(OddityList list) {
        list.add("S01", "first-point-not-repeated", same(), p -> p.rings(PLAIN, each(CleanPlan::outline)))
                .add("S02", "first-point-repeated", same(), p -> rings(p, ContourOddities::closed))
                .add("S03", "points-repeated", same(), p -> rings(p, ContourOddities::everyPointTwice))
                .add("S03", "points-in-line", same(), p -> rings(p, ContourOddities::withMiddlePoints))
                .add(
                        "S04",
                        "contour-of-two-points",
                        warned("ROI_DEGENERATE_CONTOUR"),
                        p -> p.contours(all -> with(all, Edits.contour(PLAIN, 20, 20, 22.5, 30, 20, 22.5))))
                .add(
                        "S04",
                        "contour-of-one-point",
                        warned("ROI_DEGENERATE_CONTOUR"),
                        p -> p.contours(all -> with(all, Edits.contour(PLAIN, 20, 20, 22.5))))
                .add(
                        "S04",
                        "nothing-but-single-points",
                        notEvaluable("ROI_EMPTY"),
                        p -> rings(p, ring -> Arrays.copyOf(ring, 3)))
                .add("S57", "wound-the-other-way", same(), p -> rings(p, ContourOddities::reversed))
                .add("S57", "another-first-point", same(), p -> rings(p, ContourOddities::startedElsewhere))
                .add(
                        "S05",
                        "bow-tie",
                        doubtful("ROI_CROSSING_RINGS"),
                        p -> p.rings(PLAIN, each(z -> CleanPlan.ring(z, 15, 15, 40, 35, 40, 20, 15, 35))))
                .add(
                        "S05",
                        "overlapping-itself",
                        doubtful("ROI_CROSSING_RINGS"),
                        p -> p.rings(
                                PLAIN,
                                each(z -> CleanPlan.ring(
                                        z, 10, 10, 40, 10, 40, 30, 20, 30, 20, 20, 30, 20, 30, 40, 10, 40))));
    }

    private static void combinations(OddityList list) {
        DoubleFunction<double[]> inner = z -> CleanPlan.octagon(27.3, 25.1, 8, z);
        DoubleFunction<double[]> beside = z -> CleanPlan.octagon(33.1, 27.4, 14, z);
        DoubleFunction<double[]> apart = z -> CleanPlan.octagon(51.2, 40.3, 4, z);
        list.add("S06", "keyhole", same(), p -> p.rings(PLAIN, each(ContourOddities::keyholeWithoutHole)))
                .add(
                        "S06",
                        "keyhole-with-a-hole",
                        reads(VOLUME_CC - HOLE_CC),
                        p -> p.rings(PLAIN, each(ContourOddities::keyhole)))
                .add(
                        "S07",
                        "ring-in-a-ring",
                        warnedOther("ROI_NESTED_RINGS"),
                        p -> p.rings(PLAIN, each(CleanPlan::outline, inner)))
                .add(
                        "S08",
                        "ring-in-a-ring-declared-a-hole",
                        reads(VOLUME_CC - HOLE_CC),
                        p -> p.rings(XOR, each(CleanPlan::outline, inner)))
                .add("S08", "declared-xor", same(), p -> p.rings(XOR, each(CleanPlan::outline)))
                .add(
                        "S08",
                        "xor-misspelled",
                        warned("ROI_MISSPELLED_TYPE"),
                        p -> p.rings("CLOSED_PLANAR_XOR", each(CleanPlan::outline)))
                .add(
                        "S09",
                        "plain-and-xor-mixed",
                        notEvaluable("ROI_MIXED_TYPES"),
                        p -> p.oneContour(c -> c.text(Tags.CONTOUR_GEOMETRIC_TYPE, XOR)))
                .add(
                        "S10",
                        "rings-that-overlap",
                        doubtful("ROI_CROSSING_RINGS"),
                        p -> p.rings(PLAIN, each(CleanPlan::outline, beside)))
                .add(
                        "S11",
                        "contour-twice",
                        warned("ROI_DUPLICATE_CONTOUR"),
                        p -> p.contours(all -> with(all, all.get(2))))
                .add(
                        "S11",
                        "every-contour-twice",
                        warned("ROI_DUPLICATE_CONTOUR"),
                        p -> p.contours(all -> with(all, all.toArray(new DicomDataset[0]))))
                .add(
                        "S11",
                        "contour-twice-wound-differently",
                        warned("ROI_DUPLICATE_CONTOUR"),
                        p -> p.contours(all -> with(all, Edits.contour(PLAIN, reversed(CleanPlan.outline(22.5))))))
                .add(
                        "S11",
                        "contour-twice-closed-once",
                        warned("ROI_DUPLICATE_CONTOUR"),
                        p -> p.contours(all -> with(all, Edits.contour(PLAIN, closed(CleanPlan.outline(22.5))))))
                .add(
                        "S12",
                        "two-rings-a-plane",
                        reads(VOLUME_CC + 1.6026),
                        p -> p.rings(PLAIN, each(CleanPlan::outline, apart)));
    }

    private static void types(OddityList list) {
        int type = Tags.CONTOUR_GEOMETRIC_TYPE;
        String[][] cases = {
            {"S13", "open-planar", "OPEN_PLANAR", "ROI_OPEN"},
            {"S14", "open-not-planar", "OPEN_NONPLANAR", "ROI_OPEN"},
            {"S15", "points", "POINT", "ROI_POINT"},
            {"S16", "interpolated-planar", "INTERPOLATED_PLANAR", "ROI_UNKNOWN_TYPE"},
            {"S17", "type-unknown", "CLOSED", "ROI_UNKNOWN_TYPE"}
        };
        for (String[] c : cases) {
            list.add(c[0], c[1], notEvaluable(c[3]), p -> p.eachContour(b -> b.text(type, c[2])));
        }
        list.add("S17", "type-absent", notEvaluable("ROI_UNKNOWN_TYPE"), p -> p.eachContour(b -> b.remove(type)))
                .add("S17", "type-empty", notEvaluable("ROI_UNKNOWN_TYPE"), p -> p.eachContour(b -> b.empty(type)));
    }

    private static void planes(OddityList list) {
        list.add("S18", "planes-between-the-images", same(), p -> OddImages.add(p, 0, 0, 1.25, 2.5, 20))
                .add("S19", "jitter-within-a-plane", same(), p -> halves(p, 0.004))
                .add("S19", "jitter-between-one-plane-and-two", notEvaluable("ROI_BAD_GEOMETRY"), p -> halves(p, 0.03))
                .add("S20", "plane-at-minus-zero", reads(VOLUME_CC), ContourOddities::minusZero)
                .add("S21", "slice-missing", warnedResampled("ROI_GAP"), p -> p.contours(all -> without(all, 2)))
                .add(
                        "S61",
                        "contours-of-two-slices-lost",
                        warnedResampled("ROI_GAP"),
                        p -> p.contours(all -> without(without(all, 2), 2)))
                .add(
                        "S22",
                        "planes-unevenly-spaced",
                        warnedOther("ROI_UNEVEN_PLANES"),
                        p -> p.rings(
                                PLAIN,
                                Arrays.stream(new double[] {12.5, 16, 20.5, 27, 31.5, 37.5})
                                        .mapToObj(CleanPlan::outline)
                                        .toList()))
                .add("S23", "three-slices", reads(VOLUME_CC / 2), p -> p.contours(all -> all.subList(1, 4)))
                // Judged more strictly than the row, which would take a thickness from images: none is used to build a
                // solid.
                .add("S24", "one-slice", notEvaluable("ROI_ONE_PLANE"), p -> p.contours(all -> all.subList(2, 3)))
                .add("S25", "up-to-the-first-and-last-image", same(), p -> OddImages.add(p, 0, 0, 12.5, 5, 6))
                .add("S26", "tilted", reads(VOLUME_CC), p -> rings(p, ContourOddities::tilted))
                .add(
                        "S26",
                        "one-contour-tilted",
                        notEvaluable("ROI_BAD_GEOMETRY"),
                        p -> p.oneContour(c ->
                                Edits.points(tilted(CleanPlan.outline(22.5))).accept(c)))
                .add(
                        "S27",
                        "z-not-constant",
                        notEvaluable("ROI_BAD_GEOMETRY"),
                        p -> p.oneContour(c -> Edits.points(oneHigher(CleanPlan.outline(22.5), 0.1))
                                .accept(c)))
                .add(
                        "S28",
                        "contours-beyond-the-images",
                        warned("ROI_BEYOND_IMAGES"),
                        p -> OddImages.add(p, 0, 0, 12.5, 5, 4));
    }

    private static List<double[]> each(DoubleFunction<double[]> ring) {
        return each(ring, z -> NO_RING);
    }

    private static List<double[]> each(DoubleFunction<double[]> one, DoubleFunction<double[]> other) {
        List<double[]> rings = new ArrayList<>();
        for (double z : CleanPlan.planesMm()) {
            rings.add(one.apply(z));
            if (other.apply(z).length > 0) {
                rings.add(other.apply(z));
            }
        }
        return rings;
    }

    private static void rings(OddPlan plan, UnaryOperator<double[]> change) {
        plan.rings(PLAIN, each(z -> change.apply(CleanPlan.outline(z))));
    }

    private static List<DicomDataset> with(List<DicomDataset> contours, DicomDataset... more) {
        contours.addAll(List.of(more));
        return contours;
    }

    private static List<DicomDataset> without(List<DicomDataset> contours, int index) {
        contours.remove(index);
        return contours;
    }

    private static double[] closed(double[] ring) {
        double[] closed = Arrays.copyOf(ring, ring.length + 3);
        System.arraycopy(ring, 0, closed, ring.length, 3);
        return closed;
    }

    private static double[] everyPointTwice(double[] ring) {
        double[] twice = new double[2 * ring.length];
        for (int i = 0; i < ring.length; i += 3) {
            System.arraycopy(ring, i, twice, 2 * i, 3);
            System.arraycopy(ring, i, twice, 2 * i + 3, 3);
        }
        return twice;
    }

    private static double[] withMiddlePoints(double[] ring) {
        double[] more = new double[2 * ring.length];
        for (int i = 0; i < ring.length; i += 3) {
            System.arraycopy(ring, i, more, 2 * i, 3);
            for (int k = 0; k < 3; k++) {
                more[2 * i + 3 + k] = 0.5 * (ring[i + k] + ring[(i + 3 + k) % ring.length]);
            }
        }
        return more;
    }

    private static double[] reversed(double[] ring) {
        double[] back = new double[ring.length];
        for (int i = 0; i < ring.length; i += 3) {
            System.arraycopy(ring, i, back, ring.length - 3 - i, 3);
        }
        return back;
    }

    private static double[] startedElsewhere(double[] ring) {
        double[] moved = new double[ring.length];
        System.arraycopy(ring, 9, moved, 0, ring.length - 9);
        System.arraycopy(ring, 0, moved, ring.length - 9, 9);
        return moved;
    }

    /** A channel that leads to a hole of no size: the solid is that without it. */
    private static double[] keyholeWithoutHole(double z) {
        double[] outline = CleanPlan.outline(z);
        double[] ring = Arrays.copyOf(outline, outline.length + 6);
        System.arraycopy(new double[] {27.3, 25.1, z}, 0, ring, outline.length, 3);
        System.arraycopy(outline, outline.length - 3, ring, outline.length + 3, 3);
        return ring;
    }

    private static double[] keyhole(double z) {
        double[] outer = closed(CleanPlan.outline(z));
        double[] inner = closed(reversed(CleanPlan.octagon(27.3, 25.1, 8, z)));
        double[] ring = Arrays.copyOf(outer, outer.length + inner.length);
        System.arraycopy(inner, 0, ring, outer.length, inner.length);
        return ring;
    }

    /** Planes whose first half of contours lies a little higher than the second: two rings, side by side. */
    private static void halves(OddPlan plan, double jitterMm) {
        plan.rings(PLAIN, each(z -> half(z, true), z -> {
            double[] ring = half(z, false);
            for (int i = 2; i < ring.length; i += 3) {
                ring[i] += jitterMm;
            }
            return ring;
        }));
    }

    /** The outline cut in two at the x of its centre. */
    private static double[] half(double z, boolean right) {
        double c = 7.5;
        return right
                ? CleanPlan.ring(
                        z, 27.3, 25.1 - 18, 27.3, 25.1 + 18, 27.3 + c, 25.1 + 18, 45.3, 25.1 + c, 45.3, 25.1 - c,
                        27.3 + c, 25.1 - 18)
                : CleanPlan.ring(
                        z, 27.3, 25.1 + 18, 27.3, 25.1 - 18, 27.3 - c, 25.1 - 18, 9.3, 25.1 - c, 9.3, 25.1 + c,
                        27.3 - c, 25.1 + 18);
    }

    /** One plane at z = 0, written with either sign in turn. */
    private static void minusZero(OddPlan plan) {
        plan.replace(Kind.RTDOSE, new OddDose(GRID_FROM_MINUS_FOUR, 32, 0.001).dataset());
        plan.rings(
                PLAIN,
                Arrays.stream(new double[] {0, 5, 10, 15, 20, 25})
                        .mapToObj(CleanPlan::outline)
                        .toList());
        plan.contours(all -> {
            double[] ring = CleanPlan.outline(0);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < ring.length; i += 3) {
                text.append(i == 0 ? "" : "\\").append(ring[i]).append('\\').append(ring[i + 1]);
                text.append(i % 2 == 0 ? "\\-0.00" : "\\0.0");
            }
            all.set(0, Edits.changed(all.get(0), Edits.ds(Tags.CONTOUR_DATA, text.toString())));
            return all;
        });
    }

    private static double[] tilted(double[] ring) {
        double[] tilted = ring.clone();
        for (int i = 0; i < ring.length; i += 3) {
            tilted[i + 2] = Math.rint((ring[i + 2] + 0.25 * (ring[i] - 27.3)) * 1000) / 1000;
        }
        return tilted;
    }

    private static double[] oneHigher(double[] ring, double byMm) {
        double[] changed = ring.clone();
        changed[2] += byMm;
        return changed;
    }
}
