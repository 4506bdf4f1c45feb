package org.dosegate.report.qa;

import org.dosegate.report.StructureFigures;
import org.dosegate.report.text.Shown;

/**
 * One structure's statistics. Figures are text without their unit (cc, Gy; the share with its sign); one that does not exist is a dash.
 *
 * @param name name of the ROI with its number, or which end of the figures above it is
 * @param end whether it is an end of the figures above it
 * @param volumeCc volume
 * @param inGrid share of the volume inside the dose grid
 * @param partlyOutside whether a part of the volume lies outside the dose grid
 * @param minGy least dose
 * @param d98Gy D98 %
 * @param d50Gy D50 %
 * @param meanGy mean dose
 * @param d2Gy D2 %
 * @param d003ccGy D0.03cc
 * @param maxGy largest dose
 */
public record DvhRow(
        String name,
        boolean end,
        String volumeCc,
        String inGrid,
        boolean partlyOutside,
        String minGy,
        String d98Gy,
        String d50Gy,
        String meanGy,
        String d2Gy,
        String d003ccGy,
        String maxGy) {

    static DvhRow of(String name, boolean end, StructureFigures figures) {
        return new DvhRow(
                name,
                end,
                Shown.cc(figures.volumeCc()),
                Shown.percent(figures.inGridFraction()),
                figures.partlyOutside(),
                Shown.gy(figures.minGy()),
                Shown.gy(figures.d98Gy()),
                Shown.gy(figures.d50Gy()),
                Shown.gy(figures.meanGy()),
                Shown.gy(figures.d2Gy()),
                Shown.gy(figures.d003ccGy()),
                Shown.gy(figures.maxGy()));
    }
}
