package org.dosegate.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.AuditedTarget;
import org.dosegate.constraints.result.BiologyFigures;
import org.dosegate.constraints.result.BuiltTarget;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.ComparedStructure;
import org.dosegate.constraints.result.DoseComposition;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.IntervalEnds;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.constraints.result.PlanIndices;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.constraints.result.ProtocolInfo;
import org.dosegate.constraints.result.StructureGamma;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.engine.audit.AchievedMargin;
import org.dosegate.engine.audit.CropFinding;
import org.dosegate.engine.audit.Direction;
import org.dosegate.engine.audit.ShortSlice;
import org.dosegate.engine.audit.TargetAudit;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.gamma.GammaCalculator;
import org.dosegate.engine.gamma.GammaCriterion;
import org.dosegate.engine.gamma.GammaMap;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.stored.StoredComparison;
import org.dosegate.engine.stored.StoredDvh;

/** Results made by hand, with DVHs that the engine computes: a cube of 30 mm in a dose that rises by 1 Gy a mm from x = 0. */
public final class Samples {
    /** Largest dose in the cube, which reaches from 10 to 40 mm, Gy. */
    public static final double CUBE_MAX_GY = 40;

    public static final String CHINESE_ROI = "肝脏";
    public static final String HOSTILE_ROI = "=cmd|'/c calc'!A1";
    public static final String OVERRIDE = "\u202eSSAP";

    private static final String PROTOCOL = """
            schema: dosegate.protocol/1
            id: sample
            version: "1.0"
            title: A sample
            citation: a source
            prescription: {doseGy: 45, fractions: 15}
            structures:
              - {name: Liver, aliases: []}
              - {name: GTV, aliases: []}
              - {name: PTV, aliases: []}
              - {name: Colon, aliases: []}
              - {name: Kidney_L, aliases: []}
            goals:
            """;

    private Samples() {}

    public static ReportContext context() {
        return new ReportContext(
                new ToolInfo("dosegate", "1.2.3", "0123456789abcdef0123456789abcdef01234567", "17.0.1"),
                Instant.parse("2026-03-04T05:06:07Z"),
                List.of(
                        new InputObject("RTPLAN", "1.2.3.1", Optional.empty(), "0".repeat(64)),
                        new InputObject("RTSTRUCT", "1.2.3.2", Optional.of("1.2.3.9"), "a".repeat(64)),
                        new InputObject("RTDOSE", "1.2.3.3", Optional.of("1.2.3.9"), "f".repeat(64))),
                Optional.of(
                        new PatientInfo(Optional.of("P1"), Optional.of("Demo^病人"), Optional.empty(), Optional.of("M"))),
                Optional.of(new PlanInfo(
                        Optional.of("Liver"), Optional.of("1.2.3.1"), Optional.of("UNAPPROVED"), Optional.empty())));
    }

