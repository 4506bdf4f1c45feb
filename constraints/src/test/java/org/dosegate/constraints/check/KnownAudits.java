package org.dosegate.constraints.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.engine.audit.AchievedMargin;
import org.dosegate.engine.audit.CropFinding;
import org.dosegate.engine.audit.Direction;
import org.dosegate.engine.audit.Organ;
import org.dosegate.engine.audit.ShortSlice;
import org.dosegate.engine.audit.TargetAudit;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;

/** Audits that a test knows, by the solid that the target was grown out of; every other one is refused. */
final class KnownAudits implements AuditSource {
    private final Map<Region, TargetAudit> audits = new HashMap<>();
    private final Map<Region, List<Organ>> organs = new HashMap<>();

    /** Of 100 cc that are expected this much is missing. */
    static TargetAudit missing(double missingCc, CropFinding... crops) {
        List<AchievedMargin> margins = Arrays.stream(Direction.values())
                .map(direction -> new AchievedMargin(direction, 5, 4, 5))
                .toList();
        return new TargetAudit(
                100, 100 - missingCc, missingCc, 0, 0.9, 1, 2, margins, List.of(new ShortSlice(3, 1)), List.of(crops));
    }

    KnownAudits of(Region base, TargetAudit audit) {
        audits.put(base, audit);
        return this;
    }

    /** The organs that were named for an audit. */
    synchronized List<Organ> organs(Region base) {
        return organs.get(base);
    }

    @Override
    public synchronized TargetAudit audit(Region drawn, Region base, Margins margins, List<Organ> near) {
        organs.put(base, near);
        return Optional.ofNullable(audits.get(base))
                .orElseThrow(() -> new GeometryException(GeometryException.Code.EMPTY, "refused"));
    }
}
