package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckBiologyTest {
    @TempDir
    Path folder;

    private TinyPlan plan;

    @BeforeEach
    void writePlan() throws IOException {
        plan = TinyPlan.in(folder.resolve("plan"));
    }

    @Test
    void figuresAndGoalsInEqd2FollowTheSchema() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[GyEQD2] < 500", "Liver: Max[Gy] < 45");
        Files.writeString(
                protocol,
                Files.readString(protocol)
                        .replace("aliases: [肝脏]", "aliases: [肝脏]\n    alphaBetaGy: 3\n    gEudA: 1")
                        .replace("\"Max[Gy] < 45\"", "\"Max[Gy] < 1\", variation: \"Max[Gy] < 45\", priority: 1"));

        Cli.Ended json = Cli.run("check", plan.folder(), "--protocol", protocol, "--json", "-");
        Cli.Ended text = Cli.run("check", plan.folder(), "--protocol", protocol);

        JsonNode root = Schemas.valid("check-1.json", json.out());
        JsonNode liver = root.at("/structures/0");
        double max = liver.get("maxGy").doubleValue();
        double eqd2 = max * (max / 15 + 3) / 5;
        assertThat(liver.at("/biology/maxEqd2Gy").doubleValue()).isCloseTo(eqd2, within(1e-9));
        assertThat(liver.at("/biology/gEudGy").doubleValue())
                .isCloseTo(liver.get("meanGy").doubleValue(), within(0.01));
        assertThat(root.at("/goals/0/unit").textValue()).isEqualTo("GyEQD2");
        assertThat(root.at("/goals/0/value").doubleValue()).isCloseTo(eqd2, within(1e-9));
        assertThat(root.at("/goals/1/reasons/0/code").textValue()).isEqualTo("WITHIN_VARIATION");
        assertThat(root.at("/goals/1/priority").intValue()).isEqualTo(1);
        assertThat(json.code()).isEqualTo(1);
        assertThat(text.out()).contains("BIOLOGY", "Mean/GyEQD2", "gEUD/Gy");
    }

    @Test
    void whatAProtocolDoesNotAskForIsNotShown() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");

        assertThat(Cli.run("check", plan.folder(), "--protocol", protocol).out())
                .doesNotContain("BIOLOGY");
        assertThat(Cli.run("check", plan.folder(), "--protocol", protocol, "--json", "-")
                        .out())
                .doesNotContain("biology");
    }

    @Test
    void aVolumeOfThePatientIsGivenByName() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Volume[%{SLV}] > 0");

        Cli.Ended without = Cli.run("check", plan.folder(), "--protocol", protocol);
        Cli.Ended with = Cli.run("check", plan.folder(), "--protocol", protocol, "--quantity", "SLV=1250.5");
        Cli.Ended unknown = Cli.run("check", plan.folder(), "--protocol", protocol, "--quantity", "XLV=1");

        assertThat(without.code()).isEqualTo(4);
        assertThat(without.out()).contains("--quantity SLV=CC");
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(with.out()).contains("SLV is 1250.5 cc");
        assertThat(unknown.code()).isEqualTo(2);
    }
}
