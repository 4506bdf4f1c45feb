package org.dosegate.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RigidTransformTest {
    private static final double C = Math.cos(0.3);
    private static final double S = Math.sin(0.3);

    private static double[] matrix() {
        return new double[] {C, -S, 0, 10, S, C, 0, -20, 0, 0, 1, 5, 0, 0, 0, 1};
    }

    private static void assertSame(Vec3 actual, Vec3 expected) {
        assertThat(actual.minus(expected).length()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aPointIsTurnedAndShiftedAsTheMatrixSays() {
        RigidTransform transform = RigidTransform.of(matrix());
        assertSame(transform.apply(new Vec3(1, 0, 0)), new Vec3(C + 10, S - 20, 5));
        assertSame(transform.turn(new Vec3(0, 1, 0)), new Vec3(-S, C, 0));
        assertThat(transform.rowMajor()).containsExactly(matrix(), within(1e-15));
    }

    @Test
    void thereAndBackIsNowhere() {
        RigidTransform transform = RigidTransform.of(matrix());
        Vec3 point = new Vec3(12, -7, 33);
        assertSame(transform.inverse().apply(transform.apply(point)), point);
        assertThat(transform.inverse().after(transform).differenceMm(RigidTransform.IDENTITY, 500))
                .isLessThan(1e-12);
        assertThat(transform.differenceMm(RigidTransform.IDENTITY, 0))
                .isCloseTo(new Vec3(10, -20, 5).length(), within(1e-12));
    }

    @Test
    void aChainActsFromTheRight() {
        RigidTransform turn = RigidTransform.of(matrix());
        RigidTransform shift = RigidTransform.of(new double[] {1, 0, 0, 7, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1});
        Vec3 point = new Vec3(1, 2, 3);
        assertSame(turn.after(shift).apply(point), turn.apply(shift.apply(point)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1.001, scales",
        "1, 0.01, scales",
        "10, -1, mirrors",
        "12, 0.5, last row",
        "15, 2, last row",
        "3, NaN, not finite"
    })
    void aMatrixThatDoesMoreIsRefused(int at, double value, String why) {
        double[] matrix = RigidTransform.IDENTITY.rowMajor();
        matrix[at] = value;
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> RigidTransform.of(matrix))
                .withMessageContaining(why)
                .extracting(GeometryException::code)
                .isEqualTo(GeometryException.Code.NOT_RIGID);
    }

    @Test
    void theDigitsOfADecimalStringAreNoScaling() {
        double[] matrix = matrix();
        for (int k = 0; k < 11; k++) {
            matrix[k] = Math.rint(matrix[k] * 1e5) / 1e5;
        }
        RigidTransform transform = RigidTransform.of(matrix);
        assertThat(transform.turn(new Vec3(3, 4, 12)).length()).isCloseTo(13, within(1e-12));
    }
}