    /** The dose, 5 mm a point. */
    public static DoseGrid dose() {
        int n = 11;
        float[] dose = new float[n * n * n];
        double[] frames = new double[n];
        for (int k = 0; k < n; k++) {
            frames[k] = 5.0 * k;
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < n; i++) {
                    dose[(k * n + j) * n + i] = 5f * i;
                }
            }
        }
        return new DoseGrid(dose, n, n, new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 5, 5, frames);
    }

    public static DvhReadings cube() {
        List<double[]> rings = new ArrayList<>();
        for (double z = 12.5; z < 40; z += 5) {
            rings.add(new double[] {10, 10, z, 40, 10, z, 40, 40, z, 10, 40, z});
        }
        return new DvhCalculator(dose(), DvhSettings.DEFAULT).compute(Region.of(PlanarContours.of(rings)));
    }

    public static StructureResult evaluable(String name, String roi, int number) {
        return new StructureResult(
                name,
                Optional.of(roi),
                OptionalInt.of(number),
                StructureResult.Match.ALIAS,
                Optional.empty(),
                Optional.empty(),
                Optional.of(cube()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public static StructureResult notEvaluable(String name, int number) {
        return new StructureResult(
                name,
                Optional.of(name),
                OptionalInt.of(number),
                StructureResult.Match.EXACT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Note.about(name, "ROI_EMPTY", "the ROI has no contours")),
                Optional.empty(),
                Optional.empty());
    }

    public static StructureResult derived(String name) {
        return new StructureResult(
                name,
                Optional.empty(),
                OptionalInt.empty(),
                StructureResult.Match.DERIVED,
                Optional.of(CHINESE_ROI + " minus GTV"),
                Optional.empty(),
                Optional.of(cube()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A target that the plan lacks. */
    public static StructureResult built() {
        return new StructureResult(
                "CTV",
                Optional.empty(),
                OptionalInt.empty(),
                StructureResult.Match.DERIVED,
                Optional.of("GTV ^ 10mm"),
                Optional.of(new BuiltTarget("GTV", Margins.uniform(10))),
                Optional.of(cube()),
                List.of(Note.about("CTV", "TARGET_BUILT", "CTV is not in the plan")),
                Optional.empty(),
                Optional.empty());
    }

    /** A target that forgot its margin to superior and is cropped at the skin. */
    public static AuditedTarget audited() {
        List<AchievedMargin> margins = List.of(
                new AchievedMargin(Direction.RIGHT, 5, 4.5, 5.25),
                new AchievedMargin(Direction.LEFT, 5, 0.25, 5),
                new AchievedMargin(Direction.ANTERIOR, 5, 4.75, 5),
                new AchievedMargin(Direction.POSTERIOR, 5, -2.5, 4.75),
                new AchievedMargin(Direction.INFERIOR, 10, 9.5, 10.25),
                new AchievedMargin(Direction.SUPERIOR, 10, -0.04, 0.5));
        return new AuditedTarget(
                "PTV",
                HOSTILE_ROI,
                "CTV",
                true,
                new Margins(5, 5, 5, 5, 10, 10),
                new TargetAudit(
                        250,
                        240.5,
                        12.5,
                        3,
                        0.9684,
                        0.625,
                        9.875,
                        margins,
                        List.of(
                                new ShortSlice(-6, 0.75),
                                new ShortSlice(54, 3.5),
                                new ShortSlice(57, 6.5),
                                new ShortSlice(60, 9.5)),
                        List.of(new CropFinding("BODY", true, 0.625), new CropFinding("Stomach", false, 0.125))));
    }

    public static GoalResult goal(String id, String structure, String metric, double value, Verdict verdict) {
        boolean borderline = id.startsWith("borderline");
        boolean known = verdict == Verdict.PASS || verdict == Verdict.FAIL;
        return new GoalResult(
                id,
                structure,
                metric + " < 54",
                metric,
                "<",
                54,
                "Gy",
                true,
                known ? OptionalDouble.of(value) : OptionalDouble.empty(),
                known ? OptionalDouble.of(value - 0.25) : OptionalDouble.empty(),
                known ? OptionalDouble.of(value + 0.25) : OptionalDouble.empty(),
                known ? OptionalDouble.of(54 - value) : OptionalDouble.empty(),
                verdict,
                borderline,
                known ? List.of() : List.of(Note.about(structure, "STRUCTURE_MISSING", "no ROI, \"quoted\", here")),
                "a source",
                Optional.empty(),
                OptionalInt.empty(),
                known
                        ? Optional.of(new IntervalEnds("prism, no end caps", "shape, other end caps + sampling"))
                        : Optional.empty());
    }

    public static CheckResult check() {
        return check(
                List.of(
                        evaluable("Liver", CHINESE_ROI, 3),
                        evaluable("PTV", HOSTILE_ROI, 4),
                        notEvaluable("Colon", 5),
                        derived("Liver - GTV"),
                        built()),
                goals());
    }

    /** {@link #check()} with other structures and goals. */
    public static CheckResult check(List<StructureResult> structures, List<GoalResult> goals) {
        return new CheckResult(
                new ProtocolInfo("sample", "1.0", "A sample", "a source", "b".repeat(64)),
                new Prescription(45, 15, "RTPLAN TargetPrescriptionDose"),
                DvhSettings.DEFAULT,
                structures,
                goals,
                List.of(audited()),
                List.of(Note.of("NOT_APPROVED", "the plan is UNAPPROVED"), Note.about("Liver", "ROI_GAP", OVERRIDE)),
                new CheckResult.Summary(OverallVerdict.FAIL, 2, 1, 1, 1, 1),
                List.of(),
                List.of(),
                Optional.empty());
    }

    public static List<GoalResult> goals() {
        return List.of(
                goal("pass", "Liver", "Mean[Gy]", 24.5, Verdict.PASS),
                goal("fail", "Liver", "Max[Gy]", 54.004, Verdict.FAIL),
                goal("borderline-pass", "Liver - GTV", "Max[Gy]", 53.9996, Verdict.PASS),
                goal("unknown", "Colon", "Max[Gy]", 0, Verdict.NOT_EVALUABLE),
                goal("absent", "Kidney_L", "Max[Gy]", 0, Verdict.NOT_APPLICABLE));
    }

    /** A result in which nothing is empty that a protocol, a second dose or a planning system can add to it. */
    public static CheckResult extended() {
        CheckResult plain = check();
        GoalResult goal = plain.goals().get(0);
        GoalResult ranked = new GoalResult(
                goal.id(),
                goal.structure(),
                goal.expression(),
                goal.metric(),
                goal.operator(),
                goal.limit(),
                goal.unit(),
                goal.required(),
                goal.value(),
                goal.low(),
                goal.high(),
                goal.margin(),
                goal.verdict(),
                goal.borderline(),
                goal.reasons(),
                goal.citation(),
                Optional.of("Mean[Gy] < 56"),
                OptionalInt.of(2),
                goal.ends());
        StructureResult liver = plain.structures()
                .get(0)
                .withFigures(
                        Optional.of(new BiologyFigures(
                                OptionalDouble.of(3),
                                OptionalInt.of(15),
                                OptionalDouble.of(8),
                                OptionalDouble.of(24),
                                OptionalDouble.of(45),
                                OptionalDouble.of(2),
                                OptionalDouble.of(26))),
                        Optional.of(new PlanIndices(
                                OptionalDouble.of(1.25),
                                OptionalDouble.of(62.5),
                                OptionalDouble.of(0.875),
                                OptionalDouble.of(1.125),
                                OptionalDouble.of(3.5),
                                OptionalDouble.of(0.0625))));
        GammaMap gamma = GammaCalculator.compare(dose(), dose(), List.of(GammaCriterion.DEFAULT))
                .get(0);
        Dvh ours = cube().nominal();
        StoredDvh stored = new StoredDvh(
                3,
                false,
                false,
                false,
                new double[] {10, 15, 15},
                new double[] {27, 27, 13.5},
                OptionalDouble.of(10),
                OptionalDouble.of(25),
                OptionalDouble.of(40));
        return new CheckResult(
                plain.protocol(),
                plain.prescription(),
                plain.settings(),
                List.of(liver),
                List.of(ranked),
                plain.targetAudits(),
                plain.warnings(),
                plain.summary(),
                List.of(new GammaResult(
                        gamma, gamma.statistics(), List.of(new StructureGamma(CHINESE_ROI, gamma.statistics())))),
                List.of(new ComparedStructure(
                        CHINESE_ROI, 3, ours, StoredComparison.of(stored, ours, 50, OptionalDouble.empty()))),
                Optional.empty());
    }

    /** {@link #check()} of a dose that is a sum. */
    public static CheckResult summed() {
        CheckResult plain = check();
        return new CheckResult(
                plain.protocol(),
                plain.prescription(),
                plain.settings(),
                plain.structures(),
                plain.goals(),
                plain.targetAudits(),
                plain.warnings(),
                plain.summary(),
                List.of(),
                List.of(),
                Optional.of(new DoseComposition(
                        List.of(
                                new DoseComposition.Part("1.2.3.3", List.of("1.2.3.1"), 1, false, Optional.empty()),
                                new DoseComposition.Part(
                                        "1.2.3.4",
                                        List.of("1.2.3.5"),
                                        0.5,
                                        true,
                                        Optional.of(new DoseComposition.Move(
                                                "1.2.3.6",
                                                List.of(
                                                        0.0, -1.0, 0.0, 10.0, 1.0, 0.0, 0.0, -5.0, 0.0, 0.0, 1.0, 3.5,
                                                        0.0, 0.0, 0.0, 1.0))))),
                        true,
                        0.25)));
    }

    /** The protocol of {@link #check()}. */
    public static Protocol protocol() {
        return Protocols.load(
                (PROTOCOL
                                + goalLine("pass", "Liver", "Mean[Gy] < 54")
                                + goalLine("fail", "Liver", "Max[Gy] < 54")
                                + goalLine("borderline-pass", "Liver - GTV", "Max[Gy] < 54")
                                + goalLine("unknown", "Colon", "Max[Gy] < 54")
                                + goalLine("absent", "Kidney_L", "Max[Gy] < 54"))
                        .getBytes(StandardCharsets.UTF_8),
                "sample.yaml");
    }

    /** The same with one goal, {@code Structure: goal}. */
    public static Protocol protocol(String id, String goal) {
        String[] parts = goal.split(": ", 2);
        return Protocols.load(
                (PROTOCOL + goalLine(id, parts[0], parts[1])).getBytes(StandardCharsets.UTF_8), "sample.yaml");
    }

    private static String goalLine(String id, String structure, String goal) {
        return "  - {id: " + id + ", structure: " + structure + ", goal: \"" + goal + "\"}\n";
    }

    public static DvhResult dvh() {
        return new DvhResult(
                Optional.empty(),
                new DvhSettings(DvhSettings.DEFAULT.betweenSlices(), false),
                List.of(evaluable(CHINESE_ROI, CHINESE_ROI, 1), notEvaluable("Empty, \"quoted\"", 2)),
                List.of(Note.of("NO_RTPLAN", "there is no RTPLAN")));
    }

    public static InfoResult info() {
        InfoResult.GeometryInfo geometry = new InfoResult.GeometryInfo(
                3, 4, 2, new Vec3(-1.5, 2, 1e-5), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 2.5, 3, List.of(0.0, -2.5));
        return new InfoResult(
                List.of(
                        new InfoResult.ObjectInfo(
                                "剂量/RD.dcm",
                                Optional.of("RTDOSE"),
                                Optional.of("1.2.840.10008.5.1.4.1.1.481.2"),
                                Optional.of("1.2.3.3"),
                                Optional.of("1.2.3.9"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(geometry),
                                List.of(new InfoResult.RoiInfo(1, "Liver", Optional.of("ORGAN"), false)),
                                List.of(new InfoResult.Problem("DOSE_UNITS", true, "units are RELATIVE"))),
                        new InfoResult.ObjectInfo(
                                "broken" + OVERRIDE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(new InfoResult.Problem("TRUNCATED", true, "ends early")))),
                List.of(new InfoResult.LinkInfo("1.2.3.3", "RTDOSE -> RTPLAN", "1.2.3.1", false)),
                7);
    }
}
