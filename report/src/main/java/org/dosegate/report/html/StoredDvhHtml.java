package org.dosegate.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.plot.DvhPlotOptions;
import org.dosegate.report.plot.StoredDvhPlot;
import org.dosegate.report.qa.StoredDvhReport;

/** The comparison with stored DVHs as one HTML file. */
public final class StoredDvhHtml {
    private StoredDvhHtml() {}

    /** The whole file, UTF-8. */
    public static byte[] write(StoredDvhReport report) {
        String style = PageShell.resource("report.css");
        StringOutput out = new StringOutput(1 << 16);
        JtecompareGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                null,
                report,
                Phrases.in(report.frame().language()),
                PageShell.policy(style, ""),
                style,
                plot(report));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plot(StoredDvhReport report) {
        DvhPlotOptions options =
                PageShell.plotOptions(report.prescriptionGy(), report.frame().language());
        return SvgPainter.svg(StoredDvhPlot.of(report.rows(), options), "dvh-stored");
    }
}
