package org.dosegate.report.json;

import java.io.IOException;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.PlanIndices;

/** Probabilities and indices of a structure; only those that there are. */
final class IndicesJson {
    private IndicesJson() {}

    static void write(JsonDocument json, PlanIndices indices) throws IOException {
        json.object("indices", o -> {
            number(o, "ntcpPercent", indices.ntcpPercent());
            number(o, "tcpPercent", indices.tcpPercent());
            number(o, "conformityPaddick", indices.paddick());
            number(o, "conformityRtog", indices.rtog());
            number(o, "gradientIndex", indices.gradient());
            number(o, "homogeneityIcru83", indices.homogeneity());
        });
    }

    private static void number(JsonDocument json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.number(name, value);
        }
    }
}
