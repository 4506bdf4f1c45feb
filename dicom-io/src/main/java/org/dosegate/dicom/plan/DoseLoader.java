package org.dosegate.dicom.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.RtDose;
import org.dosegate.dicom.rt.SopClass;

/** Loads doses on their own, such as the two of a gamma comparison. */
public final class DoseLoader {
    private final DicomCodec codec;

    /** A loader on the codec of this build. */
    public DoseLoader() {
        this.codec = DicomCodec.standard();
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
     * What must be known when two doses are compared.
     *
     * @param first whose dose the other one is compared with: an RTDOSE, or the objects of a plan, RTDOSE among them
     * @throws DicomRefusedException when they are of different patients, or in different frames of reference
     */
    public static List<LoadWarning> requireComparable(List<ObjectHeader> first, LoadedDose second) {
        List<LoadWarning> warnings = new ArrayList<>();
        new ConsistencyChecks(warnings).patient(List.of(first.get(0), second.header()));
        Optional<String> frame = second.header().frameOfReferenceUid();
        for (ObjectHeader object : first) {
            if (object.sopClass() == SopClass.RT_DOSE
                    && !object.frameOfReferenceUid().equals(frame)) {
                throw DicomRefusedException.at(
                        Refusal.OTHER_FRAME_OF_REFERENCE,
                        second.header().file(),
                        Tags.FRAME_OF_REFERENCE_UID,
                        "the dose is in another frame of reference than " + object.file(),
                        "give two doses on one planning image; registrations are not applied");
            }
        }
        return warnings;
    }
}
