package org.dosegate.report.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.result.AuditedTarget;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.ComparedStructure;
import org.dosegate.constraints.result.DoseComposition;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.constraints.result.StructureGamma;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.audit.CropFinding;
import org.dosegate.engine.audit.TargetAudit;
import org.dosegate.report.CompareReport;
import org.dosegate.report.DvhResult;
import org.dosegate.report.ExpandResult;
import org.dosegate.report.InfoResult;
import org.dosegate.report.InputObject;
import org.dosegate.report.PatientInfo;
import org.dosegate.report.PlanInfo;
import org.dosegate.report.ReportContext;

/**
 * Takes the patient's identity out of a result before any output is written from it. Patient's name, ID and plan label become {@code ANONYMOUS}, the birth date goes,
 * UIDs become others (the same for the same), and in every other text the patient's name, ID and birth date, paths and UIDs are replaced. Sex, planning system and
 * the SHA-256 of the inputs stay: whoever has the files can tell that these are they, nobody else learns anything.
 */
public final class Anonymiser {
    private static final Optional<String> ANONYMOUS = Optional.of(IdentityWords.REPLACEMENT);

    private final IdentityWords words;

    /**
     * An anonymiser for one run.
     *
     * @param patient whose plan it is
     * @param paths folders and files as the user named them
     */
    public Anonymiser(Optional<PatientInfo> patient, List<String> paths) {
        this.words = new IdentityWords(patient, paths);
    }

    /** A text without identity. */
    public String text(String text) {
        return PseudoUid.inText(words.without(text));
    }

    /** The context without identity. */
    public ReportContext context(ReportContext context) {
        return new ReportContext(
                context.tool(),
                context.createdUtc(),
                context.inputs().stream()
                        .map(input -> new InputObject(
                                input.role(),
                                PseudoUid.of(input.sopInstanceUid()),
                                input.frameOfReferenceUid().map(PseudoUid::of),
                                input.sha256()))
                        .toList(),
                context.patient().map(p -> new PatientInfo(ANONYMOUS, ANONYMOUS, Optional.empty(), p.sex())),
                context.plan()
                        .map(p -> new PlanInfo(
                                p.label().flatMap(label -> ANONYMOUS),
                                p.uid().map(PseudoUid::of),
                                p.approval(),
                                p.tps())));
    }

    /** The plan without identity. */
    public PlanUnderCheck plan(PlanUnderCheck plan) {
        return new PlanUnderCheck(
                plan.structures().stream().map(this::structure).toList(),
                plan.dose(),
                plan.prescription().map(this::prescription),
                notes(plan.warnings()),
                plan.secondDose(),
                plan.storedDvhs(),
                plan.composition().map(Anonymiser::composition),
                plan.doseBounds());
    }

    private PlanStructure structure(PlanStructure structure) {
        return new PlanStructure(
                text(structure.roiName()),
                structure.roiNumber(),
                structure.interpretedType(),
                structure.displayRgb(),
                structure.region(),
                notes(structure.warnings()));
    }

    /** The result of a check without identity. */
    public CheckResult check(CheckResult result) {
        return new CheckResult(
                result.protocol(),
                prescription(result.prescription()),
                result.settings(),
                result.structures().stream().map(this::structure).toList(),
                result.goals().stream().map(this::goal).toList(),
                result.targetAudits().stream().map(this::target).toList(),
                notes(result.warnings()),
                result.summary(),
                result.gamma().stream().map(this::gamma).toList(),
                result.storedDvhComparison().stream().map(this::compared).toList(),
                result.doseComposition().map(Anonymiser::composition));
    }

    private GammaResult gamma(GammaResult result) {
        return new GammaResult(
                result.map(),
                result.statistics(),
                result.structures().stream()
                        .map(structure -> new StructureGamma(text(structure.name()), structure.statistics()))
                        .toList());
    }

    private static DoseComposition composition(DoseComposition composition) {
        return new DoseComposition(
                composition.parts().stream()
                        .map(part -> new DoseComposition.Part(
                                PseudoUid.of(part.sopInstanceUid()),
                                part.planUids().stream().map(PseudoUid::of).toList(),
                                part.weight(),
                                part.prior(),
                                part.move()
                                        .map(move -> new DoseComposition.Move(
                                                PseudoUid.of(move.registrationUid()), move.matrix()))))
                        .toList(),
                composition.ofOnePlan(),
                composition.resamplingErrorGy());
    }

