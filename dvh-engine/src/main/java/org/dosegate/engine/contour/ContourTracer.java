package org.dosegate.engine.contour;

import java.util.List;
import java.util.Optional;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.SlabVolumes;
import org.dosegate.engine.solid.SolidLayout;
import org.dosegate.engine.solid.SolidSections;
import org.dosegate.engine.solid.TracingLattice;

/**
 * Turns a solid into contours: on the source's planes, and on further planes of the same spacing as far as the solid goes. Outlines have the sections' areas
 * and are within 0.05 mm of their boundaries; a sharp corner of a solid with margins, or of one too large for cells of 0.16 mm, loses up to 0.27 of a
 * cell.
 *
 * <p>A reader takes half a spacing beyond the last plane as part of the solid. Where the solid ends elsewhere, and that matters, one closing plane is put
 * such that its half spacing ends where the solid does.
 */
public final class ContourTracer {
    private ContourTracer() {}

    /**
     * Traces a solid.
     *
     * @param region the solid; the normal of its first contours is that of the source
     * @param betweenSlices how the contours that it is made of are read
     * @param source the contours whose planes are used
     * @return the contours; without planes when the solid is empty
     * @throws org.dosegate.engine.geometry.GeometryException SINGLE_PLANE when a structure has only one contour plane
     */
    public static TracedContours trace(Region region, BetweenSlices betweenSlices, PlanarContours source) {
        Vec3 normal = source.normal();
        Optional<SolidLayout> layout = SolidLayout.of(region, TracingLattice.guide(region, normal));
        if (layout.isEmpty()) {
            return new TracedContours(List.of());
        }
        SolidSections sections = new SolidSections(layout.get().solid(betweenSlices));
        if (sections.lattice().n().minus(normal).length() > 1e-6) {
            throw new IllegalArgumentException("the region is not laid out along the source's normal");
        }
        SectionTracer tracer = new SectionTracer(sections);
        List<PlaneOffset> regular = RegularPlanes.of(tracer, source);
        boolean own = region instanceof ContourRegion drawn && drawn.contours().equals(source);
        if (own || regular.isEmpty()) { // a reader ends what was drawn as it was meant
            return tracer.contours(regular);
        }
        SlabVolumes meant = SlabVolumes.of(region, betweenSlices).orElseThrow();
        return new FinerPlanes(tracer, meant, betweenSlices, regular).best();
    }
}
