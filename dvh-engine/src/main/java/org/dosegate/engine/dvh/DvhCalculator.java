package org.dosegate.engine.dvh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.MarginRegion;
import org.dosegate.engine.region.OtherReading;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.KeptSlices;
import org.dosegate.engine.solid.LatticeGuide;
import org.dosegate.engine.solid.Solid;
import org.dosegate.engine.solid.SolidLayout;

/** Computes DVHs of solids in one dose grid. Safe for use by several threads; results do not depend on their number. */
public final class DvhCalculator {
    /** How far a body may lie from {@code shape}, in distances of {@code prism} from it; measured on random bodies. */
    private static final double BEYOND_PRISM = 1.5;

    /** What is added to it, divided by the number of contour planes: the fewer there are, the more of the curvature along the normal they leave open. */
    private static final double BEYOND_PRISM_OF_FEW = 16;

    private final DoseGrid dose;
    private final DvhSettings settings;
    private final LatticeGuide guide;
    private final KeptSlices kept;

    /** A calculator for one dose grid. */
    public DvhCalculator(DoseGrid dose, DvhSettings settings) {
        this(dose, settings, 1);
    }

    /**
     * A calculator whose cells are smaller than usual, to see how much of a result is integration error.
     *
     * @param refinement number by which the size of the cells is divided
     */
    public DvhCalculator(DoseGrid dose, DvhSettings settings, double refinement) {
        this(dose, settings, LatticeGuide.of(dose, refinement), new KeptSlices());
    }

    private DvhCalculator(DoseGrid dose, DvhSettings settings, LatticeGuide guide, KeptSlices kept) {
        this.dose = dose;
        this.settings = settings;
        this.guide = guide;
        this.kept = kept;
    }

    /** A calculator of the nominal reading alone, which shares with this one what both work on. */
    public DvhCalculator ofNominal() {
        return new DvhCalculator(dose, new DvhSettings(settings.betweenSlices(), false), guide, kept);
    }

    /**
     * The DVHs of a solid under the nominal and, where asked for, the other admissible readings.
     *
     * @throws org.dosegate.engine.geometry.GeometryException when a structure has only one contour plane
     */
    public DvhReadings compute(Region region) {
        Reading nominal = new Reading(settings.betweenSlices(), true);
        Optional<SolidLayout> layout = SolidLayout.of(region, guide, kept);
        if (layout.isEmpty()) {
            Dvh nothing = new DoseAccumulator(1).toDvh(Double.NaN, Double.NaN);
            return new DvhReadings(nothing, nominal, settings.intervals() ? Map.of(other(nominal), nothing) : Map.of());
        }
        if (!settings.intervals()) {
            Solid solid = layout.get().solid(settings.betweenSlices());
            return new DvhReadings(new ReadingPass(solid, List.of(), dose, null).usual(), nominal, Map.of());
        }
        return withIntervals(region, layout.get(), nominal);
    }

    /** What the file leaves open about contours: a solid of its own for each other answer, so that files that leave nothing open pay nothing. */
    private List<Spread> openReadings(Region region, Dvh value) {
        List<Spread> spreads = new ArrayList<>();
        for (OtherReading other : OtherReading.of(region)) {
            Optional<SolidLayout> layout = SolidLayout.of(other.region(), guide);
            if (layout.isPresent()) {
                Solid solid = layout.get().solid(settings.betweenSlices());
                spreads.add(new Spread(
                        other.question() == OtherReading.Question.RINGS ? Spread.Source.RINGS : Spread.Source.GAP,
                        value,
                        List.of(new ReadingPass(solid, List.of(), dose, null).usual())));
            }
        }
        return spreads;
    }

    private static int fewestPlanes(Region region) {
        if (region instanceof ContourRegion leaf) {
            return leaf.contours().planes().size();
        }
        if (region instanceof MarginRegion margin) {
            return fewestPlanes(margin.base());
        }
        BooleanRegion combined = (BooleanRegion) region;
        return Math.min(fewestPlanes(combined.left()), fewestPlanes(combined.right()));
    }

    private static Reading other(Reading reading) {
        return new Reading(
                reading.betweenSlices() == BetweenSlices.SHAPE ? BetweenSlices.PRISM : BetweenSlices.SHAPE, true);
    }

    private DvhReadings withIntervals(Region region, SolidLayout layout, Reading nominal) {
        Solid shape = layout.solid(BetweenSlices.SHAPE);
        CubicSamples cubic = new CubicSamples(shape.lattice(), dose, layout.volumeMm3());
        ReadingPass shapePass = new ReadingPass(shape, shape.capReadings(), dose, cubic);
        Solid prism = layout.solid(BetweenSlices.PRISM);
        ReadingPass prismPass = new ReadingPass(prism, List.of(prism.withoutCaps()), dose, null);
        Map<Reading, Dvh> all = new LinkedHashMap<>();
        all.put(new Reading(BetweenSlices.SHAPE, true), shapePass.usual());
        all.put(new Reading(BetweenSlices.SHAPE, false), shapePass.withoutCaps());
        all.put(new Reading(BetweenSlices.PRISM, true), prismPass.usual());
        all.put(new Reading(BetweenSlices.PRISM, false), prismPass.withoutCaps());
        List<Spread> spreads = new ArrayList<>(shapePass.capSpreads(all.get(new Reading(BetweenSlices.SHAPE, true))));
        Dvh withoutCaps = all.get(new Reading(BetweenSlices.SHAPE, false));
        spreads.add(new Spread(
                Spread.Source.BETWEEN_SLICES,
                withoutCaps,
                List.of(all.get(new Reading(BetweenSlices.PRISM, false))),
                true,
                BEYOND_PRISM + BEYOND_PRISM_OF_FEW / fewestPlanes(region)));
        Dvh value = all.remove(nominal);
        spreads.addAll(openReadings(region, value));
        spreads.addAll(new DoseDoubts(dose, value).all(layout, cubic, shapePass.extremes()));
        if (region instanceof ContourRegion leaf) {
            ExtremeDoubts extremes = new ExtremeDoubts(leaf.contours(), dose, shapePass.extremes());
            spreads.add(extremes.beyond(value));
            spreads.add(extremes.shortOf(withoutCaps));
        }
        return new DvhReadings(value, nominal, Collections.unmodifiableMap(all), spreads);
    }
}
