package org.dosegate.dicom.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.rt.DvhSequenceReader;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.PlanPrescription;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.RtDose;
import org.dosegate.dicom.rt.RtPlan;
import org.dosegate.dicom.rt.RtPlanReader;
import org.dosegate.dicom.rt.RtStructureSet;

/** Loads a plan from folders and files: scan, choose by references, read strictly, check that all belongs together. */
public final class PlanLoader {
    private final DicomCodec codec;
    private final ReadAhead ahead;

    /** A loader on the codec of this build. */
    public PlanLoader() {
        this(ReadAhead.none());
    }

    /** A loader for which reading may have begun. */
    public PlanLoader(ReadAhead ahead) {
        this(DicomCodec.standard(), ahead);
    }

    PlanLoader(DicomCodec codec) {
        this(codec, ReadAhead.none());
    }

    private PlanLoader(DicomCodec codec, ReadAhead ahead) {
        this.codec = codec;
        this.ahead = ahead;
    }

    /**
     * Loads a plan.
     *
     * @throws DicomRefusedException when files, objects or their relations are not those of exactly one plan
     */
    public LoadedPlan load(PlanRequest request) {
        return Border.guard(name(request), () -> loadGuarded(request));
    }

    private LoadedPlan loadGuarded(PlanRequest request) {
        List<LoadWarning> warnings = new ArrayList<>();
        List<Path> paths = paths(request);
        PlanReading reading = ahead.take(paths).orElseGet(() -> PlanReading.of(paths, codec));
        ObjectPool pool = usable(reading.pool(), request, warnings);
        // What is wrong with the only dose or structure set itself is said before what is wrong between objects.
        reading.fault().ifPresent(fault -> {
            throw fault;
        });
        ReadParts parts = reading.parts();
        PlanSelection.Selected selected = new PlanSelection(pool, request, warnings).select();
        Optional<RtPlan> plan =
                selected.plan().map(p -> RtPlanReader.read(p.values(), p.file().sha256()));
        List<RtDose> doses = selected.doses().stream().map(parts::dose).toList();
        List<RtDose> prior = selected.priorDoses().stream().map(parts::dose).toList();
        RtStructureSet structures = parts.structureSet(selected.structureSet());
        Registrations registrations = Registrations.named(request.sum().registrations(), pool);
        List<ObjectHeader> inputs = new ArrayList<>();
        inputs.add(structures.header());
        doses.forEach(dose -> inputs.add(dose.header()));
        prior.forEach(dose -> inputs.add(dose.header()));
        plan.ifPresent(p -> inputs.add(p.header()));
        inputs.addAll(registrations.headers());
        ConsistencyChecks checks = new ConsistencyChecks(warnings);
        checks.patient(inputs);
        RtDose anchor = anchor(doses, structures);
        List<Roi> rois = checks.frameOfReference(anchor.header(), structures, plan.map(RtPlan::header));
        DoseAssembly.check(doses, prior, plan, warnings);
        DoseComposition composition = DoseComposition.of(
                sources(doses, prior),
                anchor.header().frameOfReferenceUid().orElseThrow(),
                registrations,
                new DoseWeights(request.sum().weights(), selected));
        warnings.addAll(composition.warnings());
        Optional<ComparedDose> compared = request.compared()
                .map(file -> ComparedDose.of(
                        new DoseLoader(codec).load(file), structures.header(), anchor.header(), registrations));
        warnings.addAll(registrations.unused());
        List<PlanObject> used = new ArrayList<>(selected.doses());
        used.addAll(selected.priorDoses());
        used.add(selected.structureSet());
        selected.plan().ifPresent(used::add);
        for (PlanObject object : used) {
            warnings.addAll(object.file().warnings());
            object.undecodablePatientName().ifPresent(warnings::add);
        }
        doses.forEach(dose -> warnings.addAll(dose.warnings()));
        prior.forEach(dose -> warnings.addAll(dose.warnings()));
        warnings.addAll(structures.warnings());
        plan.ifPresent(p -> warnings.addAll(p.warnings()));
        plan.ifPresent(p -> warnIfNotApproved(p, warnings));
        List<Roi> seen = new ImageChecks(pool, warnings).check(anchor, rois, used, plan);
        warnings.addAll(unreadableNames(rois));
        return new LoadedPlan(
                List.copyOf(inputs),
                plan.map(RtPlan::header).orElse(structures.header()).patient(),
                plan.map(PlanLoader::info),
                prescription(plan, composition.origin().isAsPrescribed(), request),
                seen,
                composition.dose(),
                composition.bounds(),
                composition.origin(),
                new ImageSelection(pool, codec).select(selected.structureSet(), anchor.header()),
                List.copyOf(warnings),
                compared,
                !composition.origin().isComposed()
                        ? DvhSequenceReader.read(selected.doses().get(0).values())
                        : DvhSequenceReader.NONE,
                unused(pool, used));
    }

