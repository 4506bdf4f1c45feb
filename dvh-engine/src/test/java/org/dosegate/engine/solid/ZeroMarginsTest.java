package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a margin is 0 the surface stays, beside what grows too: a box of 10 x 10 x 30 mm. */
class ZeroMarginsTest {
    /** Steiner's formula for an element of eight octants, cc. */
    private static double truthCc(Margins m) {
        double x = m.rightMm() + m.leftMm();
        double y = m.anteriorMm() + m.posteriorMm();
        double z = m.inferiorMm() + m.superiorMm();
        double faces = 100 * z + 300 * (x + y);
        double edges = Math.PI / 4 * (10 * y * z + 10 * x * z + 30 * x * y);
        return (3000 + faces + edges + Math.PI / 6 * x * y * z) / 1000;
    }

    private static void grows(Region box, Margins margins) {
        double truth = truthCc(margins);
        assertThat(SolidVolume.cc(box.grow(margins), BetweenSlices.SHAPE)).isCloseTo(truth, within(0.005 * truth));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0, 0, 0",
        "0, 10, 0, 0, 0, 5",
        "0, 0, 0, 10, 0, 0",
        "0, 10, 0, 10, 0, 0",
        "0, 10, 5, 0, 0, 0",
        "0, 10, 0, 3, 4, 0",
        "10, 10, 0, 0, 5, 5",
        "10, 0, 10, 0, 10, 0",
        "0, 5, 5, 5, 5, 5"
    })
    void aBoxGrowsOnlyWhereItHasAMargin(double r, double l, double a, double p, double i, double s) {
        Region box = Rings.solid(Rings.box(0, 10, 0, 10, 0, 12));
        grows(box, new Margins(r, l, a, p, i, s));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0, 0, 0", "0, 10, 0, 0, 0, 5", "0, 0, 0, 10, 4, 0"})
    void soItDoesFeetFirst(double r, double l, double a, double p, double i, double s) {
        Rigid turn = Rigid.rotation(new Vec3(0, 1, 0), 180);
        grows(Rings.solid(turn.rings(Rings.box(0, 10, 0, 10, 0, 12))), new Margins(r, l, a, p, i, s));
    }
}
