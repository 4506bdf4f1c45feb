package org.dosegate.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.plot.DvhPlot;
import org.dosegate.report.plot.DvhPlotOptions;
import org.dosegate.report.plot.StoredDvhPlot;
import org.dosegate.report.qa.GoalRow;
import org.dosegate.report.qa.QaReport;

/** A QA report as one HTML file. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * The whole file, UTF-8.
     *
     * @param pictures pictures of the dose; empty for a report without
     */
    public static byte[] write(QaReport report, Optional<DosePictures> pictures) {
        Phrases words = Phrases.in(report.language());
        String style = PageShell.resource("report.css");
        String script = PageShell.resource("start.js")
                + PageShell.resource("table.js")
                + PageShell.resource("plot.js")
                + PageShell.resource("slices.js");
        Page page = new Page(
                PageShell.policy(style, script),
                style,
                script,
                PageData.json(
                        OptionalDouble.of(report.prescription().doseGy()),
                        report.curves(),
                        report.goals().stream().collect(Collectors.toMap(GoalRow::id, GoalRow::verdict, (a, b) -> a)),
                        words,
                        pictures),
                plot(report),
                pictures.map(found -> PagePictures.of(found, report.language())),
                PageGamma.of(report, pictures),
                storedPlot(report));
        StringOutput out = new StringOutput(1 << 17);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(out), null, report, words, page);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plot(QaReport report) {
        return SvgPainter.svg(DvhPlot.of(report.curves(), options(report)).drawing(), "dvh-static");
    }

    private static String storedPlot(QaReport report) {
        return report.storedDvhs().isEmpty()
                ? ""
                : SvgPainter.svg(StoredDvhPlot.of(report.storedDvhs(), options(report)), "dvh-stored");
    }

    private static DvhPlotOptions options(QaReport report) {
        return PageShell.plotOptions(OptionalDouble.of(report.prescription().doseGy()), report.language());
    }
}
