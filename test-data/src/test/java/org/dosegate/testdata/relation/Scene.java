package org.dosegate.testdata.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.Combination;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Rippled;
import org.dosegate.testdata.shape.Solid;

/**
 * A random body, as contoured, in a random smooth dose that covers it.
 *
 * @param rings x0, y0, z0, x1, ... in mm
 * @param dose the dose
 */
record Scene(List<double[]> rings, DoseGrid dose) {
    private static final double[] SPACINGS_MM = {1.5, 2, 2.5, 3, 4};

    /** The scene of a seed. */
    static Scene random(long seed) {
        Random random = new Random(seed);
        Solid body = body(random);
        double spacing = SPACINGS_MM[random.nextInt(SPACINGS_MM.length)];
        double first = between(random, -spacing, spacing);
        List<double[]> rings = ContourStack.of(body, PlaneFrame.AXIAL, first, spacing, new Tracing(1.2, 0.01))
                .ringsXyzMm(3);
        Vec3 hot = new Vec3(between(random, -15, 15), between(random, -15, 15), between(random, -15, 15));
        DoseField peak = DoseField.gaussian(hot, between(random, 30, 60), between(random, 15, 40));
        DoseField field = (x, y, z) -> 2 + peak.doseGy(x, y, z);
        DoseGrid dose = GridGeometry.covering(
                        body.bounds().grown(2 * spacing + 1),
                        between(random, 2, 4),
                        between(random, 2, 4),
                        between(random, 2, 4))
                .sample(field);
        return new Scene(rings, dose);
    }

    /** An ellipsoid, smooth or rippled, whole or with a hollow. */
    private static Solid body(Random random) {
        Solid outer = new Ellipsoid(between(random, 8, 18), between(random, 8, 18), between(random, 10, 18));
        if (random.nextBoolean()) {
            outer = new Rippled(outer, 1, between(random, 15, 30), between(random, 0, 3));
        }
        if (random.nextInt(3) == 0) {
            outer = new Combination(Combination.Kind.SUBTRACTION, outer, Ellipsoid.ball(between(random, 3, 6)));
        }
        return outer.moved(Pose.shift(between(random, -9, 9), between(random, -9, 9), between(random, -9, 9)));
    }

    static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** The same dose with other contours. */
    Scene with(List<double[]> otherRings) {
        return new Scene(otherRings, dose);
    }

    /** The same contours in another dose. */
    Scene with(DoseGrid otherDose) {
        return new Scene(rings, otherDose);
    }

    /** Contours and dose moved together. */
    Scene moved(Pose pose) {
        DoseGrid turned = new DoseGrid(
                dose.doseGy(),
                dose.columns(),
                dose.rows(),
                pose.toPatient(dose.originMm()),
                pose.direction(dose.rowDirection()),
                pose.direction(dose.columnDirection()),
                dose.columnSpacingMm(),
                dose.rowSpacingMm(),
                dose.framePositionsMm());
        return new Scene(movedRings(pose), turned);
    }

    /** The contours moved in a dose that stays. */
    List<double[]> movedRings(Pose pose) {
        return eachPoint(pose::toPatient);
    }

    private List<double[]> eachPoint(UnaryOperator<Vec3> change) {
        List<double[]> changed = new ArrayList<>();
        for (double[] ring : rings) {
            double[] to = new double[ring.length];
            for (int k = 0; k < ring.length; k += 3) {
                Vec3 p = change.apply(new Vec3(ring[k], ring[k + 1], ring[k + 2]));
                to[k] = p.x();
                to[k + 1] = p.y();
                to[k + 2] = p.z();
            }
            changed.add(to);
        }
        return changed;
    }

    /** The dose with each value changed. */
    DoseGrid dose(java.util.function.IntFunction<Float> value) {
        float[] changed = new float[dose.doseGy().length];
        for (int k = 0; k < changed.length; k++) {
            changed[k] = value.apply(k);
        }
        return dose.withDoses(changed, 0);
    }
}
