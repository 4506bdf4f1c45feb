package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.notEvaluable;
import static org.dosegate.testdata.oddity.Outcome.refused;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.testdata.dicom.Phantom.Kind;

/** How coordinates are written. */
final class ContourNumberOddities {
    private static final int DATA = Tags.CONTOUR_DATA;
    private static final int POINTS = Tags.NUMBER_OF_CONTOUR_POINTS;

    private ContourNumberOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        lengths(list);
        numbers(list);
        grammar(list);
        return list.list();
    }

    private static void lengths(OddityList list) {
        list.add("S47", "contour-stored-as-unknown", same(), p -> p.bytes(Kind.RTSTRUCT, b -> asUnknown(b)))
                .add("S47", "contour-of-more-than-64-kibibytes", same(), p -> p.rings("CLOSED_PLANAR", longOutlines()))
                .add("S48", "length-modulo-65536", refused("INVALID_VR"), ContourNumberOddities::lengthModulo)
                .add(
                        "S49",
                        "decimal-strings-of-18-characters",
                        warned("LONG_DECIMAL_STRING"),
                        p -> text(p, t -> t.replace("\\45.3\\", "\\45.300000000000000\\")));
    }

    private static void numbers(OddityList list) {
        list.add(
                        "S50",
                        "number-of-points-absent",
                        notEvaluable("ROI_BAD_CONTOUR"),
                        p -> p.oneContour(c -> c.remove(POINTS)))
                .add(
                        "S50",
                        "number-of-points-empty",
                        notEvaluable("ROI_BAD_CONTOUR"),
                        p -> p.oneContour(c -> c.empty(POINTS)))
                .add(
                        "S50",
                        "number-of-points-too-small",
                        notEvaluable("ROI_POINT_COUNT"),
                        p -> p.oneContour(c -> c.is(POINTS, 7)))
                .add(
                        "S50",
                        "number-of-points-too-large",
                        notEvaluable("ROI_POINT_COUNT"),
                        p -> p.oneContour(c -> c.is(POINTS, 2_000_000_000)))
                .add(
                        "S50",
                        "number-of-points-negative",
                        notEvaluable("ROI_POINT_COUNT"),
                        p -> p.oneContour(c -> c.is(POINTS, -8)))
                .add(
                        "S51",
                        "one-coordinate-lost",
                        notEvaluable("ROI_POINT_COUNT"),
                        p -> text(p, t -> t.substring(t.indexOf('\\') + 1)))
                .add(
                        "S51",
                        "one-coordinate-lost-in-each",
                        notEvaluable("ROI_POINT_COUNT"),
                        p -> eachText(p, t -> t.substring(t.indexOf('\\') + 1)))
                .add(
                        "S55",
                        "coordinates-in-micrometres",
                        notEvaluable("ROI_OUT_OF_RANGE"),
                        p -> eachText(p, t -> "45300" + t.substring(t.indexOf('\\'))))
                .add(
                        "S55",
                        "one-coordinate-of-1e9",
                        notEvaluable("ROI_OUT_OF_RANGE"),
                        p -> text(p, t -> "1e9" + t.substring(t.indexOf('\\'))))
                .add(
                        "S55",
                        "one-coordinate-of-2001-mm",
                        notEvaluable("ROI_OUT_OF_RANGE"),
                        p -> text(p, t -> "2001" + t.substring(t.indexOf('\\'))));
    }

    private static void grammar(OddityList list) {
        String[][] firsts = {
            {"S52", "component-empty", ""},
            {"S53", "decimal-comma", "45,3"},
            {"F11", "coordinate-1e400", "1e400"},
            {"F11", "coordinate-two-signs", "+-45.3"},
            {"F11", "coordinate-two-points", "45.3.0"},
            {"F11", "coordinate-nan", "NaN"},
            {"F11", "coordinate-java-suffix", "45.3f"},
            {"F11", "coordinate-blank-inside", "45 .3"},
            {"F11", "coordinate-nul-inside", "45\0.3"}
        };
        for (String[] c : firsts) {
            list.add(
                    c[0],
                    c[1],
                    notEvaluable("ROI_BAD_CONTOUR"),
                    p -> text(p, t -> c[2] + t.substring(t.indexOf('\\'))));
        }
        list.add(
                        "S54",
                        "blanks-for-backslashes",
                        notEvaluable("ROI_BAD_CONTOUR"),
                        p -> text(p, t -> t.replace('\\', ' ')))
                .add(
                        "F11",
                        "coordinate-full-width-digits",
                        notEvaluable("ROI_BAD_CONTOUR"),
                        p -> p.oneContour(
                                Edits.raw(DATA, "４５\\25.1\\22.5".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .add(
                        "F11",
                        "coordinate-grammar-at-its-edges",
                        same(),
                        p -> text(p, t -> " +4.53E+1 " + t.substring(t.indexOf('\\'))))
                .add(
                        "F11",
                        "number-of-points-decimal",
                        notEvaluable("ROI_BAD_CONTOUR"),
                        p -> p.oneContour(Edits.raw(POINTS, Bytes.ascii("8.0 "))))
                .add(
                        "F11",
                        "roi-number-too-large",
                        refused("BAD_NUMBER", Tags.ROI_NUMBER),
                        p -> p.definition(Edits.raw(Tags.ROI_NUMBER, Bytes.ascii("2147483648"))));
    }

    private static void text(OddPlan plan, UnaryOperator<String> change) {
        plan.contours(all -> {
            all.set(2, Edits.changed(all.get(2), changed(all.get(2), change)));
            return all;
        });
    }

    private static void eachText(OddPlan plan, UnaryOperator<String> change) {
        plan.contours(all ->
                all.stream().map(c -> Edits.changed(c, changed(c, change))).toList());
    }

    private static Consumer<org.dosegate.dicom.element.DatasetBuilder> changed(
            DicomDataset contour, UnaryOperator<String> change) {
        String text = ((DicomValue) contour.get(DATA).orElseThrow()).latin1();
        return Edits.ds(DATA, change.apply(text));
    }

    private static byte[] asUnknown(byte[] file) {
        int at = Bytes.find(file, DATA, Vr.DS);
        int length = (file[at + 6] & 0xFF) | (file[at + 7] & 0xFF) << 8;
        byte[] value = java.util.Arrays.copyOfRange(file, at + 8, at + 8 + length);
        return Bytes.insert(Bytes.cut(file, at, at + 8 + length), at, Bytes.element(DATA, Vr.UN, value));
    }

    /** The clean outlines with so many points that their text does not fit a 16-bit length. */
    private static List<double[]> longOutlines() {
        return java.util.Arrays.stream(CleanPlan.planesMm())
                .mapToObj(z -> Rings.subdivided(CleanPlan.outline(z), 600))
                .toList();
    }

    /** As exporters did that wrote the lower two bytes of the length only. */
    private static void lengthModulo(OddPlan plan) {
        plan.rings("CLOSED_PLANAR", longOutlines());
        plan.bytes(Kind.RTSTRUCT, file -> {
            int at = Bytes.find(file, DATA, Vr.UN);
            int length = Bytes.int32(file, at + 8);
            byte[] value = java.util.Arrays.copyOfRange(file, at + 12, at + 12 + length);
            byte[] header =
                    Bytes.joined(Bytes.tag(DATA), Bytes.ascii("DS"), new byte[] {(byte) length, (byte) (length >>> 8)});
            return Bytes.insert(Bytes.cut(file, at, at + 12 + length), at, Bytes.joined(header, value));
        });
    }
}
