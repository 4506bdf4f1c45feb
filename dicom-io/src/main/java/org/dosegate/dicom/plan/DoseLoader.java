package org.dosegate.dicom.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.RtDose;
import org.dosegate.dicom.rt.SopClass;

/** Loads doses on their own, such as the two of a gamma comparison. */
public final class DoseLoader {
    private final DicomCodec codec;

    /** A loader on the codec of this build. */
    public DoseLoader() {
        this(DicomCodec.standard());
    }

    DoseLoader(DicomCodec codec) {
        this.codec = codec;
    }

    /**
     * Loads the one dose that a file or folder holds. Whether it is a plan's or a beam's is not judged.
     *
     * @throws DicomRefusedException when there is not exactly one RTDOSE, or it is not a physical dose of a volume in Gy
     */
    public LoadedDose load(Path path) {
        return Border.guard(path.toString(), () -> loadGuarded(path));
    }

    private LoadedDose loadGuarded(Path path) {
        List<LoadWarning> warnings = new ArrayList<>();
        List<PlanObject> doses =
                new PlanLoader(codec).pool(PlanRequest.of(path), warnings).usable(c -> c == SopClass.RT_DOSE);
        if (doses.size() != 1) {
            throw DicomRefusedException.of(
                    Refusal.NO_DOSE, path.toString(), "is not one RTDOSE", "name one RTDOSE file");
        }
        PlanObject object = doses.get(0);
        RtDose dose = new ReadParts().dose(object);
        warnings.addAll(object.file().warnings());
        warnings.addAll(dose.warnings());
        return new LoadedDose(
                dose.header(), dose.summation(), DoseAssembly.grid(dose, dose.dosesGy()), List.copyOf(warnings));
    }

    /**
     * Brings a dose into the frame of reference of another one that it is compared with.
     *
     * @param registrations files of rigid registrations
     * @throws DicomRefusedException when the doses are of different patients, or in different frames of reference and no registration leads from the second to the first; when
     *     a registration is not sound and rigid
     */
    public ComparedDose comparable(LoadedDose first, LoadedDose second, List<Path> registrations) {
        return Border.guard(second.header().file(), () -> {
            List<LoadWarning> warnings = new ArrayList<>();
            Registrations named = named(registrations, warnings);
            ComparedDose dose = ComparedDose.of(second, first.header(), first.header(), named);
            warnings.addAll(dose.warnings());
            warnings.addAll(named.unused());
            return new ComparedDose(
                    dose.header(), dose.summation(), dose.grid(), dose.registrations(), List.copyOf(warnings));
        });
    }

    private Registrations named(List<Path> files, List<LoadWarning> warnings) {
        List<String> selectors = files.stream().map(Path::toString).toList();
        return files.isEmpty()
                ? Registrations.none()
                : Registrations.named(
                        selectors, new PlanLoader(codec).pool(PlanRequest.of(files.toArray(Path[]::new)), warnings));
    }

    /**
     * What must be known when a structure set is laid over a dose.
     *
     * @throws DicomRefusedException when they are of different patients
     */
    public static List<LoadWarning> requireSamePatient(ObjectHeader structures, LoadedDose dose) {
        List<LoadWarning> warnings = new ArrayList<>();
        new ConsistencyChecks(warnings).patient(List.of(structures, dose.header()));
        return warnings;
    }
}
