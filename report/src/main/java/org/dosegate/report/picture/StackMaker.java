package org.dosegate.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.report.draw.Png;
import org.dosegate.report.picture.SliceStack.LineKind;
import org.dosegate.report.picture.SliceStack.Slice;
import org.dosegate.report.picture.SliceStack.SliceLine;

/** Makes stacks of slices that fit into a number of bytes: first with larger dots, then with fewer slices. */
final class StackMaker {
    private static final double UNIT_MM = 0.25;
    private static final double PITCH_MM = 2;
    private static final double TOLERANCE_MM = 0.3;

    /**
     * Sizes of dots.
     *
     * @param imageMm of the image's dots
     * @param washMm of the wash's dots
     */
    private record Dots(double imageMm, double washMm) {}

    private static final List<Dots> DOTS =
            List.of(new Dots(1.5, 2.5), new Dots(2, 2.5), new Dots(2.5, 3), new Dots(3, 4));
    /** Slices from whose size that of all is judged. */
    private static final int SAMPLES = 6;

    private static final int MOST_SLICES = 160;
    private static final double ACROSS_MM = 5;
    private static final double LEAST_STEP_MM = 2;
    private static final double AXIAL_STEP_MM = 3;

    private final PlaneMaker maker;
    private final PictureBox box;
    private final List<PictureStructure> structures;
    private final Vec3 hottestMm;

    StackMaker(PlaneMaker maker, PictureBox box, List<PictureStructure> structures, Vec3 hottestMm) {
        this.maker = maker;
        this.box = box;
        this.structures = structures;
        this.hottestMm = hottestMm;
    }

    /** An axial, a coronal and a sagittal stack that together take about so many bytes in a page. */
    List<SliceStack> make(int bytes) {
        List<PlanePlace> places = Stream.of(Orientation.values())
                .flatMap(o -> positions(o).stream().map(p -> new PlanePlace(o, p)))
                .toList();
        // All at once: laying a structure out and passing through it is most of the work.
        List<PlaneLines> all = maker.lines(places, PITCH_MM, TOLERANCE_MM);
        List<List<PlaneLines>> lines = Stream.of(Orientation.values())
                .map(o -> all.stream()
                        .filter(plane -> plane.place().orientation() == o)
                        .toList())
                .toList();
        Dots chosen = DOTS.get(DOTS.size() - 1);
        double needed = 0;
        for (Dots candidate : DOTS) {
            needed = size(all, candidate);
            if (needed <= bytes) {
                chosen = candidate;
                break;
            }
        }
        int every = (int) Math.max(1, Math.ceil(needed / bytes));
        Dots dots = chosen;
        return lines.stream().map(stack -> stack(thinned(stack, every), dots)).toList();
    }

    private static List<PlaneLines> thinned(List<PlaneLines> planes, int every) {
        List<PlaneLines> kept = new ArrayList<>();
        for (int k = 0; k < planes.size(); k += every) {
            kept.add(planes.get(k));
        }
        return kept;
    }

    /** Size of all slices as a few of them tell it. */
    private double size(List<PlaneLines> planes, Dots dots) {
        long sum = IntStream.range(0, SAMPLES)
                .parallel()
                .map(k -> (int) ((k + 0.5) * planes.size() / SAMPLES))
                .mapToLong(k -> slice(planes.get(k), dots).bytesInPage())
                .sum();
        return (double) sum / SAMPLES * planes.size();
    }

    private SliceStack stack(List<PlaneLines> planes, Dots dots) {
        PlanePlace first = planes.get(0).place();
        Orientation o = first.orientation();
        Optional<PlaneRaster> image = maker.image(first, dots.imageMm());
        PlaneRaster wash = maker.wash(first, dots.washMm());
        double through = o.positionMm(hottestMm);
        int hottest = 0;
        for (int k = 1; k < planes.size(); k++) {
            double away = Math.abs(planes.get(k).place().positionMm() - through);
            double least = Math.abs(planes.get(hottest).place().positionMm() - through);
            hottest = away < least ? k : hottest;
        }
        return new SliceStack(
                o,
                box.widthMm(o),
                box.heightMm(o),
                UNIT_MM,
                image.map(PlaneRaster::widthMm).orElse(0.0),
                image.map(PlaneRaster::heightMm).orElse(0.0),
                wash.widthMm(),
                wash.heightMm(),
                planes.parallelStream().map(plane -> slice(plane, dots)).toList(),
                hottest);
    }

