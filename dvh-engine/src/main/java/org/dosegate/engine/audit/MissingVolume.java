package org.dosegate.engine.audit;

import java.util.Comparator;
import java.util.List;
import org.dosegate.engine.geometry.Vec3;

/** Looks where expected volume is that was not drawn. */
final class MissingVolume {
    /** Smaller shares of the missing volume explain nothing. */
    private static final double LEAST_SHARE = 0.05;

    /** Points that are looked at, about: shares are then known to three percent or better. */
    private static final int MOST_POINTS = 1000;

    private final List<Vec3> missing;
    private final List<Vec3> drawn;
    private final double missingCc;
    private final double drawnCc;

    /**
     * Looks at solids.
     *
     * @param overlap of the expected and the drawn one
     */
    MissingVolume(SampledSolid drawn, SampledSolid expected, Overlap overlap) {
        this.missing = EvenPoints.of(drawn, expected, false, overlap.missingCc() / MOST_POINTS);
        this.drawnCc = overlap.commonCc();
        this.missingCc = overlap.missingCc();
        this.drawn =
                EvenPoints.of(drawn, expected, true, Math.max(overlap.commonCc(), overlap.missingCc()) / MOST_POINTS);
    }

    /** The structures at which the target may have been cropped, the largest share of the missing volume first. */
    List<CropFinding> crops(List<Organ> organs) {
        return organs.parallelStream()
                .map(this::finding)
                .filter(finding -> finding.missingShare() >= LEAST_SHARE)
                .sorted(Comparator.comparingDouble(CropFinding::missingShare).reversed())
                .toList();
    }

    /** A target that lies in an organ was not cropped at it: most of what is expected there must be missing. */
    private CropFinding finding(Organ organ) {
        ContourMembership membership = ContourMembership.of(organ.region());
        double share = share(missing, membership, organ.outside());
        boolean cropped =
                share >= LEAST_SHARE && share * missingCc > share(drawn, membership, organ.outside()) * drawnCc;
        return new CropFinding(organ.name(), organ.outside(), cropped ? share : 0);
    }

    /** How many of some points lie in a structure, or outside of it; 0 for none at all. */
    private static double share(List<Vec3> points, ContourMembership membership, boolean outside) {
        long there = points.stream()
                .filter(point -> membership.holds(point) != outside)
                .count();
        return points.isEmpty() ? 0 : (double) there / points.size();
    }
}
