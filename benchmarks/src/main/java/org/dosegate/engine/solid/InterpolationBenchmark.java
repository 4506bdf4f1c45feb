package org.dosegate.engine.solid;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dosegate.engine.geometry.Vec3;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * psi of a plane of 90 x 90 nodes between four contours, as plain loops and on the Vector API, with the same bits. In the engine's package, since this stage is its own.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class InterpolationBenchmark {
    private static final int NODES = 90;
    private static final int INTERVAL = 1;
    private static final double SHARE = 0.3;

    private final Lattice lattice = new Lattice(
            new Vec3(-45, -45, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), 1, NODES, NODES);
    private final List<Slice> slices = IntStream.range(0, 4)
            .mapToObj(k -> Slice.of(3.0 * k, List.of(ring(30 + 2.0 * k - 0.3 * k * k, 3.0 * k)), lattice))
            .toList();
    private final VectorPsi vectorPsi = new VectorPsi(slices, INTERVAL);
    private final float[] out = new float[lattice.nodes()];

    /** Compares both kernels, to the bit. */
    public InterpolationBenchmark() {
        float[] plain = new float[out.length];
        SliceInterpolation.psiAt(slices, INTERVAL, SHARE, plain);
        vectorPsi.at(SHARE, out);
        if (!Arrays.equals(plain, out)) {
            throw new IllegalStateException("the kernels differ");
        }
    }

    private static double[] ring(double meanRadius, double zMm) {
        double[] ring = new double[3 * 240];
        for (int p = 0; p < 240; p++) {
            double angle = 2 * Math.PI * p / 240;
            double radius = meanRadius + 4 * Math.sin(3 * angle);
            ring[3 * p] = radius * Math.cos(angle);
            ring[3 * p + 1] = radius * Math.sin(angle);
            ring[3 * p + 2] = zMm;
        }
        return ring;
    }

    /** The engine's loops. */
    @Benchmark
    public float[] psiPlain() {
        SliceInterpolation.psiAt(slices, INTERVAL, SHARE, out);
        return out;
    }

    /** The same on the Vector API. */
    @Benchmark
    public float[] psiVector() {
        vectorPsi.at(SHARE, out);
        return out;
    }
}
