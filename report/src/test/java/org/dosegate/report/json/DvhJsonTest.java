package org.dosegate.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.dosegate.report.Samples;
import org.junit.jupiter.api.Test;

class DvhJsonTest {
    private final byte[] document = DvhJson.write(Samples.context(), Samples.dvh());

    @Test
    void followsTheSchemaThatShips() throws IOException {
        assertThat(SchemaJudge.judge("dvh-1.json", document).getErrors()).isEmpty();
    }

    @Test
    void curvesStartAtZeroWithTheWholeVolumeAndEndAtNothing() throws IOException {
        JsonNode cube = SchemaJudge.parse(document).get("structures").get(0);
        JsonNode dose = cube.get("cumulative").get("doseGy");
        JsonNode volume = cube.get("cumulative").get("volumeCc");
        assertThat(dose.size()).isEqualTo(volume.size()).isGreaterThan(2);
        assertThat(dose.get(0).doubleValue()).isZero();
        assertThat(volume.get(0).doubleValue()).isEqualTo(cube.get("volumeCc").doubleValue());
        assertThat(volume.get(volume.size() - 1).doubleValue()).isZero();
    }

    @Test
    void structuresThatAreNotEvaluableAreListedWithTheReason() throws IOException {
        JsonNode empty = SchemaJudge.parse(document).get("structures").get(1);
        assertThat(empty.get("name").textValue()).isEqualTo("Empty, \"quoted\"");
        for (String figure : new String[] {"volumeCc", "inGridFraction", "minGy", "meanGy", "maxGy", "d003ccGy"}) {
            assertThat(empty.get(figure).isNull()).as(figure).isTrue();
        }
        assertThat(empty.get("warnings").get(0).get("code").textValue()).isEqualTo("ROI_EMPTY");
    }
}
