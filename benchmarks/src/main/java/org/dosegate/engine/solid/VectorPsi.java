package org.dosegate.engine.solid;

import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link SliceInterpolation#psiAt} between two contours that have neighbours on both sides, on the Vector API. */
final class VectorPsi {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    private final float[][] distance = new float[4][];
    private final float[] twice = new float[4];
    private final float first0;
    private final float first2;
    private final float second1;
    private final float second3;

    /** The interval after contour k, which must be neither the first nor the last. */
    VectorPsi(List<Slice> slices, int k) {
        for (int n = 0; n < distance.length; n++) {
            distance[n] = slices.get(k - 1 + n).distance;
            twice[n] = (float) (2 * slices.get(k - 1 + n).inradius);
        }
        double before = slices.get(k).offsetMm - slices.get(k - 1).offsetMm;
        double between = slices.get(k + 1).offsetMm - slices.get(k).offsetMm;
        double after = slices.get(k + 2).offsetMm - slices.get(k + 1).offsetMm;
        double square = between * between;
        double left = square / (before + between);
        first0 = (float) (left / before);
        first2 = (float) (left / between);
        double right = square / (between + after);
        second3 = (float) (right / after);
        second1 = (float) (right / between);
    }

    void at(double t, float[] out) {
        float a = (float) (1 - t);
        float b = (float) t;
        float c = (float) (t * (1 - t));
        for (int i = 0; i < out.length; i += LANES.length()) {
            VectorMask<Float> there = LANES.indexInRange(i, out.length);
            FloatVector p1 = psi(1, i, there);
            FloatVector p2 = psi(2, i, there);
            FloatVector bend = bend(psi(0, i, there), p1, p2, psi(3, i, there));
            p1.mul(a).add(p2.mul(b)).sub(bend.mul(c)).intoArray(out, i, there);
        }
    }

    private FloatVector psi(int slice, int i, VectorMask<Float> there) {
        FloatVector s = FloatVector.fromArray(LANES, distance[slice], i, there);
        return s.mul(s.add(twice[slice]));
    }

    private FloatVector bend(FloatVector f0, FloatVector f1, FloatVector f2, FloatVector f3) {
        FloatVector slope = f2.sub(f1);
        FloatVector first = slope.mul(first2).sub(f1.sub(f0).mul(first0));
        FloatVector second = f3.sub(f2).mul(second3).sub(slope.mul(second1));
        FloatVector mean = first.add(second).mul(0.5f);
        FloatVector size1 = first.abs();
        FloatVector size2 = second.abs();
        FloatVector twiceSmaller =
                second.blend(first, size1.compare(VectorOperators.LT, size2)).mul(2);
        FloatVector bend = twiceSmaller.blend(mean, mean.abs().compare(VectorOperators.LT, twiceSmaller.abs()));
        return FloatVector.zero(LANES).blend(bend, first.mul(second).compare(VectorOperators.GT, 0));
    }
}
