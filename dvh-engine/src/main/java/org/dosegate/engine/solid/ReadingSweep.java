package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Walks a solid under several readings of its end caps at once. Most of it is the same under all of them and is walked once; each stretch belongs to a set of
 * readings, which is what the visitor is told.
 */
public final class ReadingSweep {
    /** Receives what the sweep meets, stretch by stretch. */
    public interface Visitor extends SolidSweep.Visitor {
        /**
         * What follows is part of the usual reading, and of the others as well but for some ends.
         *
         * @param butFor these others, see {@link #end}
         */
        void usual(List<Integer> butFor);

        /** What follows is part of another reading alone, in the place of what the usual one has at this end. */
        void other(int end);
    }

    private ReadingSweep() {}

    /** Stands for the low or the high end caps of a reading; {@link CapReading.Kind#ALL_WITHOUT} has the low end alone, for all its ends. */
    public static int end(int reading, boolean lowEnd) {
        return 2 * reading + (lowEnd ? 0 : 1);
    }

    /** Walks a solid and other readings of its end caps. */
    public static void run(Solid solid, List<CapReading> readings, Visitor visitor) {
        SolidSweep sweep = new SolidSweep(solid.lattice(), visitor);
        double[] knots = knotsMm(solid, readings);
        for (int k = 0; k + 1 < knots.length; k++) {
            double low = knots[k];
            double high = knots[k + 1];
            double middle = 0.5 * (low + high);
            List<Integer> ends = new ArrayList<>();
            for (int r = 0; r < readings.size(); r++) {
                if (readings.get(r).mattersAt(middle)) {
                    ends.add(end(r, isLow(readings.get(r), middle)));
                }
            }
            if (solid.reaches(low, high)) {
                visitor.usual(List.copyOf(ends));
                sweep.between(solid, low, high);
            }
            for (int end : ends) {
                visitor.other(end);
                sweep.between(readings.get(end / 2).solid(), low, high);
            }
        }
    }

    private static boolean isLow(CapReading reading, double wMm) {
        return reading.kind() == CapReading.Kind.ALL_WITHOUT || reading.atLowEnd(wMm);
    }

    private static double[] knotsMm(Solid solid, List<CapReading> readings) {
        return Solid.places(DoubleStream.concat(
                Arrays.stream(solid.knotsMm()),
                readings.stream().flatMapToDouble(r -> Arrays.stream(r.solid().knotsMm()))));
    }
}
