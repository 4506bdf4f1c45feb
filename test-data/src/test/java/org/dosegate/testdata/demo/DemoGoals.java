package org.dosegate.testdata.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.MetricResult;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;

/** The goals of the 45 Gy / 15 fractions protocol on the demonstration plan, written out once more, without the protocol's machinery. */
final class DemoGoals {

    /** One goal's outcome; {@code upper}: whether the limit is an upper one. */
    record Outcome(String goal, double limit, boolean upper, MetricResult result) {
        boolean met() {
            return upper ? result.value() < limit : result.value() >= limit;
        }

        /** Distance of the value to the limit in per cent of the limit; positive when met. */
        double marginPercent() {
            return 100 * (upper ? limit - result.value() : result.value() - limit) / limit;
        }

        boolean borderline() {
            return result.interval().map(i -> i.contains(limit)).orElse(false);
        }
    }

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, DvhReadings> readings = new LinkedHashMap<>();
    private final DvhCalculator calculator = new DvhCalculator(DemoPlan.dose(), DvhSettings.DEFAULT);
    private final List<Outcome> outcomes = new ArrayList<>();

    private DemoGoals() {
        for (Roi roi : DemoPlan.rois()) {
            regions.put(roi.name(), Region.of(PlanarContours.of(roi.ringsXyzMm())));
        }
        regions.put("Liver-GTV", regions.get("Liver").minus(regions.get("GTV")));
    }

    static List<Outcome> evaluate() {
        DemoGoals g = new DemoGoals();
        g.goal("PTV", volumeAt(0.95 * 45), 97, false);
        g.goal("PTV", volumeAt(1.10 * 45), 3, true);
        g.goal("Liver-GTV", new DvhMetric.Mean(), 24, true);
        double[][] liver = {{5, 86}, {10, 68}, {15, 59}, {20, 49}, {25, 35}, {30, 28}, {35, 25}, {40, 20}};
        for (double[] limit : liver) {
            g.goal("Liver-GTV", volumeAt(limit[0]), limit[1], true);
        }
        g.goal("Stomach", new DvhMetric.Max(), 54, true);
        g.goal("Stomach", volumeAt(45), 25, true);
        g.goal("Stomach", volumeAt(50), 2, true);
        g.goal("Duodenum", new DvhMetric.Max(), 60, true);
        g.goal("Duodenum", volumeAt(45), 33, true);
        g.goal("Colon", new DvhMetric.Max(), 55, true);
        g.goal("Colon", volumeAt(45), 25, true);
        g.goal("Colon", volumeAt(50), 2, true);
        g.goal("SpinalCord", new DvhMetric.Max(), 40, true);
        for (String kidney : List.of("Kidney_L", "Kidney_R")) {
            g.goal(kidney, new DvhMetric.Max(), 20, true);
            g.goal(kidney, volumeAt(23), 100, true);
            g.goal(kidney, volumeAt(30), 67, true);
            g.goal(kidney, volumeAt(50), 33, true);
        }
        return g.outcomes;
    }

    private static DvhMetric volumeAt(double doseGy) {
        return new DvhMetric.VolumeAtDose(doseGy, VolumeUnit.PERCENT);
    }

    private void goal(String structure, DvhMetric metric, double limit, boolean upper) {
        DvhReadings r = readings.computeIfAbsent(structure, s -> calculator.compute(regions.get(s)));
        outcomes.add(new Outcome(structure + " " + metric, limit, upper, DvhMetrics.evaluate(metric, r)));
    }
}
