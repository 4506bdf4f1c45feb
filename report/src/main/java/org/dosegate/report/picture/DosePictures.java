package org.dosegate.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.engine.contour.RegionCentre;
import org.dosegate.engine.dose.HotSpot;
import org.dosegate.engine.gamma.GammaMap;
import org.dosegate.engine.gamma.GammaPlaces;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Point;
import org.dosegate.report.message.Language;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.picture.PlanePicture.Subject;
import org.dosegate.report.text.GammaFigures;
import org.dosegate.report.text.SafeText;
import org.dosegate.report.text.Shown;

/**
 * Pictures of one checked plan. All show the same part of the patient at the same scale; the same inputs give the same pictures, whatever the number of
 * threads.
 */
public final class DosePictures {
    /** Longest side of a picture, points. */
    private static final double LONGEST_PT = 300;

    private static final double IMAGE_DOTS = 420;
    private static final double LEAST_DOT_MM = 0.7;
    private static final double WASH_DOT_MM = 1.25;
    private static final double TRACE_MM = 1;
    private static final double TOLERANCE_MM = 0.08;

    /** A target's centre. */
    private record Target(String name, Vec3 centreMm) {}

    private final Phrases phrases;
    private final List<Note> notes;
    private final List<PictureStructure> structures;
    private final List<IsodoseLevel> levels;
    private final DoseScale scale;
    private final HotSpot hottest;
    private final Optional<Target> target;
    private final PictureBox box;
    private final PlaneMaker maker;
    private final Optional<GammaMap> gamma;
    private List<PlanePicture> planes;
    private List<PlanePicture> gammaPlanes;

    /**
     * Pictures of a plan.
     *
     * @param plan structures and dose
     * @param result what the check found: the prescription, which goals are close
     * @param protocol the protocol that was checked against
     * @param image the image that it was planned on, and what must be known about it
     * @param language the language of captions
     */
    public DosePictures(
            PlanUnderCheck plan, CheckResult result, Protocol protocol, PictureImage image, Language language) {
        BetweenSlices betweenSlices = result.settings().betweenSlices();
        PictureStructures choice = new PictureStructures(plan.structures(), result);
        this.phrases = Phrases.in(language);
        this.notes = List.copyOf(image.notes());
        this.structures = choice.drawn();
        this.levels = IsodoseLevels.of(result, protocol);
        this.scale = DoseScale.of(plan.dose(), result.prescription().doseGy());
        this.hottest = HotSpot.of(plan.dose());
        this.gamma = result.gamma().stream().findFirst().map(GammaResult::map);
        this.target = choice.target().flatMap(structure -> centre(structure, betweenSlices));
        this.box = PictureBoxes.of(structures, plan.dose(), scale.lowGy());
        this.maker = new PlaneMaker(structures, betweenSlices, plan.dose(), scale, levels, image.volume(), box);
    }

    private static Optional<Target> centre(PlanStructure structure, BetweenSlices betweenSlices) {
        try {
            return RegionCentre.of(structure.region().orElseThrow(), betweenSlices)
                    .map(centre -> new Target(SafeText.show(structure.roiName()), centre));
        } catch (GeometryException e) { // without a volume there is no centre; the check's warnings say why
            return Optional.empty();
        }
    }

    /** What must be known about the image under the dose. */
    public List<Note> notes() {
        return notes;
    }

    /** The structures that are drawn, in the order of the legend. */
    public List<PictureStructure> structures() {
        return structures;
    }

    /** The isodose lines that are drawn, highest dose first. */
    public List<IsodoseLevel> levels() {
        return levels;
    }

    /** Axial, coronal and sagittal planes through the hottest point, then through the centre of the target if there is one. */
    public synchronized List<PlanePicture> planes() {
        if (planes == null) { // asked for by every form of a report
            planes = makePlanes();
        }
        return planes;
    }

    /**
     * Axial, coronal and sagittal planes through the point of the largest gamma by the first criterion, with what fails instead of the dose; none where nothing fails or no
     * doses were compared.
     */
    public synchronized List<PlanePicture> gammaPlanes() {
        if (gammaPlanes == null) {
            gammaPlanes = gamma.map(this::makeGammaPlanes).orElse(List.of());
        }
        return gammaPlanes;
    }

    private List<PlanePicture> makeGammaPlanes(GammaMap map) {
        GammaPlaces gammas = new GammaPlaces(map);
        Optional<Vec3> worst = gammas.worst();
        if (worst.isEmpty()) {
            return List.of();
        }
        List<PlanePlace> places = new ArrayList<>();
        for (Orientation o : Orientation.values()) {
            places.add(new PlanePlace(o, o.positionMm(worst.get())));
        }
        double longest = longestMm();
        PlanePainter painter = new PlanePainter(box, LONGEST_PT / longest, structures, List.of());
        List<PlanePicture> pictures = new ArrayList<>();
        for (PlaneLines plane : maker.lines(places, TRACE_MM, TOLERANCE_MM)) {
            PlaneLattice dots =
                    box.dots(plane.place().orientation(), plane.place().positionMm(), WASH_DOT_MM);
            PlaneRaster failing = PlaneRaster.of(
                    GammaWash.of(gammas.on(dots), map.criterion().cap(), dots.columns(), dots.rows()), dots);
            Shot shot = new Shot(
                    Subject.WORST_GAMMA,
                    worst.get(),
                    phrases.text(
                            "picture.through.gamma",
                            GammaFigures.gamma(map.statistics().maxGamma()),
                            map.criterion().label()),
                    failing,
                    PointMarks.cross(painter.place(worst.get(), plane.place().orientation())),
                    "picture.gamma.description");
            pictures.add(picture(plane, shot, imageDotMm(longest), painter, longest / LONGEST_PT));
        }
        return List.copyOf(pictures);
    }

