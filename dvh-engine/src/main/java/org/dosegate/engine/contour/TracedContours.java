package org.dosegate.engine.contour;

import java.util.List;
import org.dosegate.engine.geometry.PlanarContours;

/**
 * Contours of a solid as a structure set stores them.
 *
 * @param planes by ascending offset; none when nothing of the solid was met
 */
public record TracedContours(List<Plane> planes) {

    /**
     * The outlines of one plane; together they are the section by the even-odd rule. Holes are joined to their outer ring by coincident edges.
     *
     * @param offsetMm signed distance of the plane from the patient origin along the source's normal
     * @param place where the plane comes from
     * @param outlinesXyzMm each as x0, y0, z0, x1, ... in patient mm, rounded to 0.001 mm, its first point not repeated
     */
    public record Plane(double offsetMm, Place place, List<double[]> outlinesXyzMm) {}

    /** Where a plane comes from. */
    public enum Place {
        /** It is a contour plane of the source. */
        SOURCE,
        /** It goes on from the source's ends by the source's spacing. */
        CONTINUED,
        /** It lies between these, where the half spacing that is read beyond the last plane would else miss the end of the solid. */
        CLOSING,
        /** It lies between these, where contours on them alone would be read as another solid. */
        BETWEEN
    }

    /** An immutable list. */
    public TracedContours {
        planes = List.copyOf(planes);
    }

    /** Number of stored points. */
    public int points() {
        return planes.stream()
                .flatMap(plane -> plane.outlinesXyzMm().stream())
                .mapToInt(outline -> outline.length / 3)
                .sum();
    }

    /** All outlines, plane by plane. */
    public List<double[]> outlinesXyzMm() {
        return planes.stream().flatMap(plane -> plane.outlinesXyzMm().stream()).toList();
    }

    /**
     * The contours as they will be read.
     *
     * @throws org.dosegate.engine.geometry.GeometryException when there are none
     */
    public PlanarContours toPlanarContours() {
        return PlanarContours.of(outlinesXyzMm());
    }
}
