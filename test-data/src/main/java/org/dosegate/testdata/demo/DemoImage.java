package org.dosegate.testdata.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dose.HounsfieldField;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Capsule;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Solid;

/** The demonstration patient's CT: the organs as contoured, and around them fat, muscle, lungs, vertebrae and ribs, so that it looks like a patient. Not one. */
final class DemoImage implements HounsfieldField {
    private static final double AIR = -1000;
    private static final double FAT = -95;
    private static final double SOFT = 42;
    private static final double LUNG = -780;
    private static final double BONE = 420;
    private static final double MARROW = 190;
    private static final double FAT_MM = 15;
    private static final double WALL_MM = 24;
    /** Edges are as soft as a scanner's, mm to either side. */
    private static final double BLUR_MM = 1.2;

    /** What is painted over what: later ones cover earlier ones. */
    private static final List<Map.Entry<String, Double>> ORGANS = List.of(
            Map.entry("Liver", 62.0),
            Map.entry("Stomach", 25.0),
            Map.entry("Duodenum", 30.0),
            Map.entry("Colon", -10.0),
            Map.entry("Kidney_L", 38.0),
            Map.entry("Kidney_R", 38.0),
            Map.entry("Heart", 46.0),
            Map.entry("GTV", 40.0));

    /** A part of the patient. */
    private record Part(Solid solid, double hounsfield) {}

    private final Solid trunk = DemoAnatomy.trunk();
    private final Solid bowelFat = new Ellipsoid(138, 68, 420).moved(Pose.shift(0, -26, 0));
    private final List<Part> organs;
    private final Solid cord;
    private final Solid vertebra = new Capsule(new Vec3(0, 38, -400), new Vec3(0, 38, 400), 17);
    private final Solid arch = new Capsule(new Vec3(0, 62, -400), new Vec3(0, 62, 400), 12);
    private final Solid aorta = new Capsule(new Vec3(12, 12, -400), new Vec3(12, 12, 400), 10);
    private final Solid rightLung = new Ellipsoid(58, 78, 110).moved(Pose.shift(-80, -2, 165));
    private final Solid leftLung = new Ellipsoid(55, 76, 110).moved(Pose.shift(84, 2, 150));
    private final Solid gas = new Ellipsoid(20, 9, 22).moved(Pose.shift(72, -40, 58));

    DemoImage() {
        Map<String, Solid> byName = DemoAnatomy.organs().stream()
                .collect(Collectors.toMap(DemoAnatomy.Organ::name, DemoAnatomy.Organ::solid));
        this.organs = ORGANS.stream()
                .map(o -> new Part(byName.get(o.getKey()), o.getValue()))
                .toList();
        this.cord = byName.get("SpinalCord");
    }

    @Override
    public double hounsfield(double x, double y, double z) {
        double skin = trunk.signedMm(x, y, z);
        if (skin > BLUR_MM) {
            return AIR;
        }
        double hu = AIR;
        hu = over(hu, FAT + texture(x, y, z, 19, 8), skin);
        hu = over(hu, SOFT + texture(x, y, z, 13, 10), skin + FAT_MM);
        double cavity = skin + WALL_MM;
        hu = over(
                hu,
                FAT + 25 + texture(x, y, z, 23, 18),
                Math.max(cavity, bowelFat.signedMm(x, y, z))); // around the bowel
        hu = over(
                hu,
                LUNG + texture(x, y, z, 11, 50),
                Math.max(cavity, Math.min(rightLung.signedMm(x, y, z), leftLung.signedMm(x, y, z))));
        hu = over(hu, BONE, ribs(skin, y, z));
        for (Part organ : organs) {
            hu = over(
                    hu,
                    organ.hounsfield() + texture(x, y, z, 9, 6),
                    organ.solid().signedMm(x, y, z));
        }
        hu = over(hu, -850, gas.signedMm(x, y, z));
        hu = over(hu, 55, aorta.signedMm(x, y, z));
        hu = over(hu, BONE, Math.min(vertebra(x, y, z), arch.signedMm(x, y, z)));
        hu = over(hu, MARROW + texture(x, y, z, 5, 30), vertebra(x, y, z) + 3);
        return over(hu, 30, cord.signedMm(x, y, Math.max(-147, Math.min(147, z))));
    }

    /** Vertebrae of 24 mm with discs of 6 mm between them. */
    private double vertebra(double x, double y, double z) {
        double along = z - 30 * Math.rint(z / 30);
        return Math.max(vertebra.signedMm(x, y, z), Math.abs(along) - 12);
    }

    /** Ribs in the wall of the chest, falling towards the front; none below the arch. */
    private static double ribs(double skin, double y, double z) {
        double fall = z + 0.5 * y;
        double along = fall - 27 * Math.rint(fall / 27);
        double ring = Math.abs(skin + 19) - 3.2;
        double arch = -(z - 0.35 * y + 30);
        return Math.max(Math.max(ring, Math.abs(along) - 6), arch);
    }

    /** One tissue over another, with a soft edge where its signed distance is 0. */
    private static double over(double below, double above, double signedMm) {
        double share = Math.max(0, Math.min(1, 0.5 - signedMm / (2 * BLUR_MM)));
        return below + share * (above - below);
    }

    /** Slow waves of some height. */
    private static double texture(double x, double y, double z, double lengthMm, double height) {
        return height
                * Math.sin(x / lengthMm + 0.7 * Math.sin(z / (1.7 * lengthMm)))
                * Math.cos(y / lengthMm + 0.4 * Math.cos(x / (1.3 * lengthMm)))
                * Math.cos(z / (1.2 * lengthMm));
    }

    /** A box that holds the patient and some air. */
    static Bounds bounds() {
        Bounds body = DemoAnatomy.body().bounds();
        return new Bounds(
                new Vec3(body.low().x() - 12, body.low().y() - 12, -150),
                new Vec3(body.high().x() + 12, body.high().y() + 12, 150));
    }
}
