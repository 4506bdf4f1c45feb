package org.dosegate.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.OptionalDouble;
import org.dosegate.report.message.Language;
import org.dosegate.report.plot.DvhPlotOptions;

/** What every page needs that loads nothing. */
final class PageShell {
    private static final double PLOT_WIDTH = 720;
    private static final double PLOT_HEIGHT = 380;

    private PageShell() {}

    /** How a page draws a plot that stands still. */
    static DvhPlotOptions plotOptions(OptionalDouble prescriptionGy, Language language) {
        return new DvhPlotOptions(PLOT_WIDTH, PLOT_HEIGHT, false, prescriptionGy, language);
    }

    /** Nothing is loaded, nothing is sent, and only our own style sheet and script are obeyed, which their hashes name; no script where that is empty. */
    static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; style-src '" + hash(style) + "'; script-src "
                + (script.isEmpty() ? "'none'" : "'" + hash(script) + "'") + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file of this package that the page holds. */
    static String resource(String name) {
        try (InputStream in = PageShell.class.getResourceAsStream("/org/dosegate/report/html/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
