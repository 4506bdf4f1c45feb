package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.RtDose.SummationType;
import org.dosegate.engine.dose.DoseGrid;

/**
 * A second dose that another one is compared with, in that one's frame of reference.
 *
 * @param header its identity
 * @param summation whose dose it is
 * @param grid the dose, moved where a registration had to, Gy
 * @param registrations the registrations that were named, used or not
 * @param warnings what must be known about it
 */
public record ComparedDose(
        ObjectHeader header,
        SummationType summation,
        DoseGrid grid,
        List<ObjectHeader> registrations,
        List<LoadWarning> warnings) {

    /**
     * Brings a dose into a frame of reference.
     *
     * @param patient the object whose patient it must be, in messages the first one
     * @param reference the object whose frame of reference it must be brought into
     * @throws org.dosegate.dicom.DicomRefusedException when it is another patient's, or in another frame of reference, and no named registration leads from it
     */
    static ComparedDose of(LoadedDose dose, ObjectHeader patient, ObjectHeader reference, Registrations registrations) {
        List<LoadWarning> warnings = new ArrayList<>();
        new ConsistencyChecks(warnings)
                .patient(Stream.concat(Stream.of(patient, dose.header()), registrations.headers().stream())
                        .toList());
        warnings.addAll(dose.warnings());
        Optional<DoseOrigin.Move> move =
                registrations.into(reference.frameOfReferenceUid().orElseThrow(), reference.file(), dose.header());
        move.ifPresent(m -> warnings.add(m.warning(dose.header())));
        return new ComparedDose(
                dose.header(),
                dose.summation(),
                move.map(m -> dose.grid().moved(m.transform())).orElse(dose.grid()),
                registrations.headers(),
                List.copyOf(warnings));
    }
}
