package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.dvh.Spread;
import org.dosegate.engine.region.Region;

/** DVHs in the dose of a plan, and in its bounds where it is a sum that was resampled. */
final class PlanDvhs implements DvhSource {
    private final DvhCalculator all;
    private final DvhCalculator nominal;
    /** In the least and the largest dose that the sum can be; empty where nothing was resampled. */
    private final List<DvhCalculator> bounds;

    PlanDvhs(PlanUnderCheck plan, DvhSettings settings) {
        DvhSettings one = new DvhSettings(settings.betweenSlices(), false);
        this.all = new DvhCalculator(plan.dose(), settings);
        this.nominal = new DvhCalculator(plan.dose(), one);
        this.bounds = plan.doseBounds().stream()
                .flatMap(found -> Stream.of(found.least(), found.largest()))
                .map(dose -> new DvhCalculator(dose, one))
                .toList();
    }

    @Override
    public DvhReadings compute(Region region, boolean alternatives) {
        if (!alternatives) {
            return nominal.compute(region);
        }
        DvhReadings readings = all.compute(region);
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
