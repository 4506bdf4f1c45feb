package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.rt.RtStructReader;
import org.dosegate.dicom.rt.RtStructureSet;
import org.dosegate.dicom.rt.SopClass;

/** Loads a structure set alone; a dose or a plan may be there and need not. */
public final class StructureSetLoader {
    private final DicomCodec codec;

    /** A loader on the codec of this build. */
    public StructureSetLoader() {
        this.codec = DicomCodec.standard();
    }

    /**
     * Loads the structure set that the request names, the only one, or the one that the only plan was made on.
     *
     * @throws DicomRefusedException when the files do not say which it is, or it cannot be read
     */
    public LoadedStructures load(PlanRequest request) {
        return Border.guard(PlanLoader.name(request), () -> loadGuarded(request));
    }

    private LoadedStructures loadGuarded(PlanRequest request) {
        List<LoadWarning> warnings = new ArrayList<>();
        ObjectPool pool = new PlanLoader(codec).pool(request, warnings);
        PlanObject chosen = choose(pool, request);
        RtStructureSet structures =
                RtStructReader.read(chosen.values(), chosen.file().sha256());
        warnings.addAll(chosen.file().warnings());
        warnings.addAll(structures.warnings());
        return new LoadedStructures(
                structures,
                chosen.file().dataset(),
                pool.objects().stream().map(object -> object.file().name()).toList(),
                List.copyOf(warnings));
    }

    private static PlanObject choose(ObjectPool pool, PlanRequest request) {
        if (request.structureSet().isPresent()) {
            List<PlanObject> all = pool.objects().stream()
                    .filter(o -> o.sopClass() == SopClass.RT_STRUCTURE_SET)
                    .toList();
            return Selector.find(all, "--struct", request.structureSet().get());
        }
        List<PlanObject> sets = pool.usable(c -> c == SopClass.RT_STRUCTURE_SET);
        if (sets.size() == 1) {
            return sets.get(0);
        }
        if (sets.isEmpty()) {
            throw DicomRefusedException.of(
                    Refusal.NO_STRUCTURE_SET,
                    PlanLoader.name(request),
                    "there is no RTSTRUCT",
                    "export the structure set too");
        }
        List<PlanObject> plans = pool.usable(SopClass::isPlan);
        Optional<String> wanted = plans.size() == 1 ? DoseLinks.structureSet(plans.get(0)) : Optional.empty();
        return wanted.flatMap(
                        uid -> sets.stream().filter(s -> s.uid().equals(uid)).findFirst())
                .orElseThrow(() -> DicomRefusedException.of(
                        Refusal.SEVERAL_STRUCTURE_SETS,
                        PlanLoader.name(request),
                        "there are " + sets.size() + " structure sets: " + Selector.choices(sets),
                        "say which with --struct UID|FILE"));
    }
}
