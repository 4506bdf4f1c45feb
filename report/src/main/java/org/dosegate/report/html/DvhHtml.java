package org.dosegate.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.plot.DvhPlot;
import org.dosegate.report.plot.DvhPlotOptions;
import org.dosegate.report.qa.DvhReport;

/** DVHs of a plan as one HTML file, with the plot of a QA report. */
public final class DvhHtml {
    private DvhHtml() {}

    /** The whole file, UTF-8. */
    public static byte[] write(DvhReport report) {
        Phrases words = Phrases.in(report.frame().language());
        String style = PageShell.resource("report.css");
        String script = PageShell.resource("start.js") + PageShell.resource("plot.js");
        StringOutput out = new StringOutput(1 << 17);
        JtedvhsGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                null,
                report,
                words,
                PageShell.policy(style, script),
                style,
                script,
                PageData.json(report.prescriptionGy(), report.curves(), Map.of(), words, Optional.empty()),
                plot(report));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plot(DvhReport report) {
        DvhPlotOptions options =
                PageShell.plotOptions(report.prescriptionGy(), report.frame().language());
        return SvgPainter.svg(DvhPlot.of(report.curves(), options).drawing(), "dvh-static");
    }
}
