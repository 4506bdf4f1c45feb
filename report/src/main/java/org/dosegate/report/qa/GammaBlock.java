package org.dosegate.report.qa;

import java.util.List;

/**
 * The comparison with a second dose by one criterion.
 *
 * @param label the criterion
 * @param line the figures over all points in a sentence
 * @param rows the figures structure by structure
 * @param binWidth width of the histogram's bins
 * @param histogram points by gamma, from 0
 */
public record GammaBlock(String label, String line, List<Row> rows, double binWidth, List<Long> histogram) {
    /** A block whose lists can no longer be changed. */
    public GammaBlock {
        rows = List.copyOf(rows);
        histogram = List.copyOf(histogram);
    }

    /**
     * A structure.
     *
     * @param name its name
     * @param points its points that were evaluated
     * @param passed share that passed, %
     * @param mean mean gamma
     * @param max largest gamma
     * @param notEvaluable its points without a second dose near by
     */
    public record Row(String name, String points, String passed, String mean, String max, String notEvaluable) {}
}
