package org.dosegate.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.MarginRegion;
import org.dosegate.engine.region.Region;

/** Offsets of a region's contour planes. */
final class ContourPlanes {
    private static final double PARALLEL = 1e-9;

    private ContourPlanes() {}

    /**
     * The planes across a normal, of all structures of a region, and more of them by the spacing at each end until they hold a range.
     *
     * @return ascending offsets along the normal, mm
     */
    static double[] covering(Region region, Vec3 normal, double lowMm, double highMm) {
        TreeSet<Double> sorted = new TreeSet<>();
        collect(region, normal, sorted);
        List<Double> planes = new ArrayList<>();
        for (double w : sorted) {
            if (planes.isEmpty() || w - planes.get(planes.size() - 1) >= PlanarContours.LEAST_SPACING_MM) {
                planes.add(w);
            }
        }
        int n = planes.size();
        double below = planes.get(1) - planes.get(0);
        double above = planes.get(n - 1) - planes.get(n - 2);
        while (planes.get(0) > lowMm) {
            planes.add(0, planes.get(0) - below);
        }
        while (planes.get(planes.size() - 1) < highMm) {
            planes.add(planes.get(planes.size() - 1) + above);
        }
        return planes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(Region region, Vec3 normal, Set<Double> into) {
        if (region instanceof ContourRegion leaf) {
            PlanarContours contours = leaf.contours();
            double along = contours.normal().dot(normal);
            if (contours.normal().cross(normal).length() < PARALLEL) {
                contours.planes().forEach(plane -> into.add(Math.signum(along) * plane.offsetMm()));
            }
        } else if (region instanceof MarginRegion margin) {
            collect(margin.base(), normal, into);
        } else if (region instanceof BooleanRegion combined) {
            collect(combined.left(), normal, into);
            collect(combined.right(), normal, into);
        }
    }
}
