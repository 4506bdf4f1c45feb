package org.dosegate.dicom.rt;

import java.util.Map;
import java.util.Optional;
import org.dosegate.engine.geometry.RigidTransform;

/**
 * A Spatial Registration (PS3.3 A.39.1) of rigid transforms.
 *
 * @param header identity
 * @param registeredFrameUid the frame of reference that all transforms lead into: that of the object itself
 * @param transforms from each registered frame of reference into that one, by Frame of Reference UID
 */
public record Registration(ObjectHeader header, String registeredFrameUid, Map<String, RigidTransform> transforms) {
    /** Two transforms that place a point as near as this say the same, mm. */
    private static final double SAME_MM = 0.01;

    /** How far from the origin a patient's points are looked at, mm. */
    private static final double PATIENT_MM = 500;

    /** An immutable registration. */
    public Registration {
        transforms = Map.copyOf(transforms);
    }

    /**
     * The transform between two frames of reference, forwards or backwards as their UIDs say; empty when the registration does not name both.
     *
     * @param fromUid frame of reference whose points are moved
     * @param toUid where to
     */
    public Optional<RigidTransform> between(String fromUid, String toUid) {
        Optional<RigidTransform> from = intoRegistered(fromUid);
        Optional<RigidTransform> to = intoRegistered(toUid);
        return from.isPresent() && to.isPresent()
                ? Optional.of(to.get().inverse().after(from.get()))
                : Optional.empty();
    }

    /** Whether two transforms take every point of a patient to the same place, to 0.01 mm. */
    public static boolean agree(RigidTransform one, RigidTransform other) {
        return one.differenceMm(other, PATIENT_MM) <= SAME_MM;
    }

    private Optional<RigidTransform> intoRegistered(String uid) {
        return uid.equals(registeredFrameUid)
                ? Optional.of(RigidTransform.IDENTITY)
                : Optional.ofNullable(transforms.get(uid));
    }
}
