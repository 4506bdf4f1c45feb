package org.dosegate.dicom.rt;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;

/**
 * An RT Dose: where its points lie, what it is the dose of, and the doses.
 *
 * @param header identity; its frame of reference is present
 * @param geometry where the points lie
 * @param summation whose dose it is
 * @param plans the plans that it refers to
 * @param structureSetUid the structure set that it refers to
 * @param dosesGy physical dose, Gy, {@code [(frame * rows + row) * columns + column]}; not to be changed
 * @param stepGy the step in which doses are stored, Gy
 * @param warnings what is odd about it
 */
public record RtDose(
        ObjectHeader header,
        DoseGeometry geometry,
        SummationType summation,
        List<PlanReference> plans,
        Optional<String> structureSetUid,
        float[] dosesGy,
        double stepGy,
        List<LoadWarning> warnings) {

    /** Dose Summation Type (3004,000A), those of them that can stand for a plan's dose. */
    public enum SummationType {
        /** Of all fraction groups of a plan. */
        PLAN,
        /** Of several plans. */
        MULTI_PLAN,
        /** Of a whole fraction group. */
        FRACTION,
        /** Of the whole delivery of one or more beams. */
        BEAM
    }

    /** Whether it says that it is the sum of several plans, by its type or by what it refers to. */
    public boolean isOfSeveralPlans() {
        return summation == SummationType.MULTI_PLAN
                || plans.stream().map(PlanReference::planUid).distinct().count() > 1;
    }
}
