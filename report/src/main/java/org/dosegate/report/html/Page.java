package org.dosegate.report.html;

import java.util.Optional;

/**
 * The parts of a page that no template writes.
 *
 * @param policy its Content-Security-Policy
 * @param style its style sheet
 * @param script its script
 * @param data what the script works on, JSON that can stand in a script element
 * @param plot the DVH plot for paper and for where no scripts run, an SVG element
 * @param pictures pictures of the dose
 * @param gamma what of the gamma comparison is drawn
 * @param storedPlot our DVHs beside the stored ones, an SVG element; empty text where there are none
 */
public record Page(
        String policy,
        String style,
        String script,
        String data,
        String plot,
        Optional<PagePictures> pictures,
        PageGamma gamma,
        String storedPlot) {}