    /** DVHs without identity. */
    public DvhResult dvh(DvhResult result) {
        return new DvhResult(
                result.prescription().map(this::prescription),
                result.settings(),
                result.structures().stream().map(this::structure).toList(),
                notes(result.warnings()));
    }

    /** A comparison with stored DVHs without identity. */
    public CompareReport compare(CompareReport report) {
        return new CompareReport(
                report.settings(),
                report.structures().stream().map(this::compared).toList(),
                report.maxDifferencePercent(),
                notes(report.warnings()));
    }

    /** A derived structure without identity; the file that was written keeps its own. */
    public ExpandResult expand(ExpandResult result) {
        return new ExpandResult(
                text(result.name()),
                result.volumeCc(),
                text(result.fromName()),
                result.fromVolumeCc(),
                result.margins(),
                result.planes(),
                result.points(),
                text(result.file()),
                notes(result.warnings()));
    }

    /** What was found, without identity: files are numbered, descriptions are left out. */
    public InfoResult info(InfoResult result) {
        return new InfoResult(
                IntStream.range(0, result.objects().size())
                        .mapToObj(i ->
                                object("object-" + (i + 1), result.objects().get(i)))
                        .toList(),
                result.links().stream()
                        .map(link -> new InfoResult.LinkInfo(
                                PseudoUid.of(link.from()), link.role(), PseudoUid.of(link.to()), link.found()))
                        .toList(),
                result.notDicom());
    }

    private InfoResult.ObjectInfo object(String file, InfoResult.ObjectInfo object) {
        return new InfoResult.ObjectInfo(
                file,
                object.modality(),
                object.sopClassUid(),
                object.sopInstanceUid().map(PseudoUid::of),
                object.frameOfReferenceUid().map(PseudoUid::of),
                Optional.empty(),
                object.prescription().map(this::text),
                object.geometry(),
                object.structures().stream()
                        .map(roi -> new InfoResult.RoiInfo(roi.number(), text(roi.name()), roi.type(), roi.evaluable()))
                        .toList(),
                object.problems().stream()
                        .map(p -> new InfoResult.Problem(p.code(), p.refused(), text(p.text())))
                        .toList());
    }

    private Prescription prescription(Prescription prescription) {
        return new Prescription(prescription.doseGy(), prescription.fractions(), text(prescription.source()));
    }

    private StructureResult structure(StructureResult structure) {
        return new StructureResult(
                text(structure.name()),
                structure.roiName().map(this::text),
                structure.roiNumber(),
                structure.match(),
                structure.derivation().map(this::text),
                structure.built(),
                structure.readings(),
                notes(structure.warnings()),
                structure.biology(),
                structure.indices());
    }

    private GoalResult goal(GoalResult goal) {
        return new GoalResult(
                goal.id(),
                text(goal.structure()),
                goal.expression(),
                goal.metric(),
                goal.operator(),
                goal.limit(),
                goal.unit(),
                goal.required(),
                goal.value(),
                goal.low(),
                goal.high(),
                goal.margin(),
                goal.verdict(),
                goal.borderline(),
                notes(goal.reasons()),
                goal.citation(),
                goal.variation(),
                goal.priority(),
                goal.ends());
    }

    private ComparedStructure compared(ComparedStructure structure) {
        return new ComparedStructure(
                text(structure.name()), structure.roiNumber(), structure.ours(), structure.stored());
    }

    private AuditedTarget target(AuditedTarget target) {
        TargetAudit audit = target.audit();
        List<CropFinding> crops = audit.crops().stream()
                .map(crop -> new CropFinding(text(crop.structure()), crop.outside(), crop.missingShare()))
                .toList();
        return new AuditedTarget(
                text(target.structure()),
                text(target.roiName()),
                target.from(),
                target.fromBuilt(),
                target.margins(),
                new TargetAudit(
                        audit.expectedCc(),
                        audit.drawnCc(),
                        audit.missingCc(),
                        audit.excessCc(),
                        audit.dice(),
                        audit.meanSurfaceDistanceMm(),
                        audit.hausdorff95Mm(),
                        audit.margins(),
                        audit.shortSlices(),
                        crops));
    }

    /** Notes without identity. */
    public List<Note> notes(List<Note> notes) {
        return notes.stream()
                .map(note -> new Note(note.code(), note.structure().map(this::text), text(note.text())))
                .toList();
    }
}
