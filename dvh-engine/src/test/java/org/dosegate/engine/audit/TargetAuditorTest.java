package org.dosegate.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Drawn targets of which it is known where they differ from the expansion. */
class TargetAuditorTest {
    private static final Margins FIVE_TEN = new Margins(5, 5, 5, 5, 10, 10);

    /** A ball whose end caps end at its poles: with them it is as high as it is wide. */
    private static List<double[]> ball(double radius) {
        return spheroid(radius, radius);
    }

    private static List<double[]> spheroid(double radius, double halfHeight) {
        List<double[]> rings = new ArrayList<>();
        for (double z = -halfHeight + 1; z < halfHeight; z += 2) {
            double share = Math.sqrt(1 - z * z / (halfHeight * halfHeight));
            rings.add(Rings.circle(0, 0, radius * share, z, 180));
        }
        return rings;
    }

    /** 40 x 60 x 30 mm about the origin, with margins of its own along x, y and z. */
    private static List<double[]> box(double right, double left, double y, double below, double above) {
        int planes = (int) Math.round((30 + below + above) / 2.5);
        return Rings.box(-20 - right, 20 + left, -30 - y, 30 + y, -15 - below, planes);
    }

    private static TargetAudit audit(Region drawn, Region base, Margins margins, Organ... organs) {
        return TargetAuditor.audit(drawn, base, margins, BetweenSlices.SHAPE, List.of(organs));
    }

    private static AchievedMargin margin(TargetAudit audit, Direction direction) {
        return audit.margins().stream()
                .filter(m -> m.direction() == direction)
                .findFirst()
                .orElseThrow();
    }

    private static void isTheExpansion(TargetAudit audit) {
        assertThat(audit.missingCc()).isLessThan(0.005 * audit.expectedCc());
        assertThat(audit.excessCc()).isLessThan(0.005 * audit.expectedCc());
        assertThat(audit.dice()).isBetween(0.995, 1.0);
        assertThat(audit.meanSurfaceDistanceMm()).isBetween(0.0, 0.1);
        assertThat(audit.hausdorff95Mm()).isBetween(0.0, 0.3);
        assertThat(audit.margins()).extracting(AchievedMargin::direction).containsExactly(Direction.values());
        assertThat(audit.margins()).allSatisfy(m -> {
            assertThat(m.minimumMm()).isCloseTo(m.expectedMm(), within(0.3));
            assertThat(m.medianMm()).isCloseTo(m.expectedMm(), within(0.3));
        });
        assertThat(audit.shortSlices()).isEmpty();
    }

