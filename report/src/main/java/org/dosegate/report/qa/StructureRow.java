package org.dosegate.report.qa;

import org.dosegate.report.StructureFigures;

/**
 * One structure. Figures are text without their unit (cc, Gy; the share with its sign); one that does not exist is a dash.
 *
 * @param name name in the protocol, or the expression of a derived structure
 * @param roi the ROI as stored with its number, or what it is derived from
 * @param match how name and ROI came together
 * @param volumeCc volume
 * @param inGrid share of the volume inside the dose grid
 * @param partlyOutside whether a part of the volume lies outside the dose grid
 * @param minGy least dose
 * @param meanGy mean dose
 * @param maxGy largest dose
 * @param d003ccGy D0.03cc
 * @param figures the same as numbers
 */
public record StructureRow(
        String name,
        String roi,
        String match,
        String volumeCc,
        String inGrid,
        boolean partlyOutside,
        String minGy,
        String meanGy,
        String maxGy,
        String d003ccGy,
        StructureFigures figures) {}
