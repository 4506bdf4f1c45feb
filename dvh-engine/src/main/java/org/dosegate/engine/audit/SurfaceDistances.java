package org.dosegate.engine.audit;

import java.util.stream.IntStream;

/**
 * How far two surfaces are from each other, both ways.
 *
 * @param meanMm mean over the area of both, mm
 * @param hausdorff95Mm the larger one of the 95 % quantiles by area, mm
 */
record SurfaceDistances(double meanMm, double hausdorff95Mm) {
    private static final double QUANTILE = 0.95;

    /** Points of each surface whose distance is asked for, about. */
    private static final int MOST_POINTS = 3000;

    /** Distances of a surface's points, with their areas. */
    private record Directed(double[] mm, double[] areas) {
        static Directed of(Surface from, NearestSurface to) {
            int stride = Math.max(1, from.size() / MOST_POINTS);
            int n = (from.size() + stride - 1) / stride;
            double[] points = from.points();
            double[] mm = new double[n];
            double[] areas = new double[n];
            IntStream.range(0, n).parallel().forEach(k -> {
                int p = Surface.PER_POINT * k * stride;
                mm[k] = to.distanceMm(points[p], points[p + 1], points[p + 2]);
                areas[k] = points[p + 6];
            });
            return new Directed(mm, areas);
        }

        double quantile() {
            return WeightedQuantile.of(mm, areas, QUANTILE);
        }
    }

    /** Of two surfaces with at least one point each, and what tells distances from them. */
    static SurfaceDistances of(Surface a, NearestSurface nearA, Surface b, NearestSurface nearB) {
        Directed there = Directed.of(a, nearB);
        Directed back = Directed.of(b, nearA);
        double scaleThere = area(a.points()) / sum(there.areas());
        double scaleBack = area(b.points()) / sum(back.areas());
        double weighted = scaleThere * product(there) + scaleBack * product(back);
        double mean = weighted / (area(a.points()) + area(b.points()));
        return new SurfaceDistances(mean, Math.max(there.quantile(), back.quantile()));
    }

    private static double area(double[] points) {
        double sum = 0;
        for (int p = 6; p < points.length; p += Surface.PER_POINT) {
            sum += points[p];
        }
        return sum;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double x : numbers) {
            sum += x;
        }
        return sum;
    }

    private static double product(Directed directed) {
        double sum = 0;
        for (int k = 0; k < directed.mm().length; k++) {
            sum += directed.mm()[k] * directed.areas()[k];
        }
        return sum;
    }
}
