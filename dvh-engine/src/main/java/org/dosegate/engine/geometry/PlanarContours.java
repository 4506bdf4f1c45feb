package org.dosegate.engine.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * Closed rings in parallel planes, as contoured. The plane normal is free (not only axial), planes may be unevenly spaced,
 * a plane may hold several rings; rings of one plane combine by the even-odd rule, so that holes, keyholes and islands need no
 * marking (DICOM PS3.3 C.8.8.6), unless {@link #united} says otherwise. Immutable.
 */
public final class PlanarContours {
    /** Points of one ring may leave its plane by this much. Mm. */
    public static final double PLANARITY_TOLERANCE_MM = 0.01;

    /** Rings closer than this along the normal share a plane. Mm. */
    public static final double SAME_PLANE_MM = 0.01;

    /** Planes closer than this are refused: either jitter or a damaged file. Mm. */
    public static final double LEAST_SPACING_MM = 0.05;

    /**
     * The rings of one plane.
     *
     * @param offsetMm signed distance of the plane from the patient origin along the normal
     * @param ringsXyzMm each ring as x0, y0, z0, x1, ... in mm; not closed explicitly
     */
    public record Plane(double offsetMm, List<double[]> ringsXyzMm) {}

    private final Vec3 normal;
    private final List<Plane> planes;
    private final boolean ringsUnite;

    private PlanarContours(Vec3 normal, List<Plane> planes, boolean ringsUnite) {
        this.normal = normal;
        this.planes = planes;
        this.ringsUnite = ringsUnite;
    }

    /**
     * Sorts rings into planes.
     *
     * @param ringsXyzMm each ring as x0, y0, z0, x1, ... in patient mm, first point not repeated (a repeated one is
     *     dropped); at least one ring must have three points that are not in line
     * @throws GeometryException with its code when a rule is broken
     */
    public static PlanarContours of(List<double[]> ringsXyzMm) {
        List<double[]> rings = new ArrayList<>(ringsXyzMm.size());
        Vec3 best = new Vec3(0, 0, 0);
        for (double[] given : ringsXyzMm) {
            double[] ring = clean(given);
            rings.add(ring);
            Vec3 areaVector = areaVectorMm2(ring);
            if (areaVector.length() > best.length()) {
                best = areaVector;
            }
        }
        if (!(best.length() > 0)) {
            throw new GeometryException(GeometryException.Code.EMPTY, "no ring encloses an area");
        }
        Vec3 normal = canonical(best.unit());
        List<double[]> flat = new ArrayList<>(rings.size());
        List<double[]> offsets = new ArrayList<>(rings.size());
        for (double[] ring : rings) {
            if (ring.length < 9) {
                continue; // one or two points enclose nothing; the reader has said so
            }
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < ring.length; i += 3) {
                double w = normal.x() * ring[i] + normal.y() * ring[i + 1] + normal.z() * ring[i + 2];
                low = Math.min(low, w);
                high = Math.max(high, w);
            }
            if (high - low > 2 * PLANARITY_TOLERANCE_MM) {
                Vec3 own = areaVectorMm2(ring);
                boolean tilted = own.length() > 0 && Math.abs(own.unit().dot(normal)) < 0.9999;
                throw new GeometryException(
                        tilted ? GeometryException.Code.NOT_PARALLEL : GeometryException.Code.NOT_PLANAR,
                        "a contour leaves the plane of the others by " + (high - low) + " mm");
            }
            flat.add(ring);
            offsets.add(new double[] {0.5 * (low + high), flat.size() - 1});
        }
        offsets.sort((a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]));
        List<Plane> planes = new ArrayList<>();
        int i = 0;
        while (i < offsets.size()) {
            double at = offsets.get(i)[0];
            List<double[]> members = new ArrayList<>();
            while (i < offsets.size() && offsets.get(i)[0] - at <= SAME_PLANE_MM) {
                members.add(flat.get((int) offsets.get(i)[1]));
                i++;
            }
            members.sort(CanonicalRing::compare); // never the order in the file
            if (!planes.isEmpty() && at - planes.get(planes.size() - 1).offsetMm() < LEAST_SPACING_MM) {
                throw new GeometryException(
                        GeometryException.Code.PLANES_TOO_CLOSE,
                        "contour planes " + planes.get(planes.size() - 1).offsetMm() + " and " + at
                                + " mm are neither one plane nor two");
            }
            planes.add(new Plane(at, List.copyOf(members)));
        }
        return new PlanarContours(normal, List.copyOf(planes), false);
    }

    /** The same contours with all rings of a plane together: none cuts a hole into another. */
    public PlanarContours united() {
        return new PlanarContours(normal, planes, true);
    }

    /** Whether what any ring of a plane goes around counts, in the place of the even-odd rule. */
    public boolean ringsUnite() {
        return ringsUnite;
    }

    /** Unit normal of all planes; its largest component is positive. */
    public Vec3 normal() {
        return normal;
    }

    /** Planes by ascending offset. */
    public List<Plane> planes() {
        return planes;
    }

    /** Half of the distance to the neighbour that an end cap extends; for a single plane there is none and the result is NaN. Mm. */
    public double endCapMm(boolean first) {
        int n = planes.size();
        if (n < 2) {
            return Double.NaN;
        }
        return first
                ? 0.5 * (planes.get(1).offsetMm() - planes.get(0).offsetMm())
                : 0.5 * (planes.get(n - 1).offsetMm() - planes.get(n - 2).offsetMm());
    }

    private static double[] clean(double[] ring) {
        if (ring.length % 3 != 0) {
            throw new GeometryException(
                    GeometryException.Code.BAD_COORDINATES, ring.length + " coordinates are not triples");
        }
        for (double c : ring) {
            if (!Double.isFinite(c)) {
                throw new GeometryException(GeometryException.Code.BAD_COORDINATES, "coordinate " + c);
            }
        }
        return CanonicalRing.of(ring);
    }

    /** Newell's area vector: its length is the enclosed area in mm2, its direction the ring's normal. */
    private static Vec3 areaVectorMm2(double[] ring) {
        double ax = 0;
        double ay = 0;
        double az = 0;
        int n = ring.length;
        for (int i = 3; i + 5 < n; i += 3) {
            // Relative to the first point: coordinates far from the origin lose nothing.
            double ux = ring[i] - ring[0];
            double uy = ring[i + 1] - ring[1];
            double uz = ring[i + 2] - ring[2];
            double vx = ring[i + 3] - ring[0];
            double vy = ring[i + 4] - ring[1];
            double vz = ring[i + 5] - ring[2];
            ax += uy * vz - uz * vy;
            ay += uz * vx - ux * vz;
            az += ux * vy - uy * vx;
        }
        return new Vec3(ax / 2, ay / 2, az / 2);
    }

    private static Vec3 canonical(Vec3 n) {
        double[] c = {n.x(), n.y(), n.z()};
        int k = 0;
        for (int i = 1; i < 3; i++) {
            if (Math.abs(c[i]) > Math.abs(c[k])) {
                k = i;
            }
        }
        double rest = 0;
        for (int i = 0; i < 3; i++) {
            rest += i == k ? 0 : Math.abs(c[i]);
        }
        if (rest < 1e-5) { // contours are written with few digits: an axis is meant
            return new Vec3(k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0);
        }
        return c[k] < 0 ? n.times(-1) : n;
    }
}
