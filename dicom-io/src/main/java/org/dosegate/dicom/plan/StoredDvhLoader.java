package org.dosegate.dicom.plan;

import java.util.ArrayList;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.rt.DvhSequenceReader;
import org.dosegate.dicom.rt.SopClass;

/** Finds the DVHs that a planning system stored with a dose. */
public final class StoredDvhLoader {
    private final DicomCodec codec;

    /** A loader on the codec of this build. */
    public StoredDvhLoader() {
        this.codec = DicomCodec.standard();
    }

    /**
     * Reads the DVHs stored in one RTDOSE of a plan.
     *
     * @param request the request that the plan was loaded by
     * @param doseUid SOP Instance UID of the RTDOSE
     * @throws DicomRefusedException when it is not there any more
     */
    public DvhSequenceReader.Stored load(PlanRequest request, String doseUid) {
        return new PlanLoader(codec)
                .pool(request, new ArrayList<>()).usable(c -> c == SopClass.RT_DOSE).stream()
                        .filter(dose -> dose.uid().equals(doseUid))
                        .map(dose -> DvhSequenceReader.read(dose.values()))
                        .findFirst()
                        .orElseThrow(() -> DicomRefusedException.of(
                                Refusal.NO_DOSE,
                                PlanLoader.name(request),
                                "the dose " + doseUid + " is gone",
                                "do not change files while they are read"));
    }
}
