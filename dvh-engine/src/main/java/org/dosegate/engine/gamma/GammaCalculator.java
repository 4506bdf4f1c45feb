package org.dosegate.engine.gamma;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/**
 * The gamma index in three dimensions: Low D. A., Harms W. B., Mutic S., Purdy J. A., Med Phys 1998;25:656, doi 10.1118/1.598248. Gamma at a reference point is the least of
 * sqrt(distance² / criterion² + dose difference² / criterion²) over the evaluated dose, which is trilinear between its grid points
 * and unknown outside their hull. Grids may have any spacing and orientation. What is found is no smaller than the least gamma of that continuous dose, and
 * larger by 0.0001 at most.
 */
public final class GammaCalculator {
    private GammaCalculator() {}

    /**
     * Compares two doses in one frame of reference by several criteria. Points are computed in parallel; the result does not depend on it.
     *
     * @return one map a criterion, in their order
     * @throws IllegalArgumentException when the reference dose is 0 everywhere
     */
    public static List<GammaMap> compare(DoseGrid reference, DoseGrid evaluated, List<GammaCriterion> criteria) {
        if (!(reference.maxGy() > 0)) {
            throw new IllegalArgumentException("the reference dose is 0 everywhere");
        }
        CellSlopes slopes = new CellSlopes(evaluated);
        return criteria.stream()
                .map(criterion ->
                        map(reference, new EvaluatedCells(evaluated, slopes, criterion.distanceMm()), criterion))
                .toList();
    }

    private static GammaMap map(DoseGrid reference, EvaluatedCells cells, GammaCriterion criterion) {
        float[] values = new float[reference.doseGy().length];
        Arrays.fill(values, Float.NaN);
        IntStream.range(0, reference.rows() * reference.frames()).parallel().forEach(line -> {
            row(reference, line * reference.columns(), cells, criterion, values);
        });
        return new GammaMap(criterion, reference, values);
    }

    private static void row(
            DoseGrid reference, int first, EvaluatedCells cells, GammaCriterion criterion, float[] values) {
        double thresholdGy = criterion.thresholdPercent() / 100 * reference.maxGy();
        double share = criterion.dosePercent() / 100;
        GammaSearch search = new GammaSearch(cells, criterion.cap());
        Vec3 start = cells.along(reference.pointMm(first));
        Vec3 step = cells.turned(reference.rowDirection().times(reference.columnSpacingMm()));
        float[] dose = reference.doseGy();
        for (int k = 0; k < reference.columns(); k++) {
            double doseGy = dose[first + k];
            if (doseGy >= thresholdGy) {
                double criterionGy = share * (criterion.local() ? doseGy : reference.maxGy());
                double gamma = search.at(
                        start.x() + k * step.x(),
                        start.y() + k * step.y(),
                        start.z() + k * step.z(),
                        doseGy,
                        criterionGy);
                values[first + k] = Double.isNaN(gamma) ? Float.POSITIVE_INFINITY : (float) gamma;
            }
        }
    }
}
