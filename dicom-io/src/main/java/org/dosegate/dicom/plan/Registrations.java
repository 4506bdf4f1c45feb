package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.Registration;
import org.dosegate.dicom.rt.RegistrationReader;
import org.dosegate.dicom.rt.SopClass;
import org.dosegate.engine.geometry.RigidTransform;

/** The registrations that the user named, and no others: that one is there does not mean that somebody approved of it. */
final class Registrations {
    private final List<Registration> named = new ArrayList<>();
    private final Set<Registration> used = new LinkedHashSet<>();

    private Registrations() {}

    /** None is named. */
    static Registrations none() {
        return new Registrations();
    }

    /**
     * Reads the named ones.
     *
     * @throws DicomRefusedException when one is not there, not rigid, or contradicts itself
     */
    static Registrations named(List<String> selectors, ObjectPool pool) {
        Registrations registrations = new Registrations();
        List<PlanObject> candidates = pool.objects().stream()
                .filter(object -> object.sopClass() == SopClass.REGISTRATION
                        || object.sopClass() == SopClass.DEFORMABLE_REGISTRATION)
                .toList();
        for (String selector : selectors) {
            PlanObject object = Selector.find(candidates, "--registration", selector);
            registrations.named.add(
                    RegistrationReader.read(object.values(), object.file().sha256()));
        }
        return registrations;
    }

    /**
     * How a dose gets into a frame of reference; empty when it lies in it.
     *
     * @param whose what has that frame of reference, for messages
     * @throws DicomRefusedException when no named registration leads there, or two lead to different places
     */
    Optional<DoseOrigin.Move> into(String frameUid, String whose, ObjectHeader dose) {
        String own = dose.frameOfReferenceUid().orElseThrow();
        if (own.equals(frameUid)) {
            return Optional.empty();
        }
        Optional<DoseOrigin.Move> found = Optional.empty();
        for (Registration registration : named) {
            Optional<RigidTransform> transform = registration.between(own, frameUid);
            if (transform.isPresent()) {
                used.add(registration);
                if (found.isPresent() && !Registration.agree(found.get().transform(), transform.get())) {
                    throw DicomRefusedException.of(
                            Refusal.REGISTRATION_CONTRADICTORY,
                            registration.header().file(),
                            "moves " + dose.file() + " to another place than "
                                    + found.get().registration().file(),
                            "name one registration");
                }
                found = found.isPresent()
                        ? found
                        : Optional.of(new DoseOrigin.Move(registration.header(), transform.get()));
            }
        }
        if (found.isEmpty()) {
            throw DicomRefusedException.at(
                    Refusal.OTHER_FRAME_OF_REFERENCE,
                    dose.file(),
                    Tags.FRAME_OF_REFERENCE_UID,
                    "the dose is in another frame of reference (" + own + ") than " + whose + " (" + frameUid + ")"
                            + (named.isEmpty() ? "" : ", and no named registration has both"),
                    "name the rigid registration between the two with --registration UID|FILE");
        }
        return found;
    }

    /** Identity of the named ones. */
    List<ObjectHeader> headers() {
        return named.stream().map(Registration::header).toList();
    }

    /** Those that no dose needed. */
    List<LoadWarning> unused() {
        return named.stream()
                .filter(registration -> !used.contains(registration))
                .map(registration -> LoadWarning.of(
                        Code.REGISTRATION_NOT_USED, registration.header().file() + " was named, and no dose needs it"))
                .toList();
    }
}
