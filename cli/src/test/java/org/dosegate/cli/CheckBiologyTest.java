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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private Path protocolWith(String parameters) throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        return Files.writeString(
                protocol, Files.readString(protocol).replace("aliases: [肝脏]", "aliases: [肝脏]\n    " + parameters));
    }

    /** From 10 to 40 Gy all doses have the same volume: D² has the mean 700 Gy², V(d) falls by 0.9 cc a Gy. */
    @Test
    void probabilitiesAndIndicesOfALinearDose() throws IOException {
        Path protocol = protocolWith("""
                alphaBetaGy: 3
                    ntcp: {n: 1, m: 0.1, td50Gy: 25, alphaBetaGy: 100, fractionGy: 2, citation: made up}
                    tcp: {clonogensPerCc: 0.001, alphaPerGy: 0.000001, citation: made up}
                    conformity: {isodoseGy: 25, body: Liver}""");
        Path page = folder.resolve("page.html");
        Cli.Ended ended =
                Cli.run("check", plan.folder(), "--protocol", protocol, "--json", "-", "--html", page, "--lang", "en");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode indices = Schemas.valid("check-1.json", ended.out()).at("/structures/0/indices");
        double meanGy = (700.0 / 15 + 25 * 100) / 102;
        double ntcp = 100 * (0.5 + (meanGy - 25) / 2.5 / Math.sqrt(2 * Math.PI)); // so near the middle, linear
        assertThat(indices.get("ntcpPercent").doubleValue()).isCloseTo(ntcp, within(0.05));
        assertThat(indices.get("tcpPercent").doubleValue()).isCloseTo(100 * Math.exp(-0.027), within(0.01));
        assertThat(indices.get("conformityPaddick").doubleValue()).isCloseTo(0.5, within(1e-3));
        assertThat(indices.get("conformityRtog").doubleValue()).isCloseTo(0.5, within(1e-3));
        assertThat(indices.get("gradientIndex").doubleValue()).isCloseTo(27.5 / 15, within(2e-3));
        assertThat(indices.get("homogeneityIcru83").doubleValue()).isCloseTo(0.96 * 30 / 25, within(2e-3));
        assertThat(Cli.run("check", plan.folder(), "--protocol", protocol).out())
                .contains("PROBABILITIES AND INDICES", "CI Paddick", "97.34");
        assertThat(Files.readString(page)).contains("Biology and indices", "97.34");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conformity: {isodoseGy: 25, body: Nobody}",
                "tcp: {clonogensPerCc: 1, alphaPerGy: 0.3, citation: made up}",
                "ntcp: {n: 1, m: 0.1, td50Gy: 25, alphaBetaGy: 2.5, fractionGy: 2}"
            })
    void parametersThatLackSomethingAreRefused(String parameters) throws IOException {
        assertThat(Cli.run("check", plan.folder(), "--protocol", protocolWith(parameters))
                        .code())
                .isEqualTo(5);
    }

    @Test
    void whatAProtocolDoesNotAskForIsNotShown() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");

        assertThat(Cli.run("check", plan.folder(), "--protocol", protocol).out())
                .doesNotContain("BIOLOGY");
        assertThat(Cli.run("check", plan.folder(), "--protocol", protocol, "--json", "-")
                        .out())
                .doesNotContain("biology", "indices");
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
