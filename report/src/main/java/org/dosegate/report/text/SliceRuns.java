package org.dosegate.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dosegate.engine.audit.ShortSlice;

/**
 * Slices on which a target is short, neighbours drawn together.
 *
 * @param told the worst runs, by ascending offset
 * @param untoldSlices how many slices are in the other runs
 */
public record SliceRuns(List<Run> told, int untoldSlices) {
    /** The runs that are told one by one; the worst of them first to be kept. */
    private static final int MOST_RUNS = 3;

    /** Slices farther apart than this many of the least steps are not neighbours. */
    private static final double NEIGHBOUR_STEPS = 1.5;

    /**
     * Slices that follow each other.
     *
     * @param firstMm offset of the first, mm
     * @param lastMm offset of the last, mm
     * @param worstMm largest shortfall, mm
     */
    public record Run(double firstMm, double lastMm, double worstMm) {
        private static Run of(List<ShortSlice> slices) {
            return new Run(
                    slices.get(0).offsetMm(),
                    slices.get(slices.size() - 1).offsetMm(),
                    slices.stream().mapToDouble(ShortSlice::shortfallMm).max().orElseThrow());
        }
    }

    /** Runs whose list can no longer be changed. */
    public SliceRuns {
        told = List.copyOf(told);
    }

    /** The runs of slices in ascending order of their offsets. */
    public static SliceRuns of(List<ShortSlice> slices) {
        List<List<ShortSlice>> runs = runs(slices);
        List<List<ShortSlice>> worst = runs.stream()
                .sorted(Comparator.comparingDouble(
                                (List<ShortSlice> run) -> Run.of(run).worstMm())
                        .reversed())
                .limit(MOST_RUNS)
                .toList();
        int toldSlices = worst.stream().mapToInt(List::size).sum();
        return new SliceRuns(
                worst.stream()
                        .map(Run::of)
                        .sorted(Comparator.comparingDouble(Run::firstMm))
                        .toList(),
                slices.size() - toldSlices);
    }

    private static List<List<ShortSlice>> runs(List<ShortSlice> slices) {
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < slices.size(); i++) {
            step = Math.min(step, slices.get(i).offsetMm() - slices.get(i - 1).offsetMm());
        }
        List<List<ShortSlice>> runs = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (ShortSlice slice : slices) {
            if (runs.isEmpty() || slice.offsetMm() - before > NEIGHBOUR_STEPS * step) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(slice);
            before = slice.offsetMm();
        }
        return runs;
    }
}
