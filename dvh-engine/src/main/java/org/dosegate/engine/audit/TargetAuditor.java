package org.dosegate.engine.audit;

import java.util.List;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;

/** Compares drawn targets with expansions. */
public final class TargetAuditor {
    private TargetAuditor() {}

    /** The comparison of a drawn target with its base grown by margins. */
    @SuppressWarnings("unused")
    public static TargetAudit audit(
            Region drawn, Region base, Margins margins, BetweenSlices betweenSlices, List<Organ> organs) {
        if (organs != null) {
            throw new GeometryException(GeometryException.Code.EMPTY, "not there yet");
        }
        return null;
    }
}
