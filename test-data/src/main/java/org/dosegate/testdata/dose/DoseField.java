package org.dosegate.testdata.dose;

import org.dosegate.engine.geometry.Vec3;

/** A dose known everywhere. */
@FunctionalInterface
public interface DoseField {

    /** Dose in Gy at a point in patient mm. */
    double doseGy(double x, double y, double z);

    /** The same dose everywhere. */
    static DoseField uniform(double doseGy) {
        return (x, y, z) -> doseGy;
    }

    /**
     * centre dose + gradient (p - centre) . direction. Trilinear interpolation of its samples is exact.
     *
     * @param direction unit vector towards higher dose
     */
    static DoseField linear(Vec3 centreMm, double centreDoseGy, double gyPerMm, Vec3 direction) {
        double constant = centreDoseGy - gyPerMm * centreMm.dot(direction);
        Vec3 g = direction.times(gyPerMm);
        return (x, y, z) -> constant + g.x() * x + g.y() * y + g.z() * z;
    }

    /** peak exp(-r^2 / (2 sigma^2)). */
    static DoseField gaussian(Vec3 centreMm, double peakGy, double sigmaMm) {
        return (x, y, z) -> peakGy * Math.exp(-square(centreMm, x, y, z) / (2 * sigmaMm * sigmaMm));
    }

    /**
     * dose at r0 times (r0 / r)^n, as around a source; within one tenth of r0 it stays at the value there.
     *
     * @param exponent n
     */
    static DoseField powerLaw(Vec3 centreMm, double doseAtReferenceGy, double referenceMm, double exponent) {
        return (x, y, z) -> {
            double r = Math.max(Math.sqrt(square(centreMm, x, y, z)), 0.1 * referenceMm);
            return doseAtReferenceGy * Math.pow(referenceMm / r, exponent);
        };
    }

    /**
     * dose at the start times exp(-mu . (p - start)).
     *
     * @param muPerMm attenuation along each axis, 1/mm
     */
    static DoseField exponential(Vec3 startMm, double startDoseGy, Vec3 muPerMm) {
        return (x, y, z) -> startDoseGy
                * Math.exp(-(muPerMm.x() * (x - startMm.x())
                        + muPerMm.y() * (y - startMm.y())
                        + muPerMm.z() * (z - startMm.z())));
    }

    /**
     * Uniform slabs along a direction: doses[i] where edges[i - 1] &lt;= p . direction &lt; edges[i].
     *
     * @param edgesMm ascending, one fewer than doses
     */
    static DoseField slabs(Vec3 direction, double[] edgesMm, double[] dosesGy) {
        if (edgesMm.length != dosesGy.length - 1) {
            throw new IllegalArgumentException("one dose more than edges");
        }
        double[] edges = edgesMm.clone();
        double[] doses = dosesGy.clone();
        return (x, y, z) -> {
            double h = direction.x() * x + direction.y() * y + direction.z() * z;
            int i = 0;
            while (i < edges.length && h >= edges[i]) {
                i++;
            }
            return doses[i];
        };
    }

    private static double square(Vec3 c, double x, double y, double z) {
        double dx = x - c.x();
        double dy = y - c.y();
        double dz = z - c.z();
        return dx * dx + dy * dy + dz * dz;
    }
}
