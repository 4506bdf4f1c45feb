package org.dosegate.testdata.phantom;

import java.util.List;
import java.util.Random;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.shape.ArcTube;
import org.dosegate.testdata.shape.Box;
import org.dosegate.testdata.shape.Capsule;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Frustum;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Rippled;
import org.dosegate.testdata.shape.SmoothUnion;
import org.dosegate.testdata.shape.Solid;

/** Bodies about the origin of about a wanted volume. */
final class Bodies {
    /** Kinds of random bodies. */
    static final List<String> KINDS = List.of(
            "ball",
            "ellipsoid",
            "superellipsoid",
            "capsule",
            "cylinder",
            "frustum",
            "box",
            "kidney",
            "liver",
            "rippled",
            "ring");

    private Bodies() {}

    /** A random body of a kind. */
    static Solid random(String kind, double volumeCc, Random random) {
        double r = radiusMm(volumeCc);
        double a = between(random, 0.7, 1.3);
        double b = between(random, 0.7, 1.3);
        return switch (kind) {
            case "ball" -> Ellipsoid.ball(r);
            case "ellipsoid" -> new Ellipsoid(r * a, r * b, r / (a * b));
            case "superellipsoid" ->
                new Ellipsoid(0.87 * r * a, 0.87 * r * b, 0.87 * r / (a * b), between(random, 2.3, 5));
            case "capsule" -> capsule(r, between(random, 0.5, 3));
            case "cylinder" -> Frustum.cylinder(0.87 * r * a, 1.75 * r / (a * a));
            case "frustum" -> new Frustum(0.6 * r * a, 1.1 * r * a, 1.8 * r / (a * a));
            case "box" -> new Box(0.8 * r * a, 0.8 * r * b, 0.8 * r / (a * b));
            case "kidney" -> kidney(r, between(random, 0.9, 1.1));
            case "liver" -> liver(r, between(random, 0, 6));
            case "rippled" ->
                new Rippled(new Ellipsoid(r * a, r * b, r / (a * b)), 0.05 * r, between(random, 1, 2) * r, 6 * a);
            default -> ArcTube.torus(1.05 * r, between(random, 0.4, 0.5) * r);
        };
    }

    /** Rounded organs, always the same ones. */
    static List<Solid> organs(double volumeCc) {
        double r = radiusMm(volumeCc);
        return List.of(
                Ellipsoid.ball(r),
                new Ellipsoid(1.2 * r, 0.8 * r, 1.04 * r),
                new Ellipsoid(0.9 * r, 0.85 * r, 0.95 * r, 2.6),
                capsule(r, 2).moved(Pose.turn(new Vec3(1, 0, 0), 90)),
                kidney(r, 1),
                liver(r, 2),
                new Rippled(new Ellipsoid(1.1 * r, 0.9 * r, r), 0.05 * r, 1.4 * r, 1));
    }

    private static double radiusMm(double volumeCc) {
        return Math.cbrt(volumeCc * 1000 * 3 / (4 * Math.PI));
    }

    /** Of a length of its straight part in radii. */
    private static Solid capsule(double r, double straight) {
        double own = r / Math.cbrt(1 + 0.75 * straight);
        Vec3 end = new Vec3(0, 0, 0.5 * straight * own);
        return new Capsule(end.times(-1), end, own);
    }

    private static Solid kidney(double r, double hilum) {
        return new Ellipsoid(0.85 * r, 0.75 * r, 1.65 * r)
                .minus(Ellipsoid.ball(0.6 * r).moved(Pose.shift(hilum * 0.95 * r, 0, 0.1 * r)));
    }

    private static Solid liver(double r, double phase) {
        Pose lobe = Pose.turn(new Vec3(0, 1, 0), 12).then(Pose.shift(0.85 * r, -0.15 * r, 0.2 * r));
        return new Rippled(
                new SmoothUnion(
                        new Ellipsoid(0.95 * r, 0.77 * r, 0.85 * r),
                        new Ellipsoid(0.75 * r, 0.42 * r, 0.48 * r).moved(lobe),
                        0.25 * r),
                0.05 * r,
                1.1 * r,
                phase);
    }

    static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
