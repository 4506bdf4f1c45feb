package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Region;

/**
 * Works on solids side by side, the longest work first, and every thread takes the next one when it is done. A parallel stream would give a thread a quarter of the list at a time, and
 * the body and the organs after it would keep it busy long after the others.
 */
public final class LongestFirst {
    private LongestFirst() {}

    /**
     * The results in the order of the items.
     *
     * @param solid the solid of an item; empty where it has none and there is nothing to do
     */
    public static <T, R> List<R> map(List<T> items, Function<T, Optional<Region>> solid, Function<T, R> work) {
        double[] sizes = items.stream()
                .mapToDouble(item -> solid.apply(item).map(LongestFirst::size).orElse(0.0))
                .toArray();
        int[] order = IntStream.range(0, items.size())
                .boxed()
                .sorted((a, b) -> Double.compare(sizes[b], sizes[a]))
                .mapToInt(n -> n)
                .toArray();
        ConcurrentHashMap<Integer, R> results = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
                .parallel()
                .forEach(worker -> {
                    for (int n = next.getAndIncrement(); n < order.length; n = next.getAndIncrement()) {
                        results.put(order[n], work.apply(items.get(order[n])));
                    }
                });
        List<R> inOrder = new ArrayList<>();
        for (int n = 0; n < order.length; n++) {
            inOrder.add(results.get(n));
        }
        return inOrder;
    }

    /** About how much work a solid is: that grows with its surface, and combinations and margins take longest. */
    private static double size(Region region) {
        if (!(region instanceof ContourRegion contoured)) {
            return Double.POSITIVE_INFINITY;
        }
        double outlinesMm = 0;
        for (PlanarContours.Plane plane : contoured.contours().planes()) {
            for (double[] ring : plane.ringsXyzMm()) {
                for (int at = 3; at < ring.length; at += 3) {
                    double dx = ring[at] - ring[at - 3];
                    double dy = ring[at + 1] - ring[at - 2];
                    double dz = ring[at + 2] - ring[at - 1];
                    outlinesMm += Math.sqrt(dx * dx + dy * dy + dz * dz);
                }
            }
        }
        return outlinesMm;
    }
}
