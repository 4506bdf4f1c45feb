package org.dosegate.engine.dvh;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** {@link RowMeans} on the Vector API: several grid points at once, each with the order of sums that it has alone. */
final class VectorRowMeans {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
    /** As many floats as there are lanes. */
    private static final VectorSpecies<Float> DOSES =
            VectorSpecies.of(float.class, VectorShape.forBitSize(LANES.vectorBitSize() / 2));

    private VectorRowMeans() {}

    static void set(RowMeans out, float[] dose, int base, int points, int stride, int frameStride, RowWeights weights) {
        for (int k = 0; k < points; k += LANES.length()) {
            VectorMask<Float> there = DOSES.indexInRange(k, points);
            DoubleVector mean = DoubleVector.zero(LANES);
            DoubleVector riseV = DoubleVector.zero(LANES);
            DoubleVector riseN = DoubleVector.zero(LANES);
            for (int f = 0; f < weights.meanN().length; f++) {
                int at = base + k + f * frameStride;
                DoubleVector sum = DoubleVector.zero(LANES);
                DoubleVector rise = DoubleVector.zero(LANES);
                for (int r = 0; r < weights.meanV().length; r++) {
                    DoubleVector d = (DoubleVector)
                            FloatVector.fromArray(DOSES, dose, at, there).convertShape(VectorOperators.F2D, LANES, 0);
                    sum = sum.add(d.mul(weights.meanV()[r]));
                    rise = rise.add(d.mul(weights.riseV()[r]));
                    at += stride;
                }
                mean = mean.add(sum.mul(weights.meanN()[f]));
                riseV = riseV.add(rise.mul(weights.meanN()[f]));
                riseN = riseN.add(sum.mul(weights.riseN()[f]));
            }
            VectorMask<Double> kept = LANES.indexInRange(k, points);
            mean.intoArray(out.mean, k, kept);
            riseV.intoArray(out.riseV, k, kept);
            riseN.intoArray(out.riseN, k, kept);
        }
    }
}
