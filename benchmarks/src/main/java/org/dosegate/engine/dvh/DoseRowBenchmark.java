package org.dosegate.engine.dvh;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Means and rises of the dose over a row's height (three rows of grid points) and a slab's thickness (two frames), at the grid points along the row: by the engine, by two other orders
 * of plain loops, and on the Vector API. The same bits from all of them. In the engine's package, since this stage is its own.
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
    private static final int FRAME = COLUMNS * ROWS;
    private static final double SPACING_MM = 2.5;

    /** The grid point at which rows begin. */
    private static final int FROM = 5;

    /** Grid points along the row: a small structure's, an organ's, a body's. */
    @Param({"12", "34", "120"})
    public int points;

    private final DoseGrid grid = grid();
    private final float[] dose = grid.doseGy();
    private final GridAxis alongU = GridAxis.parallelTo(grid.rowDirection(), grid);
    private final GridAxis alongV = GridAxis.parallelTo(grid.columnDirection(), grid);
    private final GridAxis alongN = GridAxis.parallelTo(grid.normal(), grid);
    private final AxisMean overV = new AxisMean(alongV);
    private final AxisMean overN = new AxisMean(alongN);
    private final DoseRow row = new DoseRow(dose, alongU, COLUMNS);
    private final RowMeans made = new RowMeans(COLUMNS);
    private final RowWeights weights;
    private CellColumns columns;

    /** A comparison of the kernels, to the bit. */
    public DoseRowBenchmark() {
        overV.set(0.4 * SPACING_MM, 1.8 * SPACING_MM);
        overN.set(0.3 * SPACING_MM, 0.9 * SPACING_MM);
        weights = new RowWeights(
                Arrays.copyOf(overV.mean, overV.count),
                Arrays.copyOf(overV.rise, overV.count),
                Arrays.copyOf(overN.mean, overN.count),
                Arrays.copyOf(overN.rise, overN.count));
        for (points = 2; points < COLUMNS - FROM; points++) {
            RowMeans plain = new RowMeans(COLUMNS);
            RowMeans turned = new RowMeans(COLUMNS);
            RowMeans vector = new RowMeans(COLUMNS);
            plain.pointByPoint(dose, FROM, points, COLUMNS, FRAME, weights);
            turned.rowByRow(dose, FROM, points, COLUMNS, FRAME, weights);
            VectorRowMeans.set(vector, dose, FROM, points, COLUMNS, FRAME, weights);
            columns = columns(points);
            if (!plain.equals(engine(), FROM, points) || !plain.equals(turned) || !plain.equals(vector)) {
                throw new IllegalStateException("the kernels differ for " + points + " points");
            }
        }
    }

    private static DoseGrid grid() {
        Random random = new Random(1);
        float[] gy = new float[2 * FRAME];
        for (int k = 0; k < gy.length; k++) {
            gy[k] = 20 + 20 * random.nextFloat();
        }
        return new DoseGrid(
                gy,
                COLUMNS,
                ROWS,
                new Vec3(0, 0, 0),
                new Vec3(1, 0, 0),
                new Vec3(0, 1, 0),
                SPACING_MM,
                SPACING_MM,
                new double[] {0, SPACING_MM});
    }

    /** One cell that so many grid points matter to. */
    private CellColumns columns(int points) {
        return new CellColumns(alongU, (FROM + 0.5) * SPACING_MM, (points - 2) * SPACING_MM, 1);
    }

    /** The cell for the points that are asked for. */
    @Setup
    public void setUp() {
        columns = columns(points);
    }

    /** As the engine does it, with the integral along the row. */
    @Benchmark
    public DoseRow engine() {
        row.blend(alongV, overV, alongN, overN, columns, 0, 1);
        return row;
    }

    /** With loops over frames and rows inside. */
    @Benchmark
    public RowMeans pointByPoint() {
        made.pointByPoint(dose, FROM, points, COLUMNS, FRAME, weights);
        return made;
    }

    /** With the loop over grid points alone inside. */
    @Benchmark
    public RowMeans rowByRow() {
        made.rowByRow(dose, FROM, points, COLUMNS, FRAME, weights);
        return made;
    }

    /** On the Vector API. */
    @Benchmark
    public RowMeans vector() {
        VectorRowMeans.set(made, dose, FROM, points, COLUMNS, FRAME, weights);
        return made;
    }
}
