package org.dosegate.report.json;

import java.io.IOException;
import org.dosegate.constraints.result.BiologyFigures;

/** Biological figures of a structure; only those that the protocol asks for. */
final class BiologyJson {
    private BiologyJson() {}

    static void write(JsonDocument json, BiologyFigures figures) throws IOException {
        json.object("biology", o -> {
            if (figures.alphaBetaGy().isPresent()) {
                o.number("alphaBetaGy", figures.alphaBetaGy());
                o.whole("fractions", figures.fractions().orElseThrow());
                o.number("minEqd2Gy", figures.minEqd2Gy());
                o.number("meanEqd2Gy", figures.meanEqd2Gy());
                o.number("maxEqd2Gy", figures.maxEqd2Gy());
            }
            if (figures.gEudA().isPresent()) {
                o.number("gEudA", figures.gEudA());
                o.number("gEudGy", figures.gEudGy());
            }
        });
    }
}
