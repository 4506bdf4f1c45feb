package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A GTV of 30 x 30 x 30 mm and a PTV that is 5 mm larger to the left and right and 4 mm to the head, from files to outputs. */
class CheckTargetsTest {
    /** 30 x 30 x 30 mm, slabs of 5 mm on two sides and of 4 mm above, and the quarters of elliptic cylinders where they meet. */
    private static final double GROWN_CC = 27 + 2 * 4.5 + 3.6 + 2 * 30 * Math.PI / 4 * 5 * 4 / 1000;

    @TempDir
    Path folder;

    private TinyPlan plan;
    private Path protocol;

    @BeforeEach
    void writePlan() throws IOException {
        plan = TinyPlan.in(folder.resolve("plan"));
        protocol = Files.writeString(folder.resolve("protocol.yaml"), """
                schema: dosegate.protocol/1
                id: tiny
                version: "1.0"
                title: A protocol for tests
                citation: made up
                prescription: {doseGy: 45, fractions: 15}
                structures: [{name: GTV}, {name: PTV, aliases: [PTV_1, PTV_2]}]
                targets:
                  - name: PTV
                    from: GTV
                    marginsMm: {right: 5, left: 5, anterior: 0, posterior: 0, inferior: 0, superior: 4}
                    warnMissingPercent: 5
                goals:
                  - {id: ptv-max, structure: PTV, goal: "Max[Gy] < 50"}
                """);
    }

    private static Roi target(int number, String name) {
        Roi cube = TinyPlan.cube(number, name);
        return new Roi(number, name, name.substring(0, 3), cube.rgb(), cube.geometricType(), cube.ringsXyzMm());
    }

    @Test
    void aPtvThatThePlanLacksIsBuiltAndEveryOutputSaysSo() throws IOException {
        plan.structures(List.of(target(1, "GTV")));
        Path report = folder.resolve("report");
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol, "--report", report);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .containsPattern("PTV +<- GTV \\^ \\(5,5,0,0,0,4\\)mm +built")
                .contains("! TARGET_BUILT: PTV is not in the plan");
        JsonNode root = Schemas.valid("check-1.json", Files.readString(report.resolve("report.json")));
        JsonNode ptv = root.get("structures").get(1);
        assertThat(ptv.get("roiNumber").isNull()).isTrue();
        assertThat(ptv.get("built").toString())
                .isEqualTo("{\"from\":\"GTV\",\"marginsMm\":{\"right\":5.0,\"left\":5.0,\"anterior\":0.0,"
                        + "\"posterior\":0.0,\"inferior\":0.0,\"superior\":4.0}}");
        // Beside a side without a margin the surface may be off by part of a cell.
        assertThat(ptv.get("volumeCc").doubleValue()).isCloseTo(GROWN_CC, within(0.03 * GROWN_CC));
        JsonNode goal = root.get("goals").get(0);
        assertThat(goal.get("value").doubleValue()).isCloseTo(44, within(0.2));
        assertThat(goal.get("reasons").get(0).get("code").textValue()).isEqualTo("TARGET_BUILT");
        assertThat(root.has("targetAudit")).isFalse();
        assertThat(Files.readString(report.resolve("report.csv")))
                .contains("ptv-max,PTV,\"GTV ^ (5,5,0,0,0,4)mm\",Max[Gy] < 50", "TARGET_BUILT: PTV is not in the plan");
    }

    @Test
    void aPtvThatEndsAtTheSkinIsShortAndTheSkinExplainsIt() throws IOException {
        plan.structures(List.of(
                target(1, "GTV"),
                box(2, "PTV", "PTV", 5, 42, 10, 40, 12.5, 42.5),
                box(3, "Patient", "EXTERNAL", -10, 42, 0, 50, 2.5, 62.5)));
        JsonNode root = Schemas.valid(
                "check-1.json",
                Cli.run("check", plan.folder(), "--protocol", protocol, "--json", "-")
                        .out());

        JsonNode crops = root.get("targetAudit").get(0).get("crops");
        assertThat(crops).hasSize(1);
        assertThat(crops.get(0).get("structure").textValue()).isEqualTo("Patient");
        assertThat(crops.get(0).get("outside").booleanValue()).isTrue();
        assertThat(crops.get(0).get("missingShare").doubleValue()).isBetween(0.9, 1.0);
        assertThat(root.get("warnings").findValuesAsText("text"))
                .anyMatch(text -> text.startsWith("PTV lacks") && text.endsWith("outside Patient: a crop explains it"));
    }

    private static Roi box(
            int number, String name, String type, double x0, double x1, double y0, double y1, double z0, double z1) {
        List<double[]> rings = new ArrayList<>();
        for (double z = z0; z <= z1; z += 5) {
            rings.add(new double[] {x0, y0, z, x1, y0, z, x1, y1, z, x0, y1, z});
        }
        return new Roi(number, name, type, 0x00ff00, "CLOSED_PLANAR", rings);
    }

    @Test
    void anAmbiguousPtvIsNotBuilt() throws IOException {
        plan.structures(List.of(target(1, "GTV"), target(2, "PTV_1"), target(3, "PTV_2")));
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol);

        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out()).contains("STRUCTURE_AMBIGUOUS").doesNotContain("TARGET_BUILT");
    }

    @Test
    void aDrawnPtvWithoutItsMarginIsUsedAsDrawnAndWarnedOf() throws IOException {
        plan.structures(List.of(target(1, "GTV"), target(2, "PTV")));
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol, "--json", "-");

        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("check-1.json", ended.out());
        assertThat(root.get("goals").get(0).get("value").doubleValue()).isCloseTo(40, within(0.1));
        JsonNode audit = root.get("targetAudit").get(0);
        assertThat(audit.get("roi").textValue()).isEqualTo("PTV");
        assertThat(audit.get("missingCc").doubleValue()).isCloseTo(GROWN_CC - 27, within(0.03 * GROWN_CC));
        assertThat(audit.get("excessCc").doubleValue()).isCloseTo(0, within(0.03 * GROWN_CC));
        assertThat(root.get("warnings").findValuesAsText("code")).contains("TARGET_SHORT");
        String text = Cli.run("check", plan.folder(), "--protocol", protocol).out();
        assertThat(text).containsSubsequence("PASSED (1)", "TARGETS", "S ", " of 4", "STRUCTURES", "! TARGET_SHORT");
    }
}
