package org.dosegate.cli.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dosegate.cli.plan.PlanCase;
import org.dosegate.cli.run.Once;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.check.PlanChecker;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.report.ReportContext;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.console.ConsoleStyle;
import org.dosegate.report.identity.Anonymiser;
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
 * @param image the image that it was planned on
 * @param context where it comes from
 * @param result what it found
 * @param protocol what it was checked against
 * @param roiColours colours of the ROIs, 0xRRGGBB, by ROI number
 * @param language language of the reports
 * @param paper paper of the PDF
 * @param pictures pictures of the dose; dear, and the same for all forms
 */
record CheckRun(
        PlanUnderCheck plan,
        Supplier<PictureImage> image,
        ReportContext context,
        CheckResult result,
        Protocol protocol,
        Map<Integer, Integer> roiColours,
        Language language,
        Paper paper,
        Supplier<DosePictures> pictures) {

    private static CheckRun of(
            PlanUnderCheck plan,
            Supplier<PictureImage> image,
            ReportContext context,
            CheckResult result,
            Protocol protocol,
            Map<Integer, Integer> roiColours,
            Language language,
            Paper paper) {
        Supplier<DosePictures> pictures =
                new Once<>(() -> new DosePictures(plan, result, protocol, image.get(), language));
        return new CheckRun(plan, image, context, result, protocol, roiColours, language, paper, pictures);
    }

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
        return of(
                plan.plan(),
                new Once<>(plan.image()),
                plan.context(createdUtc),
                PlanChecker.check(plan.plan(), protocol, options),
                protocol,
                colours,
                language,
                paper);
    }

    /** The same without the patient's identity. */
    CheckRun without(Anonymiser identity) {
        List<PlanStructure> structures = plan.structures().stream()
                .map(s -> new PlanStructure(
                        identity.text(s.roiName()),
                        s.roiNumber(),
                        s.interpretedType(),
                        s.displayRgb(),
                        s.region(),
                        s.warnings()))
                .toList();
        return of(
                new PlanUnderCheck(structures, plan.dose(), plan.prescription(), plan.warnings()),
                new Once<>(() -> withoutIdentity(image.get(), identity)),
                identity.context(context),
                identity.check(result),
                protocol,
                roiColours,
                language,
                paper);
    }

    private static PictureImage withoutIdentity(PictureImage image, Anonymiser identity) {
        return new PictureImage(
                image.volume(),
                image.notes().stream()
                        .map(note ->
                                new Note(note.code(), note.structure().map(identity::text), identity.text(note.text())))
                        .toList());
    }

    /** What the reports for people say. */
    QaReport report() {
        return QaReports.of(context, result, protocol, roiColours, language);
    }

    String text(ConsoleStyle style) {
        return ConsoleReport.check(context, result, style);
    }

    int exitCode() {
        return result.summary().exitCode();
    }
}
