package org.dosegate.engine.sum;

/** A cell of the sum's grid: where it lies along the grid's axes, mm, and the doses of one part at its corners. */
final class SumCell {
    final double[] low = new double[3];
    final double[] high = new double[3];
    /** Doses, Gy; bit 0 of the index is the side along the first axis, bit 1 along the second, bit 2 along the third. */
    final double[] cornerGy = new double[8];

    /** Trilinear dose inside the cell, Gy. */
    double gyAt(double x, double y, double z) {
        double a = (x - low[0]) / (high[0] - low[0]);
        double b = (y - low[1]) / (high[1] - low[1]);
        double c = (z - low[2]) / (high[2] - low[2]);
        double near = mix(mix(cornerGy[0], cornerGy[1], a), mix(cornerGy[2], cornerGy[3], a), b);
        double far = mix(mix(cornerGy[4], cornerGy[5], a), mix(cornerGy[6], cornerGy[7], a), b);
        return mix(near, far, c);
    }

    /** Least rise of the dose from one side of the cell to the other, Gy. */
    double leastRiseGy(int axis) {
        double least = Double.POSITIVE_INFINITY;
        for (int corner = 0; corner < 8; corner++) {
            if ((corner >> axis & 1) == 0) {
                least = Math.min(least, cornerGy[corner | 1 << axis] - cornerGy[corner]);
            }
        }
        return least;
    }

    /** Largest rise of the dose from one side of the cell to the other, Gy. */
    double largestRiseGy(int axis) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8; corner++) {
            if ((corner >> axis & 1) == 0) {
                largest = Math.max(largest, cornerGy[corner | 1 << axis] - cornerGy[corner]);
            }
        }
        return largest;
    }

    static double mix(double a, double b, double t) {
        return a + t * (b - a);
    }
}
