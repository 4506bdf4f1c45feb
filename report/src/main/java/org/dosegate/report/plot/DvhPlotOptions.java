package org.dosegate.report.plot;

import java.util.OptionalDouble;
import org.dosegate.report.message.Language;

/**
 * How a DVH plot is drawn.
 *
 * @param width width, points
 * @param height height, points
 * @param absolute whether volumes are in cc, else in per cent of each structure
 * @param prescriptionGy dose that a line marks, Gy
 * @param language language of its words
 */
public record DvhPlotOptions(
        double width, double height, boolean absolute, OptionalDouble prescriptionGy, Language language) {}
