package org.dosegate.engine.biology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.Reading;

/**
 * A DVH in EQD2: every dose is replaced by its equivalent in fractions of 2 Gy. Since EQD2 rises with dose, the volume that receives an EQD2 is the
 * volume that receives the dose of this EQD2: nothing is interpolated, and the result is that of a conversion voxel by voxel. Only the mean has to be integrated.
 */
public final class EquivalentDvh implements Dvh {
    private static final int MOST_PIECES = 64;

    private final Dvh dvh;
    private final LinearQuadratic model;

    /**
     * A DVH in EQD2.
     *
     * @param dvh the DVH in Gy of the whole course
     * @param model fractions and tissue
     */
    public EquivalentDvh(Dvh dvh, LinearQuadratic model) {
        this.dvh = dvh;
        this.model = model;
    }

    /** All readings in EQD2. */
    public static DvhReadings of(DvhReadings readings, LinearQuadratic model) {
        Map<Reading, Dvh> alternatives = new LinkedHashMap<>();
        readings.alternatives().forEach((reading, dvh) -> alternatives.put(reading, new EquivalentDvh(dvh, model)));
        return new DvhReadings(
                new EquivalentDvh(readings.nominal(), model),
                readings.nominalReading(),
                alternatives,
                readings.spreads().stream()
                        .map(spread -> spread.map(dvh -> new EquivalentDvh(dvh, model)))
                        .toList());
    }

    @Override
    public double volumeCc() {
        return dvh.volumeCc();
    }

    @Override
    public double insideGridCc() {
        return dvh.insideGridCc();
    }

    @Override
    public double minGy() {
        return model.eqd2Gy(dvh.minGy());
    }

    @Override
    public double maxGy() {
        return model.eqd2Gy(dvh.maxGy());
    }

    @Override
    public double meanGy() {
        double mean = DoseAverage.of(dvh, model::eqd2Gy);
        return Math.max(minGy(), Math.min(maxGy(), mean)); // the sum's last bits must not put the mean outside
    }

    @Override
    public double volumeAtDoseCc(double eqd2Gy) {
        if (eqd2Gy <= 0) {
            return dvh.volumeAtDoseCc(eqd2Gy);
        }
        // The way back rounds; what counts is the least dose that reaches this EQD2, to the last bit, since a whole
        // volume may have it.
        double doseGy = model.doseOfEqd2Gy(eqd2Gy);
        while (model.eqd2Gy(doseGy) < eqd2Gy) {
            doseGy = Math.nextUp(doseGy);
        }
        while (model.eqd2Gy(Math.nextDown(doseGy)) >= eqd2Gy) {
            doseGy = Math.nextDown(doseGy);
        }
        return dvh.volumeAtDoseCc(doseGy);
    }

    @Override
    public double doseAtVolumeGy(double volumeCc) {
        return model.eqd2Gy(dvh.doseAtVolumeGy(volumeCc));
    }

    /** The curve's points with their doses converted; long straight pieces get points in between, since they do not stay straight. */
    @Override
    public CumulativeCurve cumulative() {
        CumulativeCurve curve = dvh.cumulative();
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < curve.doseGy().length; k++) {
            if (k > 0 && curve.volumeCc()[k] != curve.volumeCc()[k - 1]) {
                between(curve, k, points);
            }
            points.add(new double[] {model.eqd2Gy(curve.doseGy()[k]), curve.volumeCc()[k]});
        }
        return new CumulativeCurve(
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }

    private void between(CumulativeCurve curve, int k, List<double[]> points) {
        double from = curve.doseGy()[k - 1];
        double step = curve.doseGy()[k] - from;
        double fallCc = curve.volumeCc()[k - 1] - curve.volumeCc()[k];
        // A parabola leaves its chord by at most a quarter of what the slope changes over it, times the fall.
        double slopeChange = 2 * step / (2 * from + step + model.fractions() * model.alphaBetaGy());
        double pieces = Math.sqrt(0.25 * slopeChange * fallCc / (2e-5 * dvh.volumeCc()));
        int n = Math.min(MOST_PIECES, (int) Math.ceil(pieces));
        for (int i = 1; i < n; i++) {
            double dose = model.eqd2Gy(from + step * i / n);
            if (dose > points.get(points.size() - 1)[0]) {
                points.add(new double[] {dose, curve.volumeCc()[k - 1] - fallCc * i / n});
            }
        }
    }
}
