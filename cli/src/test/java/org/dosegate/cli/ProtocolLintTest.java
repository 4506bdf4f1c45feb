package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolLintTest {
    @Test
    void remarksDoNotChangeTheExitCode() {
        Cli.Ended ended = Cli.run("protocol", "lint", "hcc-45gy-15fx-imrt");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("hcc-45gy-15fx-imrt.yaml:", "remark UNCONVERTED", "remark VACUOUS", "0 errors, 10 remarks");
    }

    @Test
    void anErrorEndsWithFiveAndStandsInTheJson(@TempDir Path folder) throws Exception {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 20", "Liver: Min[Gy] > 30");

        Cli.Ended ended = Cli.run("protocol", "lint", protocol, "--json", "-");

        assertThat(ended.code()).isEqualTo(5);
        JsonNode root = Schemas.valid("lint-1.json", ended.out());
        assertThat(root.at("/summary/exitCode").intValue()).isEqualTo(5);
        assertThat(root.at("/findings").findValuesAsText("rule")).contains("EXCLUSIVE");
        assertThat(root.at("/protocol/file").textValue()).isEqualTo(protocol.toString());
    }

    @Test
    void anInvalidFileEndsWithFiveAndItsProblems(@TempDir Path folder) throws Exception {
        Path protocol = folder.resolve("broken.yaml");
        Files.writeString(protocol, "schema: dosegate.protocol/1\n");

        Cli.Ended ended = Cli.run("protocol", "lint", protocol);

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("broken.yaml:1:1");
    }
}
