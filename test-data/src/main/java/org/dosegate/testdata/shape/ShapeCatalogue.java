package org.dosegate.testdata.shape;

import java.util.List;
import org.dosegate.engine.geometry.Vec3;

/** The bodies on which reconstructions between slices are compared: round ones and, above all, others. All near the origin. */
public final class ShapeCatalogue {
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Y = new Vec3(0, 1, 0);

    private ShapeCatalogue() {}

    /**
     * A body with a name.
     *
     * @param name short, without blanks
     * @param solid the body
     * @param round whether it is a quadric about the slice normal or across it, on which quadratic interpolation is exact
     */
    public record Named(String name, Solid solid, boolean round) {}

    /** All of them. */
    public static List<Named> all() {
        Solid ball = Ellipsoid.ball(12);
        Solid cylinder = Frustum.cylinder(12, 24);
        Solid cone = Frustum.cone(12, 24);
        Solid torus = ArcTube.torus(18, 6);
        Solid kidney = new Ellipsoid(14, 12, 24).minus(Ellipsoid.ball(11).moved(Pose.shift(17, 0, 2)));
        Solid bowl = Ellipsoid.ball(20)
                .minus(Ellipsoid.ball(15))
                .intersection(new Box(30, 30, 12.5).moved(Pose.shift(0, 0, -7.5)));
        Solid waist = new Frustum(12, 20, 40).minus(new Frustum(7, 15, 42));
        Solid y = new Capsule(new Vec3(0, 0, -24), new Vec3(0, 0, 0), 7)
                .union(new Capsule(new Vec3(0, 0, 0), new Vec3(15, 0, 22), 5))
                .union(new Capsule(new Vec3(0, 0, 0), new Vec3(-15, 4, 22), 5));
        Solid step = Frustum.cylinder(8, 20)
                .moved(Pose.shift(0, 0, -10))
                .union(Frustum.cylinder(16, 20).moved(Pose.shift(3, 0, 10)));
        Solid liver = new Rippled(
                new SmoothUnion(
                        new Ellipsoid(32, 26, 28),
                        new Ellipsoid(26, 14, 16).moved(Pose.turn(Y, 12).then(Pose.shift(30, -6, 8))),
                        8),
                2.5,
                34,
                0.7);
        return List.of(
                new Named("ball", ball, true),
                new Named("ellipsoid", new Ellipsoid(16, 11, 20), true),
                new Named("cylinder", cylinder, true),
                new Named("cylinder-across", cylinder.moved(Pose.turn(X, 90)), true),
                new Named("cone", cone, true),
                new Named("cylinder-tilted-30", cylinder.moved(Pose.turn(Y, 30)), false),
                new Named("cylinder-tilted-60", Frustum.cylinder(9, 44).moved(Pose.turn(Y, 60)), false),
                new Named("cone-across", cone.moved(Pose.turn(X, 90)), false),
                new Named("box", new Box(12, 9, 14), false),
                new Named("box-tilted", new Box(14, 9, 17).moved(Pose.turn(new Vec3(1, 2, 0.5), 35)), false),
                new Named("torus-lying", torus, false),
                new Named("torus-standing", torus.moved(Pose.turn(X, 90)), false),
                new Named("torus-tilted", torus.moved(Pose.turn(X, 40)), false),
                new Named("kidney", kidney.moved(Pose.turn(Y, 14)), false),
                new Named("bent-tube", new ArcTube(26, 7, 75).moved(Pose.turn(X, 90)), false),
                new Named("bowl", bowl, false),
                new Named("tube-waisted", waist, false),
                new Named(
                        "tube-tilted",
                        Frustum.cylinder(14, 40).minus(Frustum.cylinder(9, 42)).moved(Pose.turn(Y, 35)),
                        false),
                new Named("shell", Ellipsoid.ball(16).minus(Ellipsoid.ball(11)), false),
                new Named(
                        "balls-touching-beside",
                        ball.moved(Pose.shift(-11.9, 0, 0)).union(ball.moved(Pose.shift(11.9, 0, 3))),
                        false),
                new Named(
                        "balls-touching-above",
                        Ellipsoid.ball(10)
                                .moved(Pose.shift(0, 0, -9.5))
                                .union(Ellipsoid.ball(10).moved(Pose.shift(4, 0, 8.5))),
                        false),
                new Named(
                        "balls-apart",
                        Ellipsoid.ball(10)
                                .moved(Pose.shift(-16, 0, -4))
                                .union(Ellipsoid.ball(8).moved(Pose.shift(14, 3, 5))),
                        false),
                new Named("y-branch", y, false),
                new Named("step", step, false),
                new Named("plate-thin", new Box(18, 2, 16).moved(Pose.turn(X, 25)), false),
                new Named("vessel-tilted", new Capsule(new Vec3(-26, -4, -18), new Vec3(26, 6, 18), 4), false),
                new Named("superellipsoid", new Ellipsoid(15, 11, 18, 4), false),
                new Named("liver-wobbling", liver, false),
                new Named("ball-3mm", Ellipsoid.ball(1.5), true));
    }

    /**
     * One of them.
     *
     * @throws java.util.NoSuchElementException when there is none of that name
     */
    public static Named named(String name) {
        return all().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    }
}
