package org.dosegate.engine.dvh;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Lattice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the dose grid to the distribution, 80 cells of a row at a time. In the engine's package, since these stages are its own. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class AccumulateBenchmark {
    private static final int CELLS = 80;
    private static final int POINTS = 40;

    private final DoseCells cells = new DoseCells(CELLS);
    private final DoseAccumulator accumulator = new DoseAccumulator(50);
    private final AlignedDose dose = AlignedDose.of(
            new Lattice(
                    new Vec3(5, 5, 0),
                    new Vec3(1, 0, 0),
                    new Vec3(0, 1, 0),
                    new Vec3(0, 0, 1),
                    1,
                    CELLS + 1,
                    CELLS + 1),
            grid());

    /** Fills the cells once. */
    public AccumulateBenchmark() {
        dose.plane(40.5);
        dose.slab(40, 41);
        dose.boxes(40, 1, 0, CELLS, cells);
        Arrays.fill(cells.cover, 1);
    }

    private static DoseGrid grid() {
        Random random = new Random(1);
        float[] gy = new float[POINTS * POINTS * POINTS];
        for (int k = 0; k < gy.length; k++) {
            gy[k] = 20 + 20 * random.nextFloat();
        }
        double[] frames = new double[POINTS];
        Arrays.setAll(frames, k -> 2.5 * k);
        return new DoseGrid(
                gy, POINTS, POINTS, new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 2.5, 2.5, frames);
    }

    /** The doses of a row of cells. */
    @Benchmark
    public DoseCells doseRow() {
        dose.boxes(40, 1, 0, CELLS, cells);
        return cells;
    }

    /** A row of cells into the distribution. */
    @Benchmark
    public DoseAccumulator accumulate() {
        accumulator.add(cells, 0.001);
        return accumulator;
    }
}
