package org.dosegate.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.engine.contour.CutPlane;
import org.dosegate.engine.contour.LevelLine;
import org.dosegate.engine.contour.LevelLines;
import org.dosegate.engine.contour.PlaneSections;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.image.ImageVolume;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.report.draw.Raster;

/** Makes planes: samples image and dose, traces isodose lines, cuts structures. */
final class PlaneMaker {
    /** Over an image the wash lets it through. */
    private static final double OPACITY_OVER_IMAGE = 0.5;

    private static final double OPACITY_ALONE = 0.85;

    /** A plane to make. */
    record Place(Orientation orientation, double positionMm) {}

    private final List<PictureStructure> structures;
    private final BetweenSlices betweenSlices;
    private final DoseGrid dose;
    private final DoseScale scale;
    private final List<IsodoseLevel> levels;
    private final Optional<ImageVolume> image;
    private final PictureBox box;

    PlaneMaker(
            List<PictureStructure> structures,
            BetweenSlices betweenSlices,
            DoseGrid dose,
            DoseScale scale,
            List<IsodoseLevel> levels,
            Optional<ImageVolume> image,
            PictureBox box) {
        this.structures = structures;
        this.betweenSlices = betweenSlices;
        this.dose = dose;
        this.scale = scale;
        this.levels = levels;
        this.image = image;
        this.box = box;
    }

    /** Makes planes; structures are cut by all of them at once. */
    List<PlaneContent> make(List<Place> places, PlaneDetail detail) {
        List<List<List<PictureLine>>> contours = structures.parallelStream()
                .map(structure -> cut(structure, places, detail))
                .toList();
        List<Integer> numbers =
                java.util.stream.IntStream.range(0, places.size()).boxed().toList();
        return numbers.parallelStream()
                .map(k -> content(
                        places.get(k),
                        contours.stream().map(cuts -> cuts.get(k)).toList(),
                        detail))
                .toList();
    }

    private PlaneContent content(Place place, List<List<PictureLine>> contours, PlaneDetail detail) {
        Orientation o = place.orientation();
        PlaneLattice imageDots = box.dots(o, place.positionMm(), detail.imageDotMm());
        PlaneLattice washDots = box.dots(o, place.positionMm(), detail.washDotMm());
        PlaneLattice points = box.points(o, place.positionMm(), detail.tracePitchMm());
        float[] traced = dose.doseGyOn(points);
        List<List<PictureLine>> isodoses = levels.stream()
                .map(level -> lines(traced, points, level.doseGy(), detail.toleranceMm()))
                .toList();
        Optional<Raster> shades =
                image.map(volume -> GreyWindow.of(volume.valuesOn(imageDots), imageDots.columns(), imageDots.rows()));
        Raster wash = scale.wash(
                dose.doseGyOn(washDots),
                washDots.columns(),
                washDots.rows(),
                image.isPresent() ? OPACITY_OVER_IMAGE : OPACITY_ALONE);
        return new PlaneContent(
                o,
                place.positionMm(),
                shades,
                imageDots.columns() * detail.imageDotMm(),
                imageDots.rows() * detail.imageDotMm(),
                wash,
                washDots.columns() * detail.washDotMm(),
                washDots.rows() * detail.washDotMm(),
                contours,
                isodoses,
                rim(traced, points, detail.toleranceMm()));
    }

    private static List<PictureLine> lines(float[] values, PlaneLattice points, double level, double toleranceMm) {
        List<PictureLine> lines = new ArrayList<>();
        for (LevelLine line : LevelLines.of(values, points, level)) {
            lines.add(new PictureLine(LineSimplifier.simplify(line.uv(), line.closed(), toleranceMm), line.closed()));
        }
        return lines;
    }

    /** Where the known dose ends, to within half a point's distance. */
    private static List<PictureLine> rim(float[] dose, PlaneLattice points, double toleranceMm) {
        float[] known = new float[dose.length];
        for (int k = 0; k < known.length; k++) {
            known[k] = Float.isNaN(dose[k]) ? 0 : 1;
        }
        return lines(known, points, 0.5, toleranceMm);
    }

    private List<List<PictureLine>> cut(PictureStructure structure, List<Place> places, PlaneDetail detail) {
        List<CutPlane> planes = places.stream()
                .map(place -> new CutPlane(
                        place.orientation().pointAt(place.positionMm()),
                        place.orientation().right(),
                        place.orientation().down()))
                .toList();
        List<List<double[]>> rings;
        try {
            rings = PlaneSections.of(
                    structure.region(), betweenSlices, planes, detail.tracePitchMm(), detail.toleranceMm());
        } catch (
                GeometryException
                        e) { // a structure that has no volume has no section either; the check's warnings say so
            return places.stream().map(place -> List.<PictureLine>of()).toList();
        }
        List<List<PictureLine>> cuts = new ArrayList<>();
        for (int k = 0; k < places.size(); k++) {
            Orientation o = places.get(k).orientation();
            cuts.add(rings.get(k).stream().map(ring -> inPicture(ring, o)).toList());
        }
        return cuts;
    }

    private PictureLine inPicture(double[] ring, Orientation o) {
        double[] moved = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            moved[i] = ring[i] - box.leftMm(o);
            moved[i + 1] = ring[i + 1] - box.topMm(o);
        }
        return new PictureLine(moved, true);
    }
}
