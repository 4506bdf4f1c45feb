package org.dosegate.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.dosegate.report.Samples;
import org.junit.jupiter.api.Test;

class InfoJsonTest {
    private final byte[] document = InfoJson.write(Samples.info());

    @Test
    void followsTheSchemaThatShips() throws IOException {
        assertThat(SchemaJudge.judge("info-1.json", document).getErrors()).isEmpty();
    }

    @Test
    void geometryKeepsItsAxesAndItsOrder() throws IOException {
        JsonNode geometry = SchemaJudge.parse(document).get("objects").get(0).get("geometry");
        assertThat(geometry.get("originMm").get(2).doubleValue()).isEqualTo(1e-5);
        assertThat(geometry.get("framePositionsMm").get(1).doubleValue()).isEqualTo(-2.5);
        assertThat(geometry.get("columnSpacingMm").doubleValue()).isEqualTo(2.5);
        assertThat(geometry.get("rowSpacingMm").doubleValue()).isEqualTo(3);
    }

    @Test
    void anUnreadableObjectIsListedWithItsProblem() throws IOException {
        JsonNode broken = SchemaJudge.parse(document).get("objects").get(1);
        assertThat(broken.get("modality").isNull()).isTrue();
        assertThat(broken.has("geometry")).isFalse();
        assertThat(broken.get("problems").get(0).get("code").textValue()).isEqualTo("TRUNCATED");
    }
}
