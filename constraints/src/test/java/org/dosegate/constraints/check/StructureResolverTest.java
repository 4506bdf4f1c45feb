package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.constraints.goal.GoalParser;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;

class StructureResolverTest {
    private static final Region LIVER = square(20);
    private static final Region GTV = square(5);

    private static Region square(double half) {
        return Region.of(PlanarContours.of(List.of(
                new double[] {-half, -half, 0, half, -half, 0, half, half, 0, -half, half, 0},
                new double[] {-half, -half, 3, half, -half, 3, half, half, 3, -half, half, 3})));
    }

    private static StructureMatch match(String name, Region region) {
        PlanStructure roi = new PlanStructure(name, 1, Optional.ofNullable(region), List.of());
        return new StructureMatch(name, StructureMatch.Status.EXACT, List.of(roi), List.of());
    }

    private static Optional<Region> resolve(String expression, Region gtv) {
        Map<String, StructureMatch> matches = Map.of("Liver", match("Liver", LIVER), "GTV", match("GTV", gtv));
        return new StructureResolver(matches, BuiltTargets.of(Bench.protocol("A", "Max[Gy] < 25"), matches))
                .resolve(GoalParser.parseStructure(expression))
                .region();
    }

    @Test
    void a_margin_grows_the_solid_of_its_structure() {
        assertThat(resolve("Liver - (GTV ^ (1,2,3,4,-5,6)mm)", GTV))
                .contains(LIVER.minus(GTV.grow(new Margins(1, 2, 3, 4, -5, 6))));
    }

    @Test
    void a_margin_of_nothing_is_nothing() {
        assertThat(resolve("Liver - (GTV ^ 3mm)", null)).isEmpty();
    }
}
