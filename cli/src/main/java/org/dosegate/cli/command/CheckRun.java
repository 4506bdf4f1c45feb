package org.dosegate.cli.command;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dosegate.cli.plan.PlanCase;
import org.dosegate.cli.run.Once;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.check.PlanChecker;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.report.ReportContext;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.console.ConsoleStyle;
import org.dosegate.report.csv.CheckCsv;
import org.dosegate.report.html.HtmlReport;
import org.dosegate.report.identity.Anonymiser;
import org.dosegate.report.json.CheckJson;
import org.dosegate.report.message.Language;
import org.dosegate.report.pdf.Paper;
import org.dosegate.report.pdf.PdfReport;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.picture.PictureImage;
import org.dosegate.report.qa.QaReport;
import org.dosegate.report.qa.QaReports;

/** A check that ran: all that its outputs are written from. What is dear to make is made when it is first asked for. */
final class CheckRun {
    private final PlanUnderCheck plan;
    private final Supplier<PictureImage> image;
    private final ReportContext context;
    private final CheckResult result;
    private final Protocol protocol;
    private final Language language;
    private final Paper paper;
    private final Supplier<QaReport> report = new Once<>(this::makeReport);
    private final Supplier<DosePictures> pictures = new Once<>(this::makePictures);

    private CheckRun(
            PlanUnderCheck plan,
            Supplier<PictureImage> image,
            ReportContext context,
            CheckResult result,
            Protocol protocol,
            Language language,
            Paper paper) {
        this.plan = plan;
        this.image = image;
        this.context = context;
        this.result = result;
        this.protocol = protocol;
        this.language = language;
        this.paper = paper;
    }

    /** Checks a plan. */
    static CheckRun of(
            PlanCase plan,
            Protocol protocol,
            CheckOptions options,
            Instant createdUtc,
            Language language,
            Paper paper) {
        return new CheckRun(
                plan.plan(),
                new Once<>(plan.image()),
                plan.context(createdUtc),
                PlanChecker.check(plan.plan(), protocol, options),
                protocol,
                language,
                paper);
    }

    /** The same without the patient's identity. */
    CheckRun without(Anonymiser identity) {
        return new CheckRun(
                identity.plan(plan),
                () -> withoutIdentity(image.get(), identity),
                identity.context(context),
                identity.check(result),
                protocol,
                language,
                paper);
    }

    private static PictureImage withoutIdentity(PictureImage image, Anonymiser identity) {
        return new PictureImage(image.volume(), identity.notes(image.notes()));
    }

    private QaReport makeReport() {
        return QaReports.of(context, result, protocol, plan.displayRgbs(), language);
    }

    private DosePictures makePictures() {
        return new DosePictures(plan, result, protocol, image.get(), language);
    }

    ReportContext context() {
        return context;
    }

    CheckResult result() {
        return result;
    }

    /** How each form is made, by its option. */
    Map<String, Supplier<byte[]>> forms() {
        return Map.of(
                ReportForm.HTML.option(), () -> HtmlReport.write(report.get(), Optional.of(pictures.get())),
                ReportForm.PDF.option(), () -> PdfReport.write(report.get(), Optional.of(pictures.get()), paper),
                ReportForm.JSON.option(), () -> CheckJson.write(context, result),
                ReportForm.CSV.option(), () -> CheckCsv.write(result));
    }

    String text(ConsoleStyle style) {
        return ConsoleReport.check(context, result, style);
    }

    int exitCode() {
        return result.summary().exitCode();
    }
}
