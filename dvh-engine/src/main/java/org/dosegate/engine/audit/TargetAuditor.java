package org.dosegate.engine.audit;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.CommonSections;

/**
 * Holds a drawn target against the expansion that it should be. Drawn, expected and base solid are sampled once, on one lattice in slabs as thick as its cells, and every
 * figure is read from these samples: the expansion, which is the dear part, is made once.
 */
public final class TargetAuditor {
    /** Cells are twice as wide as a DVH's: figures stay within 0.2 % of the volume and 0.1 mm. */
    private static final double REFINEMENT = 0.5;

    private static final double LARGEST_PITCH_MM = 2;

    /** A box with more cells gets wider ones, so that a body-sized target still fits in memory. */
    private static final double MOST_CELLS = 8e6;

    /** Less missing than this share of the expected volume is nothing that a crop could explain. */
    private static final double NOTHING_MISSING = 1e-3;

    private TargetAuditor() {}

    /**
     * Audits a drawn target.
     *
     * @param drawn as contoured
     * @param base what was to be expanded
     * @param margins by how much
     * @param betweenSlices the reading of all contours; solids have their end caps
     * @param organs at which the target may have been cropped, in the order in which equal shares are told
     * @throws GeometryException SINGLE_PLANE when a structure has only one contour plane, EMPTY when the drawn target, the base or the expansion holds nothing
     */
    public static TargetAudit audit(
            Region drawn, Region base, Margins margins, BetweenSlices betweenSlices, List<Organ> organs) {
        List<CommonSections> sections = CommonSections.of(
                List.of(drawn, base.grow(margins), base), betweenSlices, REFINEMENT, LARGEST_PITCH_MM, MOST_CELLS);
        if (sections.stream().anyMatch(s -> !(s.lowMm() < s.highMm())) || sections.isEmpty()) {
            throw nothing();
        }
        double[] ends = sections.stream()
                .flatMapToDouble(s -> DoubleStream.of(s.lowMm(), s.highMm()))
                .toArray();
        double low = DoubleStream.of(ends).min().orElseThrow();
        double high = DoubleStream.of(ends).max().orElseThrow();
        double[] planes =
                ContourPlanes.covering(drawn, sections.get(0).lattice().n(), low, high);
        SlabPlan plan = SlabPlan.of(planes, ends, sections.get(0).lattice().pitchMm());
        SampledSolid[] solids = IntStream.of(1, 0, 2)
                .parallel()
                .mapToObj(k -> SampledSolid.of(sections.get(k), plan))
                .toArray(SampledSolid[]::new);
        SampledSolid expected = solids[0];
        SampledSolid asDrawn = solids[1];
        Surface[] surfaces = IntStream.range(0, solids.length)
                .parallel()
                .mapToObj(k -> Surface.of(solids[k]))
                .toArray(Surface[]::new);
        if (IntStream.range(0, surfaces.length).anyMatch(k -> surfaces[k].size() == 0)) {
            throw nothing();
        }
        Overlap overlap = Overlap.of(expected, asDrawn);
        double pitch = expected.lattice().pitchMm();
        NearestSurface nearDrawn = new NearestSurface(surfaces[1], pitch);
        SurfaceDistances distances =
                SurfaceDistances.of(surfaces[0], new NearestSurface(surfaces[0], pitch), surfaces[1], nearDrawn);
        return new TargetAudit(
                overlap.firstCc(),
                overlap.secondCc(),
                overlap.missingCc(),
                Math.max(0, overlap.secondCc() - overlap.commonCc()),
                overlap.dice(),
                distances.meanMm(),
                distances.hausdorff95Mm(),
                new MarginRays(asDrawn, expected, surfaces[2]).all(margins),
                new SliceShortfalls(asDrawn, expected, nearDrawn).among(planes),
                overlap.missingCc() < NOTHING_MISSING * overlap.firstCc()
                        ? List.of()
                        : new MissingVolume(asDrawn, expected, overlap).crops(organs));
    }

    private static GeometryException nothing() {
        return new GeometryException(
                GeometryException.Code.EMPTY, "the drawn target, its base or the expansion holds nothing");
    }
}
