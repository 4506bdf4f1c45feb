package org.dosegate.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.dosegate.constraints.result.Note;
import org.dosegate.engine.region.Margins;
import org.dosegate.report.ExpandResult;
import org.dosegate.report.console.ConsoleReport;
import org.junit.jupiter.api.Test;

class ExpandJsonTest {
    private static final ExpandResult RESULT = new ExpandResult(
            "PTV",
            123.456789,
            "GTV_1 + GTV_2",
            45.6,
            new Margins(1, 2, 3, 4, 5, -6),
            12,
            1,
            "RS.dcm",
            List.of(Note.about("PTV", "CLOSING_PLANE", "PTV: text"), Note.of("NO_FILE_META", "text")));

    @Test
    void followsTheSchemaThatShips() throws IOException {
        byte[] document = ExpandJson.write(RESULT);
        assertThat(SchemaJudge.judge("expand-1.json", document).getErrors()).isEmpty();
        JsonNode root = SchemaJudge.parse(document);
        assertThat(root.get("volumeCc").doubleValue()).isEqualTo(123.456789);
        JsonNode margins = root.get("marginsMm");
        String[] order = {"right", "left", "anterior", "posterior", "inferior", "superior"};
        double[] expected = {1, 2, 3, 4, 5, -6};
        for (int k = 0; k < order.length; k++) {
            assertThat(margins.get(order[k]).doubleValue()).as(order[k]).isEqualTo(expected[k]);
        }
    }

    @Test
    void theConsoleHasOneLine() {
        assertThat(ConsoleReport.expand(RESULT))
                .isEqualTo("GTV_1 + GTV_2 45.60 cc -> PTV 123.5 cc: 12 planes, 1 point, written to RS.dcm\n");
    }
}
