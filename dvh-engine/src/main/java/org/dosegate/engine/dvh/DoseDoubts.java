package org.dosegate.engine.dvh;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dose.DoseSampler;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.SolidLayout;

/** What the dose grid and our own cells leave open about one distribution. */
final class DoseDoubts {
    /**
     * The next orders of a smooth dose move it less than the cubic one does: what the fourth differences do to a bell curve of a width of 1.5 points is a quarter of it.
     */
    private static final double BEYOND_CUBIC = 1.25;

    /** Largest share of the volume by which a distribution differs from that of a finer lattice; {@code IntegrationTest} measures it. */
    private static final double INTEGRATION = 2e-4;

    private final DoseGrid dose;
    private final Dvh dvh;

    DoseDoubts(DoseGrid dose, Dvh dvh) {
        this.dose = dose;
        this.dvh = dvh;
    }

    /** All of them. */
    List<Spread> all(Region region, SolidLayout layout, CubicSamples cubic, ExtremeDose extremes) {
        List<Spread> spreads = new ArrayList<>();
        if (!(dvh.insideGridCc() > 0) || extremes.coldest() == null) {
            return spreads;
        }
        CubicMoves moves = cubic.moves();
        if (!moves.isEmpty()) {
            spreads.add(new Spread(
                    Spread.Source.DOSE_INTERPOLATION,
                    dvh,
                    List.of(cubic(moves, extremes, new CubicPeak(cubic.difference()))),
                    true,
                    BEYOND_CUBIC));
        }
        if (dose.halfStepGy() > 0) {
            spreads.add(new Spread(
                    Spread.Source.DOSE_STEP,
                    dvh,
                    List.of(MappedDvh.shifted(dvh, -dose.halfStepGy()), MappedDvh.shifted(dvh, dose.halfStepGy()))));
        }
        spreads.add(new Spread(Spread.Source.SAMPLING, dvh, sampling(region, INTEGRATION * layout.coarseness())));
        return spreads;
    }

    private Dvh cubic(CubicMoves moves, ExtremeDose extremes, CubicPeak peak) {
        double min = Math.min(moves.to(dvh.minGy()), peak.near(extremes.coldest(), -1));
        double max = Math.max(moves.to(dvh.maxGy()), peak.near(extremes.hottest(), 1));
        return new MappedDvh(dvh, moves, Math.max(0, min), max, dvh.meanGy() + moves.meanMoveGy());
    }

    /** Every part smaller or larger, the whole smaller or larger, and extremes at points of the contours that lie between the lattice's lines. */
    private List<Dvh> sampling(Region region, double share) {
        double cc = share * dvh.volumeCc();
        double[] extremes = region instanceof ContourRegion leaf
                ? extremes(leaf.contours())
                : new double[] {dvh.minGy(), dvh.maxGy()};
        double mark = dose.maxGy() / (DoseAccumulator.MARKS - 1);
        return List.of(
                new VolumeErrorDvh(within(-mark, extremes), -cc),
                new VolumeErrorDvh(within(mark, extremes), cc),
                new ScaledDvh(dvh, 1 - share),
                new ScaledDvh(dvh, 1 + share));
    }

    /** Doses moved by what the scale rounds them to, but not beyond the extremes. */
    private Dvh within(double byGy, double[] extremes) {
        DoseMap move = DoseMap.shift(byGy);
        return new MappedDvh(
                dvh, move, byGy < 0 ? extremes[0] : dvh.minGy(), byGy < 0 ? dvh.maxGy() : extremes[1], dvh.meanGy());
    }

    private double[] extremes(PlanarContours contours) {
        DoseSampler sampler = new DoseSampler(dose);
        double min = dvh.minGy();
        double max = dvh.maxGy();
        for (PlanarContours.Plane plane : contours.planes()) {
            for (double[] ring : plane.ringsXyzMm()) {
                for (int p = 0; p < ring.length; p += 3) {
                    double here = sampler.doseGyAt(new Vec3(ring[p], ring[p + 1], ring[p + 2]));
                    min = here < min ? here : min;
                    max = here > max ? here : max;
                }
            }
        }
        return new double[] {min, max};
    }
}