    @Test
    void theExpansionItselfPasses() {
        TargetAudit audit = audit(Rings.solid(ball(30)), Rings.solid(ball(20)), Margins.uniform(10));
        isTheExpansion(audit);
        double truth = 36 * Math.PI;
        assertThat(audit.expectedCc()).isCloseTo(truth, within(0.002 * truth));
        assertThat(audit.drawnCc()).isCloseTo(truth, within(0.002 * truth));
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheReadingABoxIsItself(BetweenSlices betweenSlices) {
        Region box = Rings.solid(box(0, 0, 0, 0, 0));
        TargetAudit audit = TargetAuditor.audit(box, box, Margins.uniform(0), betweenSlices, List.of());
        isTheExpansion(audit);
        assertThat(audit.expectedCc()).isCloseTo(72, within(0.1));
    }

    @Test
    void aForgottenCraniocaudalMarginIsMeasuredAndItsSlicesListed() {
        Region base = Rings.solid(box(0, 0, 0, 0, 0));
        TargetAudit audit = audit(Rings.solid(box(5, 5, 5, 0, 0)), base, FIVE_TEN);
        assertThat(margin(audit, Direction.INFERIOR).minimumMm()).isCloseTo(0, within(0.1));
        assertThat(margin(audit, Direction.SUPERIOR).medianMm()).isCloseTo(0, within(0.1));
        assertThat(margin(audit, Direction.SUPERIOR).expectedMm()).isEqualTo(10);
        assertThat(margin(audit, Direction.LEFT).medianMm()).isCloseTo(5, within(0.1));
        // Planes every 2.5 mm, the drawn ones from -13.75 to 13.75, the expected solid from -25 to 25.
        assertThat(audit.shortSlices())
                .extracting(ShortSlice::offsetMm)
                .containsExactly(-23.75, -21.25, -18.75, -16.25, 16.25, 18.75, 21.25, 23.75);
        assertThat(audit.shortSlices().get(0).shortfallMm()).isCloseTo(8.75, within(0.1));
        assertThat(audit.missingCc()).isBetween(0.9 * 48, 0.45 * 72 + 48);
        assertThat(audit.crops()).isEmpty();
    }

    @Test
    void aPlaneIsShortByTheWayToTheDrawnSection() {
        Region drawn = Rings.solid(box(2, 5, 5, 10, 10));
        TargetAudit audit = audit(drawn, Rings.solid(box(0, 0, 0, 0, 0)), FIVE_TEN);
        assertThat(margin(audit, Direction.RIGHT).minimumMm()).isCloseTo(2, within(0.1));
        assertThat(margin(audit, Direction.LEFT).minimumMm()).isCloseTo(5, within(0.1));
        ShortSlice middle = audit.shortSlices().stream()
                .filter(s -> Math.abs(s.offsetMm() - 1.25) < 1e-9)
                .findFirst()
                .orElseThrow();
        assertThat(middle.shortfallMm()).isCloseTo(3, within(0.1));
    }

    @Test
    void aPlaneWhereMostIsMissingIsShortByTheWayInSpace() {
        List<double[]> rings = new ArrayList<>(Rings.box(-20, 20, -30, 30, -15, 10));
        rings.addAll(Rings.box(-20, -10, -30, 30, 10, 2));
        TargetAudit audit = audit(Rings.solid(rings), Rings.solid(box(0, 0, 0, 0, 0)), Margins.uniform(0));
        assertThat(audit.shortSlices())
                .filteredOn(s -> s.offsetMm() > 10)
                .hasSize(2) // at 11.25 and 13.75 mm; in the plane the strip that is drawn there is 30 mm away
                .allSatisfy(s -> assertThat(s.shortfallMm()).isBetween(s.offsetMm() - 10, s.offsetMm() - 8));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "1", "1.5", "2", "2.5"})
    void whereverPlanesMeetAPoleItsMedianMarginIsRight(double first) {
        double[] small = Rings.heights(first - 21, 3, 15);
        double[] large = Rings.heights(first - 30, 3, 21);
        TargetAudit audit = audit(sphere(30, large), sphere(20, small), Margins.uniform(10));
        assertThat(audit.margins())
                .allSatisfy(m -> assertThat(m.medianMm()).as(m.toString()).isCloseTo(10, within(0.2)));
    }

    private static Region sphere(double radius, double[] heights) {
        double[] met =
                Arrays.stream(heights).filter(z -> Math.abs(z) < radius - 0.02).toArray();
        return Rings.solid(Rings.stack(met, z -> Rings.circle(0, 0, Math.sqrt(radius * radius - z * z), z, 180)));
    }

    @Test
    void aTargetCroppedAtTheSkinSaysSo() {
        Region body = Rings.solid(Rings.box(-80, 22, -80, 80, -60, 48));
        Region organ = Rings.solid(Rings.box(-70, -60, -80, 80, -60, 48));
        Region liver = Rings.solid(Rings.box(-70, 40, -70, 70, -60, 48));
        Region drawn = Rings.solid(box(5, 2, 5, 10, 10));
        TargetAudit audit = audit(
                drawn,
                Rings.solid(box(0, 0, 0, 0, 0)),
                FIVE_TEN,
                new Organ("Colon", organ, false),
                new Organ("Liver", liver, false),
                new Organ("BODY", body, true));
        assertThat(audit.crops()).hasSize(1);
        assertThat(audit.crops().get(0).structure()).isEqualTo("BODY");
        assertThat(audit.crops().get(0).outside()).isTrue();
        assertThat(audit.crops().get(0).missingShare()).isBetween(0.85, 1.0);
    }

