package org.dosegate.engine.dvh;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Means and rises of the dose over a row's height and a slab's thickness, at the grid points along the row: in three orders of plain loops, of which {@link DoseRow} has
 * {@code frameByFrame}, and on the Vector API. The same bits from all of them.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class DoseRowBenchmark {
    private static final int COLUMNS = 145;
    private static final int ROWS = 97;
    private static final int ROWS_BLENDED = 3;
    private static final int FRAMES_BLENDED = 2;

    /** Grid points along the row: a small structure's, an organ's, a body's. */
    @Param({"12", "34", "120"})
    public int points;

    private final float[] dose = new float[COLUMNS * ROWS * FRAMES_BLENDED];
    private final RowWeights weights = new RowWeights(
            new double[] {0.2, 0.7, 0.1}, new double[] {-0.9, 0.3, 0.6}, new double[] {0.4, 0.6}, new double[] {-1, 1});
    private final RowMeans made = new RowMeans(COLUMNS);

    /** A dose, and a comparison of the kernels, to the bit. */
    public DoseRowBenchmark() {
        Random random = new Random(1);
        for (int k = 0; k < dose.length; k++) {
            dose[k] = 20 + 20 * random.nextFloat();
        }
        for (int n = 1; n <= COLUMNS - 5; n++) {
            RowMeans plain = new RowMeans(COLUMNS);
            RowMeans frames = new RowMeans(COLUMNS);
            RowMeans turned = new RowMeans(COLUMNS);
            RowMeans vector = new RowMeans(COLUMNS);
            plain.pointByPoint(dose, 5, n, COLUMNS, COLUMNS * ROWS, weights);
            frames.frameByFrame(dose, 5, n, COLUMNS, COLUMNS * ROWS, weights);
            turned.rowByRow(dose, 5, n, COLUMNS, COLUMNS * ROWS, weights);
            VectorRowMeans.set(vector, dose, 5, n, COLUMNS, COLUMNS * ROWS, weights);
            if (!plain.equals(frames) || !plain.equals(turned) || !plain.equals(vector)) {
                throw new IllegalStateException("the kernels differ for " + n + " points");
            }
        }
    }

    /** One grid point after the other. */
    @Benchmark
    public RowMeans pointByPoint() {
        made.pointByPoint(dose, 5, points, COLUMNS, COLUMNS * ROWS, weights);
        return made;
    }

    /** Rows outside, grid points inside. */
    @Benchmark
    public RowMeans rowByRow() {
        made.rowByRow(dose, 5, points, COLUMNS, COLUMNS * ROWS, weights);
        return made;
    }

    /** One frame after the other, its rows together: as the engine does it. */
    @Benchmark
    public RowMeans frameByFrame() {
        made.frameByFrame(dose, 5, points, COLUMNS, COLUMNS * ROWS, weights);
        return made;
    }

    /** On the Vector API. */
    @Benchmark
    public RowMeans vector() {
        VectorRowMeans.set(made, dose, 5, points, COLUMNS, COLUMNS * ROWS, weights);
        return made;
    }
}
