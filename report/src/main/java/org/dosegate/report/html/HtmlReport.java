package org.dosegate.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.plot.DvhPlot;
import org.dosegate.report.plot.DvhPlotOptions;
import org.dosegate.report.plot.StoredDvhPlot;
import org.dosegate.report.qa.QaReport;

/** A QA report as one HTML file. */
public final class HtmlReport {
    private static final double PLOT_WIDTH = 720;
    private static final double PLOT_HEIGHT = 380;

    private HtmlReport() {}

    /**
     * The whole file, UTF-8.
     *
     * @param pictures pictures of the dose; empty for a report without
     */
    public static byte[] write(QaReport report, Optional<DosePictures> pictures) {
        Phrases words = Phrases.in(report.language());
        String style = resource("report.css");
        String script = resource("start.js") + resource("table.js") + resource("plot.js") + resource("slices.js");
        Page page = new Page(
                policy(style, script),
                style,
                script,
                PageData.json(report, words, pictures),
                plot(report),
                pictures.map(found -> PagePictures.of(found, report.language())),
                PageGamma.of(report, pictures),
                storedPlot(report));
        StringOutput out = new StringOutput(1 << 17);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(out), null, report, words, page);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing is loaded, nothing is sent, and only our own style sheet and script are obeyed, which their hashes name. */
    private static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
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
        return new DvhPlotOptions(
                PLOT_WIDTH,
                PLOT_HEIGHT,
                false,
                OptionalDouble.of(report.prescription().doseGy()),
                report.language());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/org/dosegate/report/html/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
