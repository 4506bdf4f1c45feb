package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesThePlanChecksItAndSaysWhatCheckWouldHaveReturned() throws IOException {
        Path out = folder.resolve("示例 demo");
        Cli.Ended demo = Cli.run("demo", "--out", out);
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.out()).startsWith("FAIL   1 goal failed").contains("it would have ended with 1: FAIL");
        assertThat(out.resolve("report/report.csv")).isRegularFile();
        JsonNode written = Schemas.valid("check-1.json", Files.readString(out.resolve("report/report.json")));
        assertThat(written.get("summary").get("notEvaluable").intValue()).isZero();

        JsonNode targets = written.get("targetAudit");
        assertThat(targets.findValuesAsText("structure")).startsWith("CTV").contains("PTV");
        for (JsonNode target : targets) { // they are the exact expansions, contoured every 3 mm
            double expectedCc = target.get("expectedCc").doubleValue();
            assertThat(target.get("missingCc").doubleValue()).isLessThan(0.01 * expectedCc);
            assertThat(target.get("excessCc").doubleValue()).isLessThan(0.015 * expectedCc);
        }
        assertThat(written.get("warnings").findValuesAsText("code")).doesNotContain("TARGET_SHORT");

        Cli.Ended check = Cli.run("check", out.resolve("dicom"), "--json", "-");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).isEqualTo(Files.readString(out.resolve("report/report.json")));
    }
}
