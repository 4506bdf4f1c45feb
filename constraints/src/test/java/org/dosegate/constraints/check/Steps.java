package org.dosegate.constraints.check;

import java.util.Arrays;
import java.util.Comparator;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;

/** A distribution of a few volumes, each of one dose, and perhaps a volume outside the dose grid: every query has a closed form. */
record Steps(double outsideGridCc, double[][] doseGyAndCc) implements Dvh {

    /** Pairs of dose in Gy and volume in cc, all inside the grid. */
    static Steps of(double... pairs) {
        double[][] steps = new double[pairs.length / 2][];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new double[] {pairs[2 * i], pairs[2 * i + 1]};
        }
        return new Steps(0, steps);
    }

    Steps withOutsideCc(double cc) {
        return new Steps(cc, doseGyAndCc);
    }

    @Override
    public double volumeCc() {
        return insideGridCc() + outsideGridCc;
    }

    @Override
    public double insideGridCc() {
        return Arrays.stream(doseGyAndCc).mapToDouble(s -> s[1]).sum();
    }

    @Override
    public double minGy() {
        return Arrays.stream(doseGyAndCc).mapToDouble(s -> s[0]).min().orElse(Double.NaN);
    }

    @Override
    public double maxGy() {
        return Arrays.stream(doseGyAndCc).mapToDouble(s -> s[0]).max().orElse(Double.NaN);
    }

    @Override
    public double meanGy() {
        return Arrays.stream(doseGyAndCc).mapToDouble(s -> s[0] * s[1]).sum() / insideGridCc();
    }

    @Override
    public double volumeAtDoseCc(double doseGy) {
        return Arrays.stream(doseGyAndCc)
                .filter(s -> s[0] >= doseGy)
                .mapToDouble(s -> s[1])
                .sum();
    }

    @Override
    public double doseAtVolumeGy(double volumeCc) {
        if (!(volumeCc >= 0 && volumeCc <= insideGridCc())) {
            throw new IllegalArgumentException("not that much volume: " + volumeCc);
        }
        double[][] hottestFirst = doseGyAndCc.clone();
        Arrays.sort(hottestFirst, Comparator.comparingDouble((double[] s) -> -s[0]));
        double sum = 0;
        double dose = maxGy();
        for (double[] step : hottestFirst) {
            if (sum >= volumeCc) {
                break;
            }
            sum += step[1];
            dose = step[0];
        }
        return dose;
    }

    @Override
    public CumulativeCurve cumulative() {
        throw new UnsupportedOperationException("no verdict may depend on the exported curve");
    }
}
