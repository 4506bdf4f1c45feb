package org.dosegate.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.dosegate.constraints.lint.Finding;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.result.ProtocolInfo;
import org.dosegate.report.LintResult;
import org.dosegate.report.ToolInfo;
import org.dosegate.report.console.LintText;
import org.junit.jupiter.api.Test;

class LintJsonTest {
    private static final LintResult RESULT = new LintResult(
            new ToolInfo("dosegate", "1", "abc", "17"),
            new ProtocolInfo("mine", "1.0", "Mine", "Who", "0".repeat(64)),
            "mine\u0007.yaml",
            List.of(
                    new Finding(Rule.EXCLUSIVE, "mine\u0007.yaml", 3, 7, "g1", "no plan keeps both", "Check."),
                    new Finding(Rule.VACUOUS, "mine\u0007.yaml", 4, 7, "g2", "never decides", "Drop it.")),
            5);

    @Test
    void followsTheSchemaThatShips() throws IOException {
        byte[] document = LintJson.write(RESULT);
        assertThat(SchemaJudge.judge("lint-1.json", document).getErrors()).isEmpty();
        JsonNode root = SchemaJudge.parse(document);
        assertThat(root.at("/findings/0/weight").textValue()).isEqualTo("error");
        assertThat(root.at("/findings/1/rule").textValue()).isEqualTo("VACUOUS");
        assertThat(root.at("/summary/errors").intValue()).isEqualTo(1);
        assertThat(root.at("/summary/exitCode").intValue()).isEqualTo(5);
    }

    @Test
    void theSchemaKnowsEveryRule() throws IOException {
        for (Rule rule : Rule.values()) {
            LintResult one = new LintResult(
                    RESULT.tool(),
                    RESULT.protocol(),
                    "f",
                    List.of(new Finding(rule, "f", 1, 1, "s", "reason", "suggestion")),
                    0);
            assertThat(SchemaJudge.judge("lint-1.json", LintJson.write(one)).getErrors())
                    .as(rule.name())
                    .isEmpty();
        }
    }

    @Test
    void theConsoleHasOneLineAFindingInTheFormOfCompilers() {
        assertThat(LintText.write(RESULT, false)).isEqualTo("""
                mine\\u{7}.yaml:3:7: error EXCLUSIVE: no plan keeps both. Check.
                mine\\u{7}.yaml:4:7: remark VACUOUS: never decides. Drop it.
                mine\\u{7}.yaml: 1 error, 1 remark
                """);
        assertThat(LintText.write(RESULT, true).lines()).hasSize(2);
    }
}
