package org.dosegate.engine.audit;

import java.util.Arrays;

/** Quantiles of numbers that count by their weights. */
final class WeightedQuantile {
    private WeightedQuantile() {}

    /** The least number that is not below the given share, 0 to 1, of all weight; NaN when there are none. */
    static double of(double[] numbers, double[] weights, double share) {
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo(sorted[middle], numbers, weights) >= share * total) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length == 0 ? Double.NaN : sorted[low];
    }

    /** Weight of all numbers that are not above one of them. */
    private static double upTo(double number, double[] numbers, double[] weights) {
        double sum = 0;
        for (int k = 0; k < numbers.length; k++) {
            sum += numbers[k] <= number ? weights[k] : 0;
        }
        return sum;
    }
}