    private Slice slice(PlaneLines plane, Dots dots) {
        List<SliceLine> lines = new ArrayList<>();
        for (int k = 0; k < structures.size(); k++) {
            add(
                    lines,
                    LineKind.ROI,
                    structures.get(k).roiNumber(),
                    plane.contours().get(k));
        }
        for (int k = 0; k < plane.isodoses().size(); k++) {
            add(lines, LineKind.ISODOSE, k, plane.isodoses().get(k));
        }
        return new Slice(
                plane.place().positionMm(),
                maker.image(plane.place(), dots.imageMm()).map(image -> Png.of(image.raster())),
                Png.of(maker.wash(plane.place(), dots.washMm()).raster()),
                List.copyOf(lines));
    }

    private static void add(List<SliceLine> lines, LineKind kind, int number, List<PictureLine> drawn) {
        StringBuilder path = new StringBuilder();
        for (PictureLine line : drawn) {
            append(path, line);
        }
        if (path.length() > 0) {
            lines.add(new SliceLine(kind, number, path.toString()));
        }
    }

    private static void append(StringBuilder path, PictureLine line) {
        long u = 0;
        long v = 0;
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < line.uv().length; i += 2) {
            long toU = Math.round(line.uv()[i] / UNIT_MM);
            long toV = Math.round(line.uv()[i + 1] / UNIT_MM);
            if (i == 0) {
                piece.append('M').append(toU).append(' ').append(toV);
            } else if (toU != u || toV != v) {
                piece.append(i == 2 || piece.indexOf("l") < 0 ? "l" : toU - u < 0 ? "" : " ");
                piece.append(toU - u).append(toV - v < 0 ? "" : " ").append(toV - v);
            }
            u = toU;
            v = toV;
        }
        if (piece.indexOf("l") >= 0) {
            path.append(piece).append(line.closed() ? "z" : "");
        }
    }

    /** Axial slices lie where contours were drawn, all others at even steps through the hottest point. */
    private List<Double> positions(Orientation o) {
        double low = Math.min(o.positionMm(box.low()), o.positionMm(box.high()));
        double high = Math.max(o.positionMm(box.low()), o.positionMm(box.high()));
        List<Double> drawn = o == Orientation.AXIAL ? contourPlanes(low, high) : List.of();
        if (drawn.size() >= 2) {
            return drawn;
        }
        double step = Math.max(o == Orientation.AXIAL ? AXIAL_STEP_MM : ACROSS_MM, (high - low) / MOST_SLICES);
        double through = o.positionMm(hottestMm);
        List<Double> even = new ArrayList<>();
        for (double k = Math.ceil((low - through) / step); through + k * step <= high; k++) {
            even.add(through + k * step);
        }
        return even;
    }

    private List<Double> contourPlanes(double low, double high) {
        TreeSet<Double> offsets = new TreeSet<>();
        for (PictureStructure structure : structures) {
            if (structure.region() instanceof ContourRegion drawn
                    && drawn.contours().normal().z() == 1) {
                for (PlanarContours.Plane plane : drawn.contours().planes()) {
                    offsets.add(plane.offsetMm());
                }
            }
        }
        double step = Math.max(LEAST_STEP_MM, (high - low) / MOST_SLICES);
        List<Double> kept = new ArrayList<>();
        for (double offset : offsets.subSet(low, true, high, true)) {
            if (kept.isEmpty() || offset - kept.get(kept.size() - 1) >= step - 0.01) {
                kept.add(offset);
            }
        }
        return kept;
    }
}
