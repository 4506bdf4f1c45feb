package org.dosegate.report.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dosegate.engine.audit.ShortSlice;

/** Slices on which a target is short, neighbours drawn together: {@code -27.0 to -21.0 mm by up to 10.0 mm}. */
final class SliceRuns {
    /** The runs that are told one by one; the worst of them first to be kept. */
    private static final int MOST_RUNS = 3;

    /** Slices farther apart than this many of the least steps are not neighbours. */
    private static final double NEIGHBOUR_STEPS = 1.5;

    private SliceRuns() {}

    /** One line for slices in ascending order of their offsets, of which there is at least one. */
    static String text(List<ShortSlice> slices) {
        List<List<ShortSlice>> runs = runs(slices);
        List<List<ShortSlice>> told = runs.stream()
                .sorted(Comparator.comparingDouble(SliceRuns::worstMm).reversed())
                .limit(MOST_RUNS)
                .sorted(Comparator.comparingDouble(run -> run.get(0).offsetMm()))
                .toList();
        int untold = runs.stream().mapToInt(List::size).sum()
                - told.stream().mapToInt(List::size).sum();
        return "short on " + Shown.count(slices.size(), "slice") + ": "
                + told.stream().map(SliceRuns::run).collect(Collectors.joining(", "))
                + (untold > 0 ? ", less on " + untold + " more" : "");
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

    private static String run(List<ShortSlice> run) {
        double first = run.get(0).offsetMm();
        double last = run.get(run.size() - 1).offsetMm();
        return run.size() == 1
                ? String.format(Locale.ROOT, "%.1f mm by %.1f mm", first, worstMm(run))
                : String.format(Locale.ROOT, "%.1f to %.1f mm by up to %.1f mm", first, last, worstMm(run));
    }

    private static double worstMm(List<ShortSlice> run) {
        return run.stream().mapToDouble(ShortSlice::shortfallMm).max().orElseThrow();
    }
}
