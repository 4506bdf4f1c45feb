package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.dvh.Spread;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;

/** What is open in a plan's DVHs because its dose is a sum that was resampled. */
public final class ResamplingDoubt {
    /** In the least and the largest dose that the sum can be; empty where nothing was resampled. */
    private final List<DvhCalculator> bounds;

    /** The doubt of a plan. */
    public ResamplingDoubt(PlanUnderCheck plan, BetweenSlices betweenSlices) {
        DvhSettings one = new DvhSettings(betweenSlices, false);
        this.bounds = plan.doseBounds().stream()
                .flatMap(found -> Stream.of(found.least(), found.largest()))
                .map(dose -> new DvhCalculator(dose, one))
                .toList();
    }

    /** The readings of a structure with the spread between the bounds; the same where nothing was resampled. */
    public DvhReadings addTo(DvhReadings readings, Region region) {
        if (bounds.isEmpty()) {
            return readings;
        }
        List<Spread> spreads = new ArrayList<>(readings.spreads());
        spreads.add(new Spread(
                Spread.Source.RESAMPLING,
                readings.nominal(),
                bounds.stream().map(bound -> bound.compute(region).nominal()).toList()));
        return new DvhReadings(readings.nominal(), readings.nominalReading(), readings.alternatives(), spreads);
    }
}
