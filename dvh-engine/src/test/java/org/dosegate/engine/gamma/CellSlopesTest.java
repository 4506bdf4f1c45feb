package org.dosegate.engine.gamma;

import static org.assertj.core.api.Assertions.assertThat;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellSlopesTest {
    private static final int FIRST = 0;

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1",
        "-1, 0, 0, 2",
        "0, 1, 0, 4",
        "0, -1, 0, 8",
        "0, 0, 1, 16",
        "0, 0, -1, 32",
        "1, -1, 1, 25",
        "0, 0, 0, 0"
    })
    void aRampRisesOrFallsAlongEachAxis(double x, double y, double z, int bits) {
        DoseGrid ramp = Grids.cube(0, 4, 2, p -> 50 + x * p.x() + y * p.y() + z * p.z());
        assertThat(new CellSlopes(ramp).ofCell[FIRST]).isEqualTo((byte) bits);
    }

    /** One edge of four is enough: the slope's sign differs within the cell. */
    @Test
    void aSaddleDoesBoth() {
        DoseGrid saddle = Grids.cube(-1, 1, 2, p -> 50 + p.x() * p.y());
        assertThat(new CellSlopes(saddle).ofCell[FIRST]).isEqualTo((byte) 0b1111);
    }

    @Test
    void anAxisThatRunsTheOtherWayTurnsItsOwnBitsOnly() {
        assertThat(CellSlopes.turned(0b01_10_01)).isEqualTo(0b10_10_01);
        assertThat(CellSlopes.turned(0b10_01_11)).isEqualTo(0b01_01_11);
        assertThat(CellSlopes.turned(0b11_00_00)).isEqualTo(0b11_00_00);
        assertThat(CellSlopes.turned(0b00_11_10)).isEqualTo(0b00_11_10);
    }
}
