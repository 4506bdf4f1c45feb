package org.dosegate.constraints.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.constraints.result.Verdict;
import org.junit.jupiter.api.Test;

/** Runs the README's example for planning systems, and holds the README to it. */
class ReadmeExampleTest {

    @Test
    void theExampleTellsWhatItShould() {
        CheckResult result = PlanFromArrays.check();

        assertThat(goal(result, "PTV", "V95%[%]").verdict()).isEqualTo(Verdict.PASS);
        assertThat(goal(result, "PTV", "V95%[%]").value().getAsDouble()).isEqualTo(100);
        assertThat(goal(result, "SpinalCord", "Max[Gy]").value().getAsDouble()).isEqualTo(2);
        assertThat(goal(result, "Stomach", "Max[Gy]").verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(result.summary().verdict()).isEqualTo(OverallVerdict.INCOMPLETE);
    }

    @Test
    void theReadmeShowsTheExampleThatRuns() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/dosegate/constraints/example/PlanFromArrays.java"));
        String example = source.substring(
                source.indexOf("// example: begin\n") + "// example: begin\n".length(),
                source.indexOf("// example: end"));

        assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + example + "```");
    }

    private static GoalResult goal(CheckResult result, String structure, String metric) {
        return result.goals().stream()
                .filter(g -> g.structure().equals(structure) && g.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }
}
