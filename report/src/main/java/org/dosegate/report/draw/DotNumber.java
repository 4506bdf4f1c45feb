package org.dosegate.report.draw;

/** Lengths as text: hundredths of a point, the same under every locale. */
final class DotNumber {
    private static final double LARGEST = 1e9;

    private DotNumber() {}

    /** @throws IllegalArgumentException for NaN, infinity and what no paper holds */
    static String of(double points) {
        if (!(Math.abs(points) <= LARGEST)) {
            throw new IllegalArgumentException("cannot be drawn: " + points);
        }
        long hundredths = Math.round(points * 100);
        StringBuilder text = new StringBuilder();
        if (hundredths < 0) {
            text.append('-');
        }
        long size = Math.abs(hundredths);
        text.append(size / 100);
        long rest = size % 100;
        if (rest != 0) {
            text.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                text.append(rest % 10);
            }
        }
        return text.toString();
    }
}
