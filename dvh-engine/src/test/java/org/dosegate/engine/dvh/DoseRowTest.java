package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

/** Rows of cells in a dose that is linear in each direction: their means and ranges are known, wherever rows and frames of the grid pass through them. */
class DoseRowTest {
    private static final Vec3[] AXES = {new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1)};

    /** Gy at a place: trilinear, so that interpolation is exact. */
    private static double doseGy(double x, double y, double z) {
        return 5 + 0.02 * x + 0.03 * y + 0.04 * z + 0.001 * x * y * z;
    }

    /** Counts of rows and frames that were met: two and three rows are taken together, more one by one. */
    @Test
    void meansAndRangesAreExactForAllOrientations() {
        Random random = new Random(7);
        TreeSet<Integer> rowsMet = new TreeSet<>();
        TreeSet<Integer> framesMet = new TreeSet<>();
        for (int n = 0; n < 2000; n++) {
            DoseGrid grid = grid(random);
            List<Vec3> turned = new ArrayList<>(List.of(AXES));
            Collections.shuffle(turned, random);
            turned.replaceAll(axis -> axis.times(random.nextBoolean() ? 1 : -1));
            GridAxis[] axes =
                    turned.stream().map(axis -> GridAxis.parallelTo(axis, grid)).toArray(GridAxis[]::new);
            double[][] stretches = new double[3][];
            for (int k = 0; k < 3; k++) {
                stretches[k] = stretch(axes[k], random);
            }
            AxisMean overV = new AxisMean(axes[1]);
            AxisMean overN = new AxisMean(axes[2]);
            overV.set(stretches[1][0], stretches[1][1]);
            overN.set(stretches[2][0], stretches[2][1]);
            rowsMet.add(Math.min(4, overV.count));
            framesMet.add(Math.min(4, overN.count));
            double lengthMm = stretches[0][1] - stretches[0][0];
            CellColumns columns = new CellColumns(axes[0], stretches[0][0], lengthMm, 1);
            DoseRow row = new DoseRow(grid.doseGy(), axes[0], axes[0].size());
            row.blend(axes[1], overV, axes[2], overN, columns, 0, 1);
            DoseCells cells = new DoseCells(1);
            row.whole(columns, 0, 1, cells);

            double[] middle = new double[3];
            double[] half = new double[3];
            for (int k = 0; k < 3; k++) {
                int axis = axisOf(turned.get(k));
                double sign = turned.get(k).dot(AXES[axis]);
                middle[axis] = sign * 0.5 * (stretches[k][0] + stretches[k][1]);
                half[axis] = 0.5 * (stretches[k][1] - stretches[k][0]);
            }
            // Of a function that is linear in each direction, the mean over a box is the value in its middle.
            assertThat((double) cells.doseGy[0])
                    .as("case %d", n)
                    .isCloseTo(doseGy(middle[0], middle[1], middle[2]), within(2e-6));
            double[] ranges = {
                2 * half[0] * Math.abs(0.02 + 0.001 * middle[1] * middle[2]),
                2 * half[1] * Math.abs(0.03 + 0.001 * middle[0] * middle[2]),
                2 * half[2] * Math.abs(0.04 + 0.001 * middle[0] * middle[1])
            };
            double most = Math.max(ranges[0], Math.max(ranges[1], ranges[2]));
            double squares = ranges[0] * ranges[0] + ranges[1] * ranges[1] + ranges[2] * ranges[2];
            assertThat((double) cells.widthGy[0]).as("case %d", n).isCloseTo(most, within(2e-5));
            assertThat(Math.hypot(cells.widthGy[0], cells.minorGy[0]))
                    .as("case %d", n)
                    .isCloseTo(Math.sqrt(squares), within(2e-5));
        }
        assertThat(rowsMet).containsExactly(2, 3, 4);
        assertThat(framesMet).containsExactly(2, 3, 4);
    }

    private static int axisOf(Vec3 direction) {
        int axis = 0;
        while (direction.dot(AXES[axis]) == 0) {
            axis++;
        }
        return axis;
    }

    /** A grid around the origin with its axes in any sense and frames at any distance. */
    private static DoseGrid grid(Random random) {
        int[] size = {2 + random.nextInt(7), 2 + random.nextInt(7), 2 + random.nextInt(7)};
        double[] sense = {random.nextBoolean() ? 1 : -1, random.nextBoolean() ? 1 : -1, random.nextBoolean() ? 1 : -1};
        double columnMm = 0.5 + random.nextDouble();
        double rowMm = 0.5 + random.nextDouble();
        Vec3 origin = new Vec3(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
        double[] frames = new double[size[2]];
        for (int k = 1; k < frames.length; k++) {
            frames[k] = frames[k - 1] + sense[2] * (0.5 + random.nextDouble());
        }
        float[] gy = new float[size[0] * size[1] * size[2]];
        for (int k = 0, at = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                for (int i = 0; i < size[0]; i++, at++) {
                    gy[at] = (float) doseGy(
                            origin.x() + sense[0] * i * columnMm,
                            origin.y() + sense[1] * j * rowMm,
                            origin.z() + sense[0] * sense[1] * frames[k]);
                }
            }
        }
        return new DoseGrid(
                gy,
                size[0],
                size[1],
                origin,
                AXES[0].times(sense[0]),
                AXES[1].times(sense[1]),
                columnMm,
                rowMm,
                frames);
    }

    /** Somewhere inside the grid, also from one grid point to another. */
    private static double[] stretch(GridAxis axis, Random random) {
        double low = at(axis, random);
        double high = at(axis, random);
        while (Math.abs(high - low) < 0.05) {
            high = at(axis, random);
        }
        return new double[] {Math.min(low, high), Math.max(low, high)};
    }

    private static double at(GridAxis axis, Random random) {
        return random.nextInt(4) == 0
                ? axis.position(random.nextInt(axis.size()))
                : axis.lowMm() + random.nextDouble() * (axis.highMm() - axis.lowMm());
    }
}
