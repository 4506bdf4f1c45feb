package org.dosegate.dicom.plan;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.element.DecimalString;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.engine.geometry.RigidTransform;

/**
 * What a dose was made of.
 *
 * @param parts one, or several that were summed
 * @param ofOnePlan whether all of it, doses of earlier treatments aside, is the dose of one plan or of all its beams; not so a single object that sums several plans
 * @param resamplingErrorGy what the resampled dose may be off by between its points, Gy; 0 where nothing was lost
 */
public record DoseOrigin(List<Part> parts, boolean ofOnePlan, double resamplingErrorGy) {
    /** An immutable origin. */
    public DoseOrigin {
        parts = List.copyOf(parts);
    }

    /**
     * One dose.
     *
     * @param header the object
     * @param planUids the plans that it says it belongs to
     * @param weight what it was multiplied by
     * @param prior whether it is the dose of an earlier treatment
     * @param move how it came into the frame of reference of the structures; empty where it lies in it
     */
    public record Part(ObjectHeader header, List<String> planUids, double weight, boolean prior, Optional<Move> move) {}

    /**
     * A move by a registration.
     *
     * @param registration the object
     * @param transform from the dose's frame of reference into that of the structures
     */
    public record Move(ObjectHeader registration, RigidTransform transform) {
        /** What must be known about a dose that was moved so. */
        LoadWarning warning(ObjectHeader dose) {
            return LoadWarning.of(
                    Code.REGISTRATION_APPLIED,
                    DoseComposition.named(dose) + " was moved from the frame of reference "
                            + dose.frameOfReferenceUid().orElseThrow() + " by "
                            + DoseComposition.named(registration) + ", matrix " + text(transform.rowMajor()));
        }

        private static String text(double[] rowMajor) {
            StringBuilder text = new StringBuilder("[");
            for (int k = 0; k < rowMajor.length; k++) {
                text.append(k == 0 ? "" : k % 4 == 0 ? "; " : " ").append(DecimalString.format(rowMajor[k]));
            }
            return text.append(']').toString();
        }
    }

    /**
     * Whether the one plan's prescription is that of the dose. That of a single object is, of several plans too: there the planning system summed, which a warning says, and not
     * the user.
     */
    public boolean isAsPrescribed() {
        List<Part> own = parts.stream().filter(part -> !part.prior()).toList();
        return (ofOnePlan || own.size() == 1) && own.stream().allMatch(part -> part.weight() == 1);
    }

    /** Whether it is a sum, or weighted, or moved. */
    public boolean isComposed() {
        return parts.size() > 1
                || parts.stream()
                        .anyMatch(part -> part.weight() != 1 || part.move().isPresent());
    }
}
