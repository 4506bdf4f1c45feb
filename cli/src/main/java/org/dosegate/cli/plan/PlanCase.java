package org.dosegate.cli.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dosegate.cli.run.ToolIdentity;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.report.InputObject;
import org.dosegate.report.PatientInfo;
import org.dosegate.report.PlanInfo;
import org.dosegate.report.ReportContext;
import org.dosegate.report.picture.PictureImage;

/**
 * A plan as loaded: what is evaluated, and what the outputs say about where it came from.
 *
 * @param plan structures, dose, prescription and warnings
 * @param prescriptionProblem why the plan has no prescription; empty when it has one
 * @param inputs the objects used
 * @param patient whose plan it is
 * @param header which plan it is; empty where there is no RTPLAN
 * @param image reads the image that it was planned on; dear, and only pictures need it
 */
public record PlanCase(
        PlanUnderCheck plan,
        Optional<PrescriptionException> prescriptionProblem,
        List<InputObject> inputs,
        Optional<PatientInfo> patient,
        Optional<PlanInfo> header,
        Supplier<PictureImage> image) {

    /**
     * This plan, if it has a prescription.
     *
     * @throws PrescriptionException when it has none; the message says why and what to do
     */
    public PlanCase requirePrescription() {
        prescriptionProblem.ifPresent(problem -> {
            throw problem;
        });
        return this;
    }

    /** The context of a result that is made at the given time. */
    public ReportContext context(Instant createdUtc) {
        return new ReportContext(ToolIdentity.current(), createdUtc, inputs, patient, header);
    }
}
