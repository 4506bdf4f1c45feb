package org.dosegate.testdata.phantom;

import java.util.Arrays;
import java.util.Random;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Solid;

/**
 * The true distribution of a dose known everywhere over a body known everywhere, from the points of an additive recurrence (Roberts' R3 sequence) until enough of them lie in the body. A share of
 * the volume is off by {@link #TOLERANCE} at most, which {@code BodyTruthTest} holds against closed forms.
 */
final class BodyTruth {
    /** By how much a volume may be off, as a share of the body's. */
    static final double TOLERANCE = 3e-4;

    private static final int POINTS = 300_000;
    private static final double G = 1.2207440846057596;
    private static final int ZOOMS = 50;
    private static final int TRIES = 400;
    private static final double ZOOM = 0.8;

    private final double volumeCc;
    private final double[] doses;
    private final double minGy;
    private final double maxGy;
    private final double meanGy;

    private BodyTruth(double volumeCc, double[] doses, double minGy, double maxGy, double meanGy) {
        this.volumeCc = volumeCc;
        this.doses = doses;
        this.minGy = minGy;
        this.maxGy = maxGy;
        this.meanGy = meanGy;
    }

    /**
     * The truth.
     *
     * @param body about its own origin
     * @param pose where it lies in the patient
     */
    static BodyTruth of(Solid body, Pose pose, DoseField field) {
        Bounds box = body.bounds();
        Vec3 size = box.high().minus(box.low());
        double[] found = new double[POINTS];
        int inside = 0;
        Vec3 coldest = null;
        Vec3 hottest = null;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int tried = 0;
        while (inside < POINTS) {
            tried++;
            double x = box.low().x() + size.x() * fraction(tried / G);
            double y = box.low().y() + size.y() * fraction(tried / (G * G));
            double z = box.low().z() + size.z() * fraction(tried / (G * G * G));
            if (!body.contains(x, y, z)) {
                continue;
            }
            Vec3 point = new Vec3(x, y, z);
            double dose = dose(field, pose, point);
            found[inside++] = dose;
            sum += dose;
            if (dose < least) {
                least = dose;
                coldest = point;
            }
            if (dose > most) {
                most = dose;
                hottest = point;
            }
        }
        Arrays.sort(found);
        double boxCc = size.x() * size.y() * size.z() / 1000;
        double first = 0.1 * size.length();
        return new BodyTruth(
                boxCc * inside / tried,
                found,
                extreme(body, pose, field, coldest, -1, first),
                extreme(body, pose, field, hottest, 1, first),
                sum / inside);
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    private static double dose(DoseField field, Pose pose, Vec3 point) {
        Vec3 p = pose.toPatient(point);
        return field.doseGy(p.x(), p.y(), p.z());
    }

    /** Looks ever closer about the best point so far. */
    private static double extreme(Solid body, Pose pose, DoseField field, Vec3 start, int sign, double firstMm) {
        Random random = new Random(5);
        Vec3 best = start;
        double value = sign * dose(field, pose, start);
        double reach = firstMm;
        for (int zoom = 0; zoom < ZOOMS; zoom++) {
            for (int k = 0; k < TRIES; k++) {
                Vec3 p = best.plus(new Vec3(
                        reach * (2 * random.nextDouble() - 1),
                        reach * (2 * random.nextDouble() - 1),
                        reach * (2 * random.nextDouble() - 1)));
                double there = sign * dose(field, pose, p);
                if (there > value && body.contains(p.x(), p.y(), p.z())) {
                    value = there;
                    best = p;
                }
            }
            reach *= ZOOM;
        }
        return sign * value;
    }

    double volumeCc() {
        return volumeCc;
    }

    double minGy() {
        return minGy;
    }

    double maxGy() {
        return maxGy;
    }

    double meanGy() {
        return meanGy;
    }

    /** Share of the volume that receives a dose or more. */
    double shareAt(double doseGy) {
        int at = Arrays.binarySearch(doses, doseGy);
        return 1 - (double) (at >= 0 ? at : -at - 1) / doses.length;
    }

    /** Least dose of the hottest share of the volume. */
    double doseAt(double share) {
        double position = (1 - Math.max(0, Math.min(1, share))) * doses.length;
        return doses[Math.min(doses.length - 1, (int) position)];
    }
}
