package org.dosegate.constraints.check;

import java.util.List;
import org.dosegate.engine.audit.Organ;
import org.dosegate.engine.audit.TargetAudit;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;

/** Where comparisons of drawn targets with expansions come from: the engine, or figures that a test knows. */
@FunctionalInterface
interface AuditSource {
    /**
     * A drawn target beside its base grown by margins.
     *
     * @param organs what may explain that a part is missing
     * @throws org.dosegate.engine.geometry.GeometryException when one of the solids cannot be evaluated
     */
    TargetAudit audit(Region drawn, Region base, Margins margins, List<Organ> organs);
}