    @Test
    void aTargetCroppedAtAnOrganSaysSo() {
        Region cord = Rings.solid(Rings.box(-6, 6, 33, 60, -60, 48));
        Region base = Rings.solid(box(0, 0, 0, 0, 0));
        Region drawn = Rings.solid(box(5, 5, 5, 10, 10)).minus(cord);
        TargetAudit audit = audit(drawn, base, Margins.uniform(5), new Organ("SpinalCord", cord, false));
        assertThat(audit.crops()).hasSize(1);
        assertThat(audit.crops().get(0).structure()).isEqualTo("SpinalCord");
        assertThat(audit.crops().get(0).outside()).isFalse();
        assertThat(audit.crops().get(0).missingShare()).isGreaterThan(0.9);
        assertThat(margin(audit, Direction.POSTERIOR).minimumMm()).isCloseTo(3, within(0.2));
        assertThat(margin(audit, Direction.POSTERIOR).medianMm()).isCloseTo(5, within(0.2));
    }

    @Test
    void moreThanExpectedIsExcess() {
        TargetAudit audit = audit(Rings.solid(ball(24)), Rings.solid(ball(20)), Margins.uniform(0));
        double excess = 4 / 3.0 * Math.PI * (24 * 24 * 24 - 20 * 20 * 20) / 1000;
        assertThat(audit.excessCc()).isCloseTo(excess, within(0.01 * excess));
        assertThat(audit.missingCc()).isCloseTo(0, within(0.01));
        assertThat(audit.dice()).isCloseTo(2 * 8000 / (8000 + 13824.0), within(0.003));
        assertThat(audit.meanSurfaceDistanceMm()).isCloseTo(4, within(0.1));
        assertThat(audit.hausdorff95Mm()).isCloseTo(4, within(0.15));
        assertThat(audit.shortSlices()).isEmpty();
    }

    /** Standard, feet first (turned about the table's axes) and oblique: margins are the patient's. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0", "0, 1, 0, 180", "0, 0, 1, 180", "1, 0, 0, 90", "1, 0.3, 0.2, 25"})
    void aShiftedTargetShowsTheShift(double x, double y, double z, double degrees) {
        Rigid turn = Rigid.rotation(new Vec3(x, y, z), degrees);
        Rigid shift = Rigid.shift(1, -2, 3);
        Region base = Rings.solid(turn.rings(ball(20)));
        Region drawn = Rings.solid(shift.rings(turn.rings(ball(28))));
        TargetAudit audit = audit(drawn, base, Margins.uniform(8));
        double[] expected = {7, 9, 10, 6, 5, 11};
        for (int k = 0; k < expected.length; k++) {
            AchievedMargin margin = audit.margins().get(k);
            assertThat(margin.medianMm()).as(margin.direction() + "").isCloseTo(expected[k], within(0.35));
        }
    }

    @Test
    void aTargetInsideTheBaseHasNegativeMargins() {
        TargetAudit audit = audit(Rings.solid(ball(16)), Rings.solid(ball(20)), Margins.uniform(0));
        assertThat(audit.margins()).allSatisfy(m -> assertThat(m.medianMm()).isCloseTo(-4, within(0.35)));
    }

    @Test
    void aHoleThatWasForgottenIsShort() {
        List<double[]> rings = new ArrayList<>(box(0, 0, 0, 0, 0));
        rings.addAll(Rings.box(-8, 8, -8, 8, -15, 12));
        Region drawn = Rings.solid(rings);
        TargetAudit audit = audit(drawn, Rings.solid(box(0, 0, 0, 0, 0)), Margins.uniform(0));
        assertThat(audit.missingCc()).isCloseTo(16 * 16 * 30 / 1000.0, within(0.1));
        assertThat(audit.shortSlices()).hasSize(12);
        assertThat(audit.shortSlices())
                .allSatisfy(s -> assertThat(s.shortfallMm()).isCloseTo(8, within(1.0)));
    }

    @Test
    void nothingExpectedIsAnError() {
        Region ball = Rings.solid(ball(20));
        assertThatThrownBy(() -> audit(ball, ball, Margins.uniform(-25)))
                .isInstanceOfSatisfying(
                        GeometryException.class, e -> assertThat(e.code()).isEqualTo(GeometryException.Code.EMPTY));
    }

    @Test
    void marginsCannotBeWhyATargetWasCropped() {
        Region grown = Rings.solid(ball(20)).grow(Margins.uniform(2));
        assertThatThrownBy(() -> new Organ("Liver_PRV", grown, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
