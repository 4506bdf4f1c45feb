package org.dosegate.engine.solid;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** From the contours of one plane to the area they cover: 240 points, 90 x 90 nodes. In the engine's package, since these stages are its own. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class DistanceBenchmark {
    private static final int NODES = 90;

    private final Lattice lattice = new Lattice(
            new Vec3(-45, -45, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), 1, NODES, NODES);
    private final List<double[]> rings = List.of(ring());
    private final float[] distances = SignedDistance.of(PlaneEdges.of(rings, lattice), lattice);

    private static double[] ring() {
        double[] ring = new double[3 * 240];
        for (int p = 0; p < 240; p++) {
            double angle = 2 * Math.PI * p / 240;
            double radius = 36 + 4 * Math.sin(3 * angle);
            ring[3 * p] = radius * Math.cos(angle);
            ring[3 * p + 1] = radius * Math.sin(angle);
        }
        return ring;
    }

    /** Signed distances at the nodes. */
    @Benchmark
    public float[] distances() {
        return SignedDistance.of(PlaneEdges.of(rings, lattice), lattice);
    }

    /** Area where a function is below a level. */
    @Benchmark
    public double area() {
        return SectionCoverage.area(distances, lattice, 0);
    }
}
