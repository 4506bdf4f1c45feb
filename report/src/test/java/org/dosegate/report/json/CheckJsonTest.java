package org.dosegate.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.report.Samples;
import org.junit.jupiter.api.Test;

class CheckJsonTest {
    private final byte[] document = CheckJson.write(Samples.context(), Samples.check());

    @Test
    void followsTheSchemaThatShips() throws IOException {
        assertThat(SchemaJudge.judge("check-1.json", document).getErrors()).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheContractDoesNotKnow() throws IOException {
        String good = new String(document, StandardCharsets.UTF_8);
        for (String bad : List.of(
                good.replace("dosegate.check/1", "dosegate.check/2"),
                good.replace("\"FAIL\"", "\"MAYBE\""),
                good.replace("\"superior\"", "\"cranial\""),
                good.replace("\"fromBuilt\" : true", "\"fromBuilt\" : null"),
                good.replace("\"cumulative\" : null", "\"cumulative\" : { \"doseGy\" : [ ], \"volumeCc\" : [ ] }"),
                good.replace("\"borderline\" : true", "\"borderline\" : \"yes\""))) {
            assertThat(bad).isNotEqualTo(good);
            assertThat(SchemaJudge.judge("check-1.json", bad.getBytes(StandardCharsets.UTF_8))
                            .isValid())
                    .isFalse();
        }
    }

    @Test
    void membersStandInTheOrderOfTheContract() throws IOException {
        List<String> names = new ArrayList<>();
        SchemaJudge.parse(document).fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "schema",
                        "tool",
                        "createdUtc",
                        "inputs",
                        "patient",
                        "plan",
                        "prescription",
                        "protocol",
                        "method",
                        "structures",
                        "goals",
                        "warnings",
                        "targetAudit",
                        "summary");
    }

    @Test
    void numbersReadBackExactly() throws IOException {
        JsonNode goal = SchemaJudge.parse(document).get("goals").get(1);
        assertThat(goal.get("value").doubleValue()).isEqualTo(54.004);
        assertThat(goal.get("margin").doubleValue()).isEqualTo(54 - 54.004);
        assertThat(goal.get("low").doubleValue()).isEqualTo(54.004 - 0.25);
    }

    @Test
    void figuresOfAStructureAreThoseOfItsDvh() throws IOException {
        JsonNode cube = SchemaJudge.parse(document).get("structures").get(0);
        assertThat(cube.get("roiName").textValue()).isEqualTo(Samples.CHINESE_ROI);
        assertThat(cube.get("volumeCc").doubleValue()).isCloseTo(27, within(0.1));
        assertThat(cube.get("maxGy").doubleValue()).isCloseTo(Samples.CUBE_MAX_GY, within(0.1));
        assertThat(cube.get("cumulative").get("volumeCc").get(0).doubleValue())
                .isEqualTo(cube.get("volumeCc").doubleValue());
    }

    @Test
    void whatDoesNotExistIsNullWithAReason() throws IOException {
        JsonNode root = SchemaJudge.parse(document);
        JsonNode goal = root.get("goals").get(3);
        assertThat(goal.get("value").isNull()).isTrue();
        assertThat(goal.get("reasons").get(0).get("code").textValue()).isEqualTo("STRUCTURE_MISSING");
        JsonNode structure = root.get("structures").get(2);
        assertThat(structure.get("volumeCc").isNull()).isTrue();
        assertThat(structure.get("cumulative").isNull()).isTrue();
        assertThat(structure.get("warnings").get(0).get("code").textValue()).isEqualTo("ROI_EMPTY");
        assertThat(root.get("plan").get("tps").isNull()).isTrue();
    }

    @Test
    void aBuiltTargetHasNoRoiAndSaysWhatItWasMadeOf() throws IOException {
        JsonNode built = SchemaJudge.parse(document).get("structures").get(4);
        assertThat(built.get("roiName").isNull()).isTrue();
        assertThat(built.get("match").textValue()).isEqualTo("derived");
        assertThat(built.get("derivation").textValue()).isEqualTo("GTV ^ 10mm");
        assertThat(built.get("built").get("from").textValue()).isEqualTo("GTV");
        assertThat(built.get("built").get("marginsMm")).hasSize(6).allMatch(mm -> mm.doubleValue() == 10);
        assertThat(built.get("warnings").get(0).get("code").textValue()).isEqualTo("TARGET_BUILT");
    }

    @Test
    void anAuditHasTheMembersOfTheContract() throws IOException {
        JsonNode audit = SchemaJudge.parse(document).get("targetAudit").get(0);
        List<String> names = new ArrayList<>();
        audit.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "structure",
                        "roi",
                        "from",
                        "fromBuilt",
                        "marginsMm",
                        "expectedCc",
                        "drawnCc",
                        "missingCc",
                        "excessCc",
                        "dice",
                        "meanSurfaceDistanceMm",
                        "hausdorff95Mm",
                        "margins",
                        "shortSlices",
                        "crops");
        assertThat(audit.get("roi").textValue()).isEqualTo(Samples.HOSTILE_ROI);
        assertThat(audit.get("margins").get(5).toString())
                .isEqualTo("{\"direction\":\"superior\",\"expectedMm\":10.0,\"minimumMm\":-0.04,\"medianMm\":0.5}");
        assertThat(audit.get("shortSlices").get(3).toString()).isEqualTo("{\"offsetMm\":60.0,\"shortfallMm\":9.5}");
        assertThat(audit.get("crops").get(0).toString())
                .isEqualTo("{\"structure\":\"BODY\",\"outside\":true,\"missingShare\":0.625}");
    }

    @Test
    void infinityIsNeverWritten() throws IOException {
        CheckResult result = Samples.check();
        GoalResult g = result.goals().get(0);
        GoalResult unbounded = new GoalResult(
                g.id(),
                g.structure(),
                g.expression(),
                g.metric(),
                g.operator(),
                g.limit(),
                g.unit(),
                g.required(),
                g.value(),
                g.low(),
                OptionalDouble.of(Double.POSITIVE_INFINITY),
                g.margin(),
                g.verdict(),
                g.borderline(),
                g.reasons(),
                g.citation(),
                g.variation(),
                g.priority(),
                g.ends());
        CheckResult changed = Samples.check(result.structures(), List.of(unbounded));
        byte[] written = CheckJson.write(Samples.context(), changed);
        assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("Infinity");
        assertThat(SchemaJudge.parse(written).get("goals").get(0).get("high").isNull())
                .isTrue();
    }

    @Test
    void sameResultSameBytesWithLineFeedsAlone() {
        assertThat(CheckJson.write(Samples.context(), Samples.check())).isEqualTo(document);
        assertThat(new String(document, StandardCharsets.UTF_8))
                .doesNotContain("\r")
                .endsWith("}\n");
    }
}
