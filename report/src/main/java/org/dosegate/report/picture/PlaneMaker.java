package org.dosegate.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dosegate.engine.contour.CutPlane;
import org.dosegate.engine.contour.LevelLine;
import org.dosegate.engine.contour.LevelLines;
import org.dosegate.engine.contour.PlaneSections;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.image.ImageVolume;
import org.dosegate.engine.region.BetweenSlices;

/** Makes planes: samples image and dose, traces isodose lines, cuts structures. */
final class PlaneMaker {
    /** Over an image the wash lets it through. */
    private static final double OPACITY_OVER_IMAGE = 0.5;

    private static final double OPACITY_ALONE = 0.85;

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

    /**
     * The lines of planes; structures are cut by all of them at once.
     *
     * @param pitchMm distance of the points between which lines are straight
     * @param toleranceMm by how much lines may be off after points are left out
     */
    List<PlaneLines> lines(List<PlanePlace> places, double pitchMm, double toleranceMm) {
        List<List<List<PictureLine>>> contours = structures.parallelStream()
                .map(structure -> cut(structure, places, pitchMm, toleranceMm))
                .toList();
        return IntStream.range(0, places.size())
                .parallel()
                .mapToObj(k -> lines(
                        places.get(k),
                        contours.stream().map(cuts -> cuts.get(k)).toList(),
                        pitchMm,
                        toleranceMm))
                .toList();
    }

    private PlaneLines lines(PlanePlace place, List<List<PictureLine>> contours, double pitchMm, double toleranceMm) {
        PlaneLattice points = box.points(place.orientation(), place.positionMm(), pitchMm);
        float[] traced = dose.doseGyOn(points);
        List<List<PictureLine>> isodoses = levels.stream()
                .map(level -> lines(traced, points, level.doseGy(), toleranceMm))
                .toList();
        return new PlaneLines(place, contours, isodoses, rim(traced, points, toleranceMm));
    }

    /** The image in a plane; empty without an image. */
    Optional<PlaneRaster> image(PlanePlace place, double dotMm) {
        PlaneLattice dots = box.dots(place.orientation(), place.positionMm(), dotMm);
        return image.map(
                volume -> PlaneRaster.of(GreyWindow.of(volume.valuesOn(dots), dots.columns(), dots.rows()), dots));
    }

    /** The colour wash in a plane. */
    PlaneRaster wash(PlanePlace place, double dotMm) {
        PlaneLattice dots = box.dots(place.orientation(), place.positionMm(), dotMm);
        double opacity = image.isPresent() ? OPACITY_OVER_IMAGE : OPACITY_ALONE;
        return PlaneRaster.of(scale.wash(dose.doseGyOn(dots), dots.columns(), dots.rows(), opacity), dots);
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

    private List<List<PictureLine>> cut(
            PictureStructure structure, List<PlanePlace> places, double pitchMm, double toleranceMm) {
        List<CutPlane> planes = places.stream()
                .map(place -> new CutPlane(
                        place.orientation().pointAt(place.positionMm()),
                        place.orientation().right(),
                        place.orientation().down()))
                .toList();
        List<List<double[]>> rings;
        try {
            rings = PlaneSections.of(structure.region(), betweenSlices, planes, pitchMm, toleranceMm);
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
