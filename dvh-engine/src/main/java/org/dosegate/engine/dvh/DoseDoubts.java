package org.dosegate.engine.dvh;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
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
    List<Spread> all(SolidLayout layout, CubicSamples cubic, ExtremeDose extremes) {
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
        spreads.add(new Spread(Spread.Source.SAMPLING, dvh, sampling(Math.min(1, INTEGRATION * layout.coarseness()))));
        return spreads;
    }

    private Dvh cubic(CubicMoves moves, ExtremeDose extremes, CubicPeak peak) {
        double min = Math.min(moves.to(dvh.minGy()), peak.near(extremes.coldest(), -1));
        double max = Math.max(moves.to(dvh.maxGy()), peak.near(extremes.hottest(), 1));
        return new MappedDvh(dvh, moves, Math.max(0, min), max, dvh.meanGy() + moves.meanMoveGy());
    }

    /** Every part smaller or larger, and the whole smaller or larger. */
    private List<Dvh> sampling(double share) {
        double cc = share * dvh.volumeCc();
        double mark = dose.maxGy() / (DoseAccumulator.MARKS - 1);
        return List.of(
                new VolumeErrorDvh(marked(-mark), -cc),
                new VolumeErrorDvh(marked(mark), cc),
                new ScaledDvh(dvh, 1 - share),
                new ScaledDvh(dvh, 1 + share));
    }

    /** Doses moved by what the scale rounds them to; extremes are not rounded. */
    private Dvh marked(double byGy) {
        return new MappedDvh(dvh, DoseMap.shift(byGy), dvh.minGy(), dvh.maxGy(), dvh.meanGy());
    }
}
