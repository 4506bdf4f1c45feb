package org.dosegate.constraints.check;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.constraints.result.StructureGamma;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.gamma.GammaCalculator;
import org.dosegate.engine.gamma.GammaCriterion;
import org.dosegate.engine.gamma.GammaMap;
import org.dosegate.engine.gamma.StructurePoints;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;

/** Two doses compared by the gamma index, over all points and structure by structure. */
public final class GammaComparison {
    private GammaComparison() {}

    /**
     * Compares two doses.
     *
     * @param structures solids by name; one without volume or without points is left out
     * @return one result a criterion, in their order
     * @throws IllegalArgumentException when the reference dose is 0 everywhere
     */
    public static List<GammaResult> of(
            DoseGrid reference,
            DoseGrid evaluated,
            List<GammaCriterion> criteria,
            Map<String, Region> structures,
            BetweenSlices betweenSlices) {
        List<GammaMap> maps = GammaCalculator.compare(reference, evaluated, criteria);
        Map<String, BitSet> points = points(structures, reference, betweenSlices);
        return maps.stream().map(map -> result(map, points)).toList();
    }

    private static GammaResult result(GammaMap map, Map<String, BitSet> points) {
        List<StructureGamma> structures = points.entrySet().stream()
                .map(entry -> new StructureGamma(entry.getKey(), map.statistics(entry.getValue()::get)))
                .filter(structure ->
                        structure.statistics().points() + structure.statistics().notEvaluable() > 0)
                .toList();
        return new GammaResult(map, map.statistics(), structures);
    }

    private static Map<String, BitSet> points(
            Map<String, Region> structures, DoseGrid reference, BetweenSlices betweenSlices) {
        Map<String, BitSet> points = new LinkedHashMap<>();
        List<Map.Entry<String, BitSet>> found = structures.entrySet().parallelStream()
                .map(entry -> Map.entry(entry.getKey(), points(entry.getValue(), reference, betweenSlices)))
                .toList();
        found.forEach(entry -> points.put(entry.getKey(), entry.getValue()));
        return points;
    }

    private static BitSet points(Region region, DoseGrid reference, BetweenSlices betweenSlices) {
        try {
            return StructurePoints.of(region, reference, betweenSlices);
        } catch (GeometryException e) { // no volume, no points; the structure's own warnings say why
            return new BitSet();
        }
    }
}
