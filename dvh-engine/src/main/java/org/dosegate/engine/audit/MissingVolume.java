package org.dosegate.engine.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Lattice;

/** Looks where expected volume is that was not drawn. */
final class MissingVolume {
    /** Smaller shares of the missing volume explain nothing. */
    private static final double LEAST_SHARE = 0.05;

    /** Points that are looked at, about: shares are then known to three percent or better. */
    private static final int MOST_POINTS = 1500;

    private final Points missing;
    private final Points drawn;

    MissingVolume(SampledSolid drawn, SampledSolid expected) {
        this.missing = Points.of(drawn, expected, false);
        this.drawn = Points.of(drawn, expected, true);
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
        double lost = missing.mm3(membership, organ.outside());
        double kept = drawn.mm3(membership, organ.outside());
        return new CropFinding(organ.name(), organ.outside(), lost > kept ? lost / missing.mm3() : 0);
    }

    /**
     * Some points of the expected volume, spread evenly.
     *
     * @param mm3Each the volume that each stands for
     */
    private record Points(List<Vec3> at, List<Double> mm3Each) {

        /** Of the part that was drawn, or of the part that was not. */
        static Points of(SampledSolid drawn, SampledSolid expected, boolean ofDrawn) {
            Lattice lattice = drawn.lattice();
            SlabPlan plan = drawn.plan();
            int stride = Math.max(1, count(drawn, expected, ofDrawn) / MOST_POINTS);
            double perMm = stride * lattice.pitchMm() * lattice.pitchMm();
            Points points = new Points(new ArrayList<>(), new ArrayList<>());
            int met = 0;
            for (int slab = 0; slab < plan.slabs(); slab++) {
                float[] wanted = expected.section(slab);
                for (int k = 0; wanted != null && k < wanted.length; k++) {
                    if (wanted[k] < 0 && drawn.at(slab, k) < 0 == ofDrawn && met++ % stride == 0) {
                        int row = k / lattice.nu();
                        points.at.add(lattice.point(k % lattice.nu(), row, plan.middleMm(slab)));
                        points.mm3Each.add(perMm * plan.thicknessMm(slab));
                    }
                }
            }
            return points;
        }

        private static int count(SampledSolid drawn, SampledSolid expected, boolean ofDrawn) {
            int count = 0;
            for (int slab = 0; slab < drawn.plan().slabs(); slab++) {
                float[] wanted = expected.section(slab);
                for (int k = 0; wanted != null && k < wanted.length; k++) {
                    count += wanted[k] < 0 && drawn.at(slab, k) < 0 == ofDrawn ? 1 : 0;
                }
            }
            return count;
        }

        double mm3() {
            double sum = 0;
            for (double mm3 : mm3Each) {
                sum += mm3;
            }
            return sum;
        }

        /** How much lies in a structure, or outside of it. */
        double mm3(ContourMembership membership, boolean outside) {
            double sum = 0;
            for (int k = 0; k < at.size(); k++) {
                sum += membership.holds(at.get(k)) != outside ? mm3Each.get(k) : 0;
            }
            return sum;
        }
    }
}