    private double longestMm() {
        return Math.max(
                Math.max(box.widthMm(Orientation.AXIAL), box.heightMm(Orientation.AXIAL)),
                box.heightMm(Orientation.CORONAL));
    }

    private static double imageDotMm(double longestMm) {
        return Math.max(LEAST_DOT_MM, longestMm / IMAGE_DOTS);
    }

    /**
     * What a picture shows beside image and outlines.
     *
     * @param subject what it goes through
     * @param point that point
     * @param through the same in words
     * @param wash the coloured dots
     * @param mark the mark of the point
     * @param description key of the words for those who cannot see it
     */
    private record Shot(Subject subject, Vec3 point, String through, PlaneRaster wash, Mark mark, String description) {}

    private List<PlanePicture> makePlanes() {
        List<PlanePlace> places = new ArrayList<>();
        for (Orientation o : Orientation.values()) {
            places.add(new PlanePlace(o, o.positionMm(hottest.pointMm())));
        }
        target.ifPresent(t -> {
            for (Orientation o : Orientation.values()) {
                places.add(new PlanePlace(o, o.positionMm(t.centreMm())));
            }
        });
        double longest = longestMm();
        PlanePainter painter = new PlanePainter(box, LONGEST_PT / longest, structures, levels);
        List<PlaneLines> planes = maker.lines(places, TRACE_MM, TOLERANCE_MM);
        List<PlanePicture> pictures = new ArrayList<>();
        for (int k = 0; k < planes.size(); k++) {
            Subject subject = k < Orientation.values().length ? Subject.HOTTEST_POINT : Subject.TARGET_CENTRE;
            Shot shot = shot(planes.get(k).place(), subject, painter);
            pictures.add(picture(planes.get(k), shot, imageDotMm(longest), painter, longest / LONGEST_PT));
        }
        return List.copyOf(pictures);
    }

    private Shot shot(PlanePlace place, Subject subject, PlanePainter painter) {
        boolean hot = subject == Subject.HOTTEST_POINT;
        Vec3 point = hot ? hottest.pointMm() : target.orElseThrow().centreMm();
        String through = hot
                ? phrases.text(
                        "picture.through.hottest",
                        String.format(Locale.ROOT, "%.2f", hottest.doseGy()),
                        String.format(Locale.ROOT, "%.1f", 100 * hottest.doseGy() / scale.prescribedGy()))
                : phrases.text("picture.through.target", target.orElseThrow().name());
        Point seen = painter.place(point, place.orientation());
        return new Shot(
                subject,
                point,
                through,
                maker.wash(place, WASH_DOT_MM),
                hot ? PointMarks.cross(seen) : PointMarks.ring(seen),
                "picture.description");
    }

    private PlanePicture picture(
            PlaneLines plane, Shot shot, double imageDotMm, PlanePainter painter, double mmPerPoint) {
        Orientation o = plane.place().orientation();
        String title = phrases.text("picture." + o.name().toLowerCase(Locale.ROOT));
        String where = phrases.text(
                "picture.position",
                o.axis(),
                signed(plane.place().positionMm()),
                signed(shot.point().x()),
                signed(shot.point().y()),
                signed(shot.point().z()));
        String caption = phrases.text("picture.caption", title, where, shot.through());
        Drawing drawing = painter.paint(
                plane,
                maker.image(plane.place(), imageDotMm),
                shot.wash(),
                Optional.of(shot.mark()),
                caption,
                phrases.text(shot.description(), o.leftLetter(), o.rightLetter(), o.upLetter(), o.downLetter()));
        return new PlanePicture(
                o, shot.subject(), shot.point(), title, caption, drawing, mmPerPoint, box.leftMm(o), box.topMm(o));
    }

    private static String signed(double mm) {
        String text = Shown.mm(mm, 1);
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    /**
     * What colours and lines mean, the same for all pictures and stacks.
     *
     * @param widthPt its width, points
     */
    public Drawing legend(double widthPt) {
        return new LegendPainter(phrases, scale, hottest.doseGy(), widthPt)
                .paint(levels, structures, target.isPresent());
    }

    /**
     * An axial, a coronal and a sagittal stack of slices to be scrolled through. Dots become larger, then slices fewer, until all fits.
     *
     * @param bytes how much they may take in a page, about; images count as base64
     */
    public List<SliceStack> stacks(int bytes) {
        return new StackMaker(maker, box, structures, hottest.pointMm()).make(bytes);
    }
}
