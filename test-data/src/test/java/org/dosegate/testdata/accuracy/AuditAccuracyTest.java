package org.dosegate.testdata.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dosegate.engine.audit.AchievedMargin;
import org.dosegate.engine.audit.Direction;
import org.dosegate.engine.audit.TargetAudit;
import org.dosegate.engine.audit.TargetAuditor;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.shape.ArcTube;
import org.dosegate.testdata.shape.BallCluster;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Solid;
import org.dosegate.testdata.shape.SpheroidMargin;
import org.junit.jupiter.api.Test;

/** Targets that were expanded by formula and then contoured, as a planning system with perfect margins would: the audit must find them right. */
class AuditAccuracyTest {
    private static final Tracing FINE = new Tracing(0.5, 0.002);
    private static final BallCluster TUMOUR = new BallCluster(
            List.of(new BallCluster.Ball(new Vec3(-8, 2, 0), 15), new BallCluster.Ball(new Vec3(7, -1, 6), 12)));

    private static Region contoured(Solid body, double spacingMm) {
        return Region.of(ContourStack.of(body, PlaneFrame.AXIAL, 0.3 * spacingMm, spacingMm, FINE)
                .toPlanarContours());
    }

    private static TargetAudit audit(Solid drawn, Solid base, Margins margins, double spacingMm) {
        return TargetAuditor.audit(
                contoured(drawn, spacingMm), contoured(base, spacingMm), margins, BetweenSlices.SHAPE, List.of());
    }

    private static void isTheExpansion(TargetAudit audit) {
        assertThat(audit.missingCc()).isLessThan(0.005 * audit.expectedCc());
        assertThat(audit.excessCc()).isLessThan(0.005 * audit.expectedCc());
        assertThat(audit.dice()).isGreaterThan(0.995);
        assertThat(audit.meanSurfaceDistanceMm()).isLessThan(0.1);
        assertThat(audit.hausdorff95Mm()).isLessThan(0.3);
    }

    @Test
    void aTumourGrownByFormulaIsItsExpansion() {
        TargetAudit audit = audit(TUMOUR.grown(10), TUMOUR, Margins.uniform(10), 1);
        isTheExpansion(audit);
        assertThat(audit.margins()).allSatisfy(m -> assertThat(m.minimumMm()).isCloseTo(10, within(0.3)));
    }

    @Test
    void unequalMarginsByFormulaAreTheExpansion() {
        TargetAudit audit = audit(new SpheroidMargin(TUMOUR, 5, 10), TUMOUR, new Margins(5, 5, 5, 5, 10, 10), 1);
        isTheExpansion(audit);
        for (AchievedMargin m : audit.margins()) {
            assertThat(m.minimumMm()).as(m.toString()).isCloseTo(m.expectedMm(), within(0.3));
        }
    }

    @Test
    void aRingWithItsHoleIsItsExpansion() {
        Pose tilted = Pose.turn(new Vec3(1, 0, 0), 40);
        TargetAudit audit =
                audit(ArcTube.torus(20, 12).moved(tilted), ArcTube.torus(20, 7).moved(tilted), Margins.uniform(5), 1);
        isTheExpansion(audit);
    }

    @Test
    void contoursEveryThreeMillimetresLeaveLittleOpen() {
        TargetAudit audit = audit(TUMOUR.grown(10), TUMOUR, Margins.uniform(10), 3);
        assertThat(audit.dice()).isGreaterThan(0.993);
        assertThat(audit.meanSurfaceDistanceMm()).isLessThan(0.15);
    }

    @Test
    void aShiftIsSeenInThePatientsDirections() {
        shows(Pose.shift(2, 0, 0), 6, 10, 8, 8, 8, 8);
        shows(Pose.shift(0, 2, 0), 8, 8, 6, 10, 8, 8);
        shows(Pose.shift(0, 0, 2), 8, 8, 8, 8, 6, 10);
    }

    private static void shows(Pose shift, double... minimum) {
        TargetAudit audit = audit(TUMOUR.grown(8).moved(shift), TUMOUR, Margins.uniform(8), 1);
        assertThat(audit.margins()).extracting(AchievedMargin::direction).containsExactly(Direction.values());
        for (int k = 0; k < minimum.length; k++) {
            AchievedMargin m = audit.margins().get(k);
            assertThat(m.minimumMm()).as(m.toString()).isCloseTo(minimum[k], within(0.35));
        }
    }
}
