package org.dosegate.engine.audit;

import java.util.stream.IntStream;

/** Quantiles of numbers that count by their weights. */
final class WeightedQuantile {
    private WeightedQuantile() {}

    /** The least number that is not below the given share, 0 to 1, of all weight; NaN when there are none. */
    static double of(double[] numbers, double[] weights, double share) {
        int[] order = IntStream.range(0, numbers.length)
                .boxed()
                .sorted((a, b) -> Double.compare(numbers[a], numbers[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        double sum = 0;
        for (int k : order) {
            sum += weights[k];
            if (sum >= share * total) {
                return numbers[k];
            }
        }
        return order.length == 0 ? Double.NaN : numbers[order[order.length - 1]];
    }
}
