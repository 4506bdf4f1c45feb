package org.dosegate.dicom.rt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.RigidTransform;

/**
 * Reads a Spatial Registration and refuses what is not rigid or leaves its direction open. By PS3.3 C.20.2.1.1 a matrix takes points of the item's frame of
 * reference into that of the object.
 */
public final class RegistrationReader {
    private static final String RIGID = "RIGID";
    private static final String REMEDY = "export a rigid registration (Spatial Registration, matrix type RIGID)";

    private final StrictValues values;

    private RegistrationReader(StrictValues values) {
        this.values = values;
    }

    /**
     * Reads a registration. Items that register images without naming a frame of reference are passed over.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when it deforms, scales, shears or mirrors, chains several matrices, or contradicts itself
     */
    public static Registration read(StrictValues values, String sha256) {
        return new RegistrationReader(values).read(sha256);
    }

    private Registration read(String sha256) {
        ObjectHeader header = ObjectHeader.read(values, sha256);
        if (header.sopClass() != SopClass.REGISTRATION) {
            throw values.refuse(
                    Refusal.REGISTRATION_NOT_RIGID,
                    Tags.SOP_CLASS_UID,
                    header.sopClass() == SopClass.DEFORMABLE_REGISTRATION
                            ? "is a deformable registration"
                            : "is no spatial registration",
                    REMEDY);
        }
        String registered = values.uid(Tags.FRAME_OF_REFERENCE_UID);
        Map<String, RigidTransform> transforms = new LinkedHashMap<>();
        for (StrictValues item : values.items(Tags.REGISTRATION_SEQUENCE)) {
            Optional<String> frame = item.optionalUid(Tags.FRAME_OF_REFERENCE_UID);
            if (frame.isPresent()) {
                RigidTransform transform = transform(item);
                RigidTransform known = frame.get().equals(registered)
                        ? RigidTransform.IDENTITY
                        : transforms.putIfAbsent(frame.get(), transform);
                if (known != null && !Registration.agree(known, transform)) {
                    throw values.refuse(
                            Refusal.REGISTRATION_CONTRADICTORY,
                            Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX,
                            "takes the frame of reference " + frame.get() + " to two places",
                            "export a registration with one matrix for each frame of reference");
                }
            }
        }
        return new Registration(header, registered, transforms);
    }

    private static RigidTransform transform(StrictValues item) {
        StrictValues matrix = only(only(item, Tags.MATRIX_REGISTRATION_SEQUENCE), Tags.MATRIX_SEQUENCE);
        String type = matrix.code(Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE);
        if (!type.equals(RIGID)) {
            throw matrix.refuse(
                    Refusal.REGISTRATION_NOT_RIGID,
                    Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE,
                    "is " + StrictValues.shown(type) + ", not RIGID",
                    REMEDY);
        }
        try {
            return RigidTransform.of(matrix.decimals(Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX));
        } catch (GeometryException e) {
            throw matrix.refuse(
                    Refusal.REGISTRATION_NOT_RIGID,
                    Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX,
                    e.getMessage(),
                    REMEDY);
        }
    }

    private static StrictValues only(StrictValues values, int tag) {
        List<StrictValues> items = values.items(tag);
        if (items.size() != 1) {
            throw values.refuse(
                    Refusal.REGISTRATION_CONTRADICTORY,
                    tag,
                    "has " + items.size() + " items",
                    "export a registration with one matrix for each frame of reference");
        }
        return items.get(0);
    }
}
