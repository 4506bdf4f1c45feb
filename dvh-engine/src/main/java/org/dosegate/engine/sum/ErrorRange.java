package org.dosegate.engine.sum;

/** Range of what a dose has more than its trilinear resampling, Gy; 0, which it has at the corners, is always in it. */
final class ErrorRange {
    private double low;
    private double high;

    double lowGy() {
        return low;
    }

    double highGy() {
        return high;
    }

    void clear() {
        low = 0;
        high = 0;
    }

    void take(double errorGy) {
        low = Math.min(low, errorGy);
        high = Math.max(high, errorGy);
    }

    /** Adds the range of another dose. */
    void add(ErrorRange other, double weight) {
        low += weight * other.low;
        high += weight * other.high;
    }

    double largestGy() {
        return Math.max(-low, high);
    }
}
