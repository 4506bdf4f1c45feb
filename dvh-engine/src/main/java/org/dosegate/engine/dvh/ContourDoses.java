package org.dosegate.engine.dvh;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dose.DoseSampler;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;

/**
 * Doses along a stack of contours: at their points, and on long edges between them, where a straight side of four points may have its extreme.
 *
 * @param planes the rings of each plane
 * @param offsetsMm of the planes along the normal
 */
record ContourDoses(List<List<Ring>> planes, double[] offsetsMm) {
    /**
     * A ring.
     *
     * @param xyzMm its places
     * @param doseGy dose at each of them; NaN outside the grid
     */
    record Ring(double[] xyzMm, double[] doseGy) {
        int size() {
            return doseGy.length;
        }

        double distance2(int p, Vec3 from) {
            double x = xyzMm[3 * p] - from.x();
            double y = xyzMm[3 * p + 1] - from.y();
            double z = xyzMm[3 * p + 2] - from.z();
            return x * x + y * y + z * z;
        }

        Vec3 place(int p) {
            return new Vec3(xyzMm[3 * p], xyzMm[3 * p + 1], xyzMm[3 * p + 2]);
        }
    }

    static ContourDoses of(PlanarContours contours, DoseGrid grid) {
        DoseSampler dose = new DoseSampler(grid);
        double step = Math.min(grid.columnSpacingMm(), grid.rowSpacingMm());
        List<List<Ring>> planes = new ArrayList<>();
        for (PlanarContours.Plane plane : contours.planes()) {
            planes.add(plane.ringsXyzMm().stream()
                    .map(ring -> ring(along(ring, step), dose))
                    .toList());
        }
        return new ContourDoses(
                planes,
                contours.planes().stream()
                        .mapToDouble(PlanarContours.Plane::offsetMm)
                        .toArray());
    }

    private static Ring ring(double[] places, DoseSampler dose) {
        Ring ring = new Ring(places, new double[places.length / 3]);
        for (int p = 0; p < ring.size(); p++) {
            ring.doseGy()[p] = dose.doseGyAt(ring.place(p));
        }
        return ring;
    }

    /** The points of a ring, and more on its edges so that none is farther than a step from the next. */
    private static double[] along(double[] ring, double stepMm) {
        int n = ring.length / 3;
        int[] pieces = new int[n];
        int all = 0;
        for (int p = 0; p < n; p++) {
            int q = 3 * ((p + 1) % n);
            double dx = ring[q] - ring[3 * p];
            double dy = ring[q + 1] - ring[3 * p + 1];
            double dz = ring[q + 2] - ring[3 * p + 2];
            pieces[p] = Math.max(1, (int) Math.ceil(Math.sqrt(dx * dx + dy * dy + dz * dz) / stepMm));
            all += pieces[p];
        }
        if (all == n) {
            return ring;
        }
        double[] places = new double[3 * all];
        int at = 0;
        for (int p = 0; p < n; p++) {
            int q = (p + 1) % n;
            for (int k = 0; k < pieces[p]; k++) {
                double t = (double) k / pieces[p];
                for (int c = 0; c < 3; c++) {
                    places[at++] = ring[3 * p + c] + t * (ring[3 * q + c] - ring[3 * p + c]);
                }
            }
        }
        return places;
    }
}
