package org.dosegate.cli.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dosegate.cli.plan.PlanCase;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.check.PlanChecker;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.report.ReportContext;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.console.ConsoleStyle;
import org.dosegate.report.message.Language;
import org.dosegate.report.pdf.Paper;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.picture.PictureImage;
import org.dosegate.report.qa.QaReport;
import org.dosegate.report.qa.QaReports;

/**
 * A check that ran: all that its outputs are written from.
 *
 * @param plan the plan
 * @param context where it comes from
 * @param result what it found
 * @param protocol what it was checked against
 * @param roiColours colours of the ROIs, 0xRRGGBB, by ROI number
 * @param language language of the reports
 * @param paper paper of the PDF
 */
record CheckRun(
        PlanUnderCheck plan,
        ReportContext context,
        CheckResult result,
        Protocol protocol,
        Map<Integer, Integer> roiColours,
        Language language,
        Paper paper) {

    /** Checks a plan. */
    static CheckRun of(
            PlanCase plan,
            Protocol protocol,
            CheckOptions options,
            Instant createdUtc,
            Language language,
            Paper paper) {
        Map<Integer, Integer> colours = new HashMap<>();
        plan.plan()
                .structures()
                .forEach(structure -> structure.displayRgb().ifPresent(rgb -> colours.put(structure.roiNumber(), rgb)));
        return new CheckRun(
                plan.plan(),
                plan.context(createdUtc),
                PlanChecker.check(plan.plan(), protocol, options),
                protocol,
                colours,
                language,
                paper);
    }

    /** What the reports for people say. */
    QaReport report() {
        return QaReports.of(context, result, protocol, roiColours, language);
    }

    /** Pictures of the dose. */
    DosePictures pictures() {
        return new DosePictures(plan, result, protocol, PictureImage.NONE, language);
    }

    String text(ConsoleStyle style) {
        return ConsoleReport.check(context, result, style);
    }

    int exitCode() {
        return result.summary().exitCode();
    }
}
