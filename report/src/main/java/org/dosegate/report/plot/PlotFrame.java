package org.dosegate.report.plot;

import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Point;

/**
 * Where the axes of a plot stand. Doses in Gy run from 0 on its left edge, volumes in the unit of the axis from 0 on its lower edge.
 *
 * @param left left edge, points
 * @param top upper edge, points
 * @param width width, points
 * @param height height, points
 * @param maxDoseGy dose on its right edge, Gy
 * @param maxVolume volume on its upper edge, in the unit of the axis
 */
public record PlotFrame(double left, double top, double width, double height, double maxDoseGy, double maxVolume) {
    double x(double doseGy) {
        return left + width * doseGy / maxDoseGy;
    }

    double y(double volume) {
        return top + height - height * volume / maxVolume;
    }

    Point at(double doseGy, double volume) {
        return new Point(x(doseGy), y(volume));
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    Mark.Clip clip() {
        return new Mark.Clip(left, top, width, height);
    }
}
