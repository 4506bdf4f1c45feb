package org.dosegate.constraints.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.Reading;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;

/** A plan whose structures have distributions that are known in closed form, put in the place of the engine. */
final class Bench {
    static final Reading NOMINAL = new Reading(BetweenSlices.SHAPE, true);
    static final Reading OTHER = new Reading(BetweenSlices.PRISM, true);

    final Map<Region, Integer> computed = new HashMap<>();

    private final Map<Region, DvhReadings> dvhs = new HashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final List<PlanStructure> structures = new ArrayList<>();
    private AuditSource audits = new KnownAudits();
    private DoseGrid dose = grid();
    private Optional<DoseGrid> secondDose = Optional.empty();
    private Optional<Prescription> prescription = Optional.of(new Prescription(45, 15, "test"));

    /** A structure with one reading. */
    Bench with(String roi, Dvh dvh) {
        return with(roi, new DvhReadings(dvh, NOMINAL, Map.of()));
    }

    /** A structure with a nominal and another reading. */
    Bench with(String roi, Dvh nominal, Dvh other) {
        return with(roi, new DvhReadings(nominal, NOMINAL, Map.of(OTHER, other)));
    }

    private Bench with(String roi, DvhReadings readings) {
        Region region = box();
        dvhs.put(region, readings);
        regions.put(roi, region);
        structures.add(new PlanStructure(roi, structures.size() + 1, Optional.of(region), List.of()));
        return this;
    }

    /** What one structure minus another has. */
    Bench withDifference(String left, String right, Dvh dvh) {
        dvhs.put(regions.get(left).minus(regions.get(right)), new DvhReadings(dvh, NOMINAL, Map.of()));
        return this;
    }

    /** What two structures have together. */
    Bench withUnion(String left, String right, Dvh dvh) {
        dvhs.put(regions.get(left).union(regions.get(right)), new DvhReadings(dvh, NOMINAL, Map.of()));
        return this;
    }

    /** What a structure with margins has. */
    Bench withGrown(String from, List<Margins> margins, Dvh dvh) {
        dvhs.put(grown(from, margins), new DvhReadings(dvh, NOMINAL, Map.of()));
        return this;
    }

    /** A structure, with one margin after the other. */
    Region grown(String from, List<Margins> margins) {
        Region region = regions.get(from);
        for (Margins each : margins) {
            region = region.grow(each);
        }
        return region;
    }

    /** A ROI of a type, of which nobody asks for a DVH. */
    Bench withTyped(String roi, String interpretedType) {
        Region region = box();
        regions.put(roi, region);
        structures.add(new PlanStructure(
                roi,
                structures.size() + 1,
                Optional.of(interpretedType),
                OptionalInt.empty(),
                Optional.of(region),
                List.of()));
        return this;
    }

    Bench audited(AuditSource source) {
        audits = source;
        return this;
    }

    /** A ROI without a volume. */
    Bench withEmpty(String roi, Note... notes) {
        structures.add(new PlanStructure(roi, structures.size() + 1, Optional.empty(), List.of(notes)));
        return this;
    }

    /** A ROI that the engine refuses. */
    Bench withBroken(String roi) {
        structures.add(new PlanStructure(roi, structures.size() + 1, Optional.of(box()), List.of()));
        return this;
    }

    Bench prescribed(Prescription other) {
        prescription = Optional.ofNullable(other);
        return this;
    }

    /** The plan's dose and a second one, for what looks at doses themselves. */
    Bench withDoses(DoseGrid first, DoseGrid second) {
        dose = first;
        secondDose = Optional.of(second);
        return this;
    }

    CheckResult check(Protocol protocol, CheckOptions options) {
        PlanUnderCheck plan = new PlanUnderCheck(
                structures, dose, prescription, List.of(), secondDose, List.of(), Optional.empty(), Optional.empty());
        return new PlanChecker((region, alternatives) -> compute(region), audits, DvhMetrics::evaluate)
                .run(plan, protocol, options);
    }

    CheckResult check(Protocol protocol) {
        return check(protocol, CheckOptions.DEFAULT);
    }

    /** The only goal of a protocol whose structures are A, B and C. */
    GoalResult checkGoal(String structure, String goal) {
        return check(protocol(structure, goal)).goals().get(0);
    }

    static GoalResult goal(CheckResult result, String id) {
        return result.goals().stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<String> codes(List<Note> notes) {
        return notes.stream().map(Note::code).toList();
    }

    /** A protocol with structures A, B and C and one goal, {@code g}. */
    static Protocol protocol(String structure, String goal) {
        return goals("{id: g, structure: '" + structure + "', goal: '" + goal + "'}");
    }

    /** A protocol with structures A, B and C and these goals, each a map in YAML. */
    static Protocol goals(String... goals) {
        StringBuilder yaml = new StringBuilder("""
                schema: dosegate.protocol/1
                id: test
                version: "1"
                title: Test
                citation: None
                prescription: {doseGy: 45, fractions: 15}
                structures: [{name: A}, {name: B}, {name: C}]
                goals:
                """);
        for (String goal : goals) {
            yaml.append("  - ").append(goal).append('\n');
        }
        return Protocols.load(yaml.toString().getBytes(StandardCharsets.UTF_8), "test.yaml");
    }

    private synchronized DvhReadings compute(Region region) {
        computed.merge(region, 1, Integer::sum);
        DvhReadings readings = dvhs.get(region);
        if (readings == null) {
            throw new GeometryException(GeometryException.Code.EMPTY, "refused");
        }
        return readings;
    }

    private static Region box() {
        return Region.of(PlanarContours.of(List.of(
                new double[] {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0}, new double[] {0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1})));
    }

    private static DoseGrid grid() {
        return new DoseGrid(
                new float[8], 2, 2, new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 1, 1, new double[] {0, 1});
    }
}