    /** The dose whose frame of reference is that of the structures, where there is one; the others need a registration. */
    private static RtDose anchor(List<RtDose> doses, RtStructureSet structures) {
        return doses.stream()
                .filter(dose -> structures
                        .frameOfReferenceUids()
                        .contains(dose.header().frameOfReferenceUid().orElseThrow()))
                .findFirst()
                .orElse(doses.get(0));
    }

    private static List<DoseComposition.Source> sources(List<RtDose> doses, List<RtDose> prior) {
        List<DoseComposition.Source> sources = new ArrayList<>();
        doses.forEach(dose -> sources.add(new DoseComposition.Source(dose, false)));
        prior.forEach(dose -> sources.add(new DoseComposition.Source(dose, true)));
        return sources;
    }

    /** One plan's prescription is not that of a sum of several plans: nobody could hold it against a protocol. */
    private static PlanPrescription prescription(Optional<RtPlan> plan, boolean asPrescribed, PlanRequest request) {
        PlanPrescription own =
                plan.map(RtPlan::prescription).orElseGet(() -> PlanPrescription.withoutPlan(name(request)));
        return asPrescribed ? own : own.ofOneAmongSeveral();
    }

    private static List<Path> paths(PlanRequest request) {
        List<Path> paths = new ArrayList<>(request.paths());
        request.selectors().forEach(selector -> Selector.file(selector).ifPresent(paths::add));
        return paths;
    }

    ObjectPool pool(PlanRequest request, List<LoadWarning> warnings) {
        return usable(ObjectPool.of(new DicomScanner(codec).scan(paths(request)).files(), codec), request, warnings);
    }

    private static ObjectPool usable(ObjectPool pool, PlanRequest request, List<LoadWarning> warnings) {
        if (pool.objects().isEmpty()) {
            throw DicomRefusedException.of(
                    Refusal.NO_DICOM, name(request), "holds no DICOM file", "name the folder of an exported plan");
        }
        warnings.addAll(pool.warnings());
        for (PlanObject object : pool.objects()) {
            if (object.refusal().isEmpty()) {
                continue;
            }
            if (object.mayBePartOfPlan() && !isExcluded(object, request) && !isArchiveBeside(object, request)) {
                throw object.refusal().get();
            }
            warnings.add(LoadWarning.of(
                    Code.UNREADABLE_FILE, "not used: " + object.refusal().get().getMessage()));
        }
        pool.sharedUid().ifPresent(refusal -> {
            throw refusal;
        });
        return pool;
    }

    /** An archive in a folder may be anything; one that was named is meant. */
    private static boolean isArchiveBeside(PlanObject object, PlanRequest request) {
        return object.refusal().orElseThrow().code() == Refusal.ARCHIVE
                && request.paths().stream()
                        .noneMatch(path ->
                                path.normalize().toString().equals(object.file().name()));
    }

    /** Whether an option names another object of this kind, so that this one does not matter. */
    private static boolean isExcluded(PlanObject object, PlanRequest request) {
        List<String> named = switch (object.sopClass()) {
            case RT_STRUCTURE_SET -> request.structureSet().stream().toList();
            case RT_DOSE -> doses(request);
            case RT_PLAN, RT_ION_PLAN -> request.plan().stream().toList();
            default -> List.of();
        };
        return !named.isEmpty() && named.stream().noneMatch(selector -> Selector.matches(object, selector));
    }

    /** The doses that an option names; none where the plan's own is not among them. */
    private static List<String> doses(PlanRequest request) {
        List<String> doses = new ArrayList<>(request.doses());
        if (!doses.isEmpty()) {
            doses.addAll(request.sum().priorDoses());
        }
        return doses;
    }

    /** A ROI that no protocol finds because its name is not readable: the reason must not be lost with it. */
    private static List<LoadWarning> unreadableNames(List<Roi> rois) {
        return rois.stream()
                .flatMap(roi -> roi.warnings().stream())
                .filter(w -> w.code() == Code.ROI_NAME_UNDECODABLE
                        || w.code() == Code.ROI_NAME_SUSPECT
                        || w.code() == Code.ROI_NO_NAME)
                .toList();
    }

    private static LoadedPlan.PlanInfo info(RtPlan plan) {
        return new LoadedPlan.PlanInfo(
                plan.label(), plan.header().sopInstanceUid(), plan.approvalStatus(), plan.planningSystem());
    }

    private static void warnIfNotApproved(RtPlan plan, List<LoadWarning> warnings) {
        String status = plan.approvalStatus().orElse("");
        if (!status.equals("APPROVED")) {
            String says = status.isEmpty() ? "does not say whether it is approved" : "is " + status;
            warnings.add(LoadWarning.of(Code.NOT_APPROVED, "the plan " + plan.label() + " " + says));
        }
    }

    private static List<String> unused(ObjectPool pool, List<PlanObject> used) {
        Set<String> usedFiles =
                used.stream().map(object -> object.file().name()).collect(Collectors.toSet());
        return pool.objects().stream()
                .filter(object -> !usedFiles.contains(object.file().name())
                        && object.sopClass().isPartOfPlan())
                .map(PlanObject::label)
                .toList();
    }

    static String name(PlanRequest request) {
        return request.paths().stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
