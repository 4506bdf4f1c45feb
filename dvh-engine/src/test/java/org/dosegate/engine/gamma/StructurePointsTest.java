package org.dosegate.engine.gamma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A box of 20 x 16 x 24 mm round the origin, contoured every 2 mm; its end caps are half a spacing. */
class StructurePointsTest {
    private static final double X = 10;
    private static final double Y = 8;
    private static final double Z = 12;

    private static Region box(double without) {
        List<double[]> rings = new ArrayList<>();
        for (double z = -Z + 1; z < Z; z += 2) {
            rings.add(new double[] {-X, -Y, z, X, -Y, z, X, Y, z, -X, Y, z});
            if (without > 0) {
                rings.add(new double[] {
                    -without, -without, z, without, -without, z, without, without, z, -without, without, z
                });
            }
        }
        return Region.of(PlanarContours.of(rings));
    }

    /** Points of which it is open on which side of the surface they are count as neither. */
    private static void assertPoints(DoseGrid grid, BitSet inside, double openMm) {
        double[] frames = grid.framePositionsMm();
        int certain = 0;
        for (int index = 0; index < grid.doseGy().length; index++) {
            int line = index / grid.columns();
            Vec3 p = grid.originMm()
                    .plus(grid.rowDirection().times(index % grid.columns() * grid.columnSpacingMm()))
                    .plus(grid.columnDirection().times(line % grid.rows() * grid.rowSpacingMm()))
                    .plus(grid.normal().times(frames[line / grid.rows()]));
            double beyond = Math.max(Math.max(Math.abs(p.x()) - X, Math.abs(p.y()) - Y), Math.abs(p.z()) - Z);
            if (Math.abs(beyond) > openMm) {
                assertThat(inside.get(index)).as("%s", p).isEqualTo(beyond < 0);
                certain += beyond < 0 ? 1 : 0;
            }
        }
        assertThat(certain).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 2.5, 1.7})
    void pointsOfAParallelGridAreToldBySections(double spacingMm) {
        DoseGrid grid = Grids.cube(-20.1, 20, spacingMm, p -> 1);
        assertPoints(grid, StructurePoints.of(box(0), grid, BetweenSlices.SHAPE), 0.01);
    }

    @Test
    void pointsOfATurnedGridAreToldToATenthOfAMillimetre() {
        DoseGrid grid = Grids.moved(Grids.cube(-30, 30, 3, p -> 1), Rigid.rotation(new Vec3(1, 2, 3), 25));
        assertPoints(grid, StructurePoints.of(box(0), grid, BetweenSlices.PRISM), 0.11);
    }

    @Test
    void holesAreOutside() {
        DoseGrid grid = Grids.cube(-20.1, 20, 2.5, p -> 1);
        BitSet whole = StructurePoints.of(box(0), grid, BetweenSlices.SHAPE);
        BitSet hollow = StructurePoints.of(box(5), grid, BetweenSlices.SHAPE);
        BitSet hole = (BitSet) whole.clone();
        hole.andNot(hollow);
        assertThat(hole.cardinality())
                .isEqualTo(4 * 4 * 9); // points at -2.6, -0.1, 2.4 and 4.9, frames from -10.1 to 9.9
    }
}
