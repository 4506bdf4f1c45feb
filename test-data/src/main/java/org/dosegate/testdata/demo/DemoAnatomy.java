package org.dosegate.testdata.demo;

import java.util.List;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.shape.ArcTube;
import org.dosegate.testdata.shape.BallCluster;
import org.dosegate.testdata.shape.BallCluster.Ball;
import org.dosegate.testdata.shape.Box;
import org.dosegate.testdata.shape.Capsule;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Rippled;
import org.dosegate.testdata.shape.SmoothUnion;
import org.dosegate.testdata.shape.Solid;
import org.dosegate.testdata.shape.SpheroidMargin;

/**
 * The organs of the demonstration patient, in patient mm (x to the left, y to posterior, z to superior). The tumour is a cluster of balls
 * in the right lobe with a thrombus towards the hilum, so that CTV (+ 10 mm) and PTV (+ 5 mm in the axial plane, + 10 mm along z) are
 * exact expansions.
 */
final class DemoAnatomy {
    private static final double HALF_LENGTH_MM = 151.5;

    /**
     * One structure of the plan.
     *
     * @param name ROI name
     * @param interpretedType RT ROI interpreted type
     * @param rgb display colour
     * @param solid its body
     * @param stepMm spacing of contour points, roughly
     */
    record Organ(String name, String interpretedType, int rgb, Solid solid, double stepMm) {}

    private DemoAnatomy() {}

    static BallCluster gtv() {
        return new BallCluster(List.of(
                ball(-76, -8, 32, 17),
                ball(-84, -1, 38, 13),
                ball(-70, -17, 28, 12),
                ball(-79, -4, 22, 14),
                ball(-66, -4, 36, 12),
                ball(-72, -14, 42, 11),
                ball(-60, -9, 26, 10),
                ball(-52, -11, 21, 8),
                ball(-45, -13, 16, 7),
                ball(-38, -15, 12, 6)));
    }

    private static Ball ball(double x, double y, double z, double radius) {
        return new Ball(new Vec3(x, y, z), radius);
    }

    static List<Organ> organs() {
        BallCluster gtv = gtv();
        BallCluster ctv = gtv.grown(10);
        return List.of(
                new Organ("BODY", "EXTERNAL", 0x9FB6CD, body(), 4),
                new Organ("GTV", "GTV", 0xC00000, gtv, 1),
                new Organ("CTV", "CTV", 0xFF8C00, ctv, 1.5),
                new Organ("PTV", "PTV", 0xFF3030, new SpheroidMargin(ctv, 5, 10), 1.5),
                new Organ("Liver", "ORGAN", 0x8B5A2B, liver(), 2),
                new Organ("Stomach", "ORGAN", 0xE8A0BF, stomach(), 2),
                new Organ("Duodenum", "ORGAN", 0xE0C040, duodenum(), 1.5),
                new Organ("Colon", "ORGAN", 0x4F9D4F, colon(), 2),
                new Organ("SpinalCord", "ORGAN", 0x30C0F0, spinalCord(), 1),
                new Organ("Kidney_L", "ORGAN", 0x3A5FCD, kidney(1), 1.5),
                new Organ("Kidney_R", "ORGAN", 0x6A3FCD, kidney(-1), 1.5),
                new Organ("Heart", "ORGAN", 0xD02060, heart(), 2));
    }

    /** The trunk, cut flat where the scan ends. */
    static Solid body() {
        return trunk().intersection(new Box(300, 300, HALF_LENGTH_MM));
    }

    /** The trunk beyond the scan's ends. */
    static Solid trunk() {
        return new Ellipsoid(172, 114, 520, 2.5).moved(Pose.shift(0, -4, 0));
    }

    private static Solid liver() {
        Solid rightLobe = new Ellipsoid(69, 63, 75)
                .moved(Pose.turn(new Vec3(0, 1, 0), -12).then(Pose.shift(-72, -6, 20)));
        Solid leftLobe = new Ellipsoid(64, 34, 36)
                .moved(Pose.turn(new Vec3(0, 1, 0), -16).then(Pose.shift(4, -46, 48)));
        return new Rippled(new SmoothUnion(rightLobe, leftLobe, 26), 2.5, 62, 0.4);
    }

    private static Solid stomach() {
        Solid fundus =
                new Ellipsoid(36, 29, 42).moved(Pose.turn(new Vec3(0, 0, 1), 20).then(Pose.shift(70, -22, 50)));
        Solid antrum = new Capsule(new Vec3(66, -46, 14), new Vec3(22, -56, -18), 19);
        return new Rippled(new SmoothUnion(fundus, antrum, 22), 2, 40, 1.1);
    }

    /** A loop that is open to the left, as around the head of the pancreas. */
    private static Solid duodenum() {
        Pose coronal = new Pose(new Vec3(-1, 0, 0), new Vec3(0, 0, 1), new Vec3(0, 1, 0), new Vec3(-25, -13, -6));
        Solid loop = new ArcTube(27, 11.5, 112).moved(coronal);
        return new Rippled(loop, 1, 26, 0.3);
    }

    private static Solid colon() {
        Vec3[] course = {
            new Vec3(-108, 8, -140),
            new Vec3(-104, -20, -66),
            new Vec3(-62, -62, -56),
            new Vec3(22, -78, -58),
            new Vec3(96, -44, -30),
            new Vec3(116, 14, -62),
            new Vec3(112, 22, -140)
        };
        Solid bowel = new Capsule(course[0], course[1], 21);
        for (int i = 2; i < course.length; i++) {
            bowel = new SmoothUnion(bowel, new Capsule(course[i - 1], course[i], 18), 10);
        }
        return new Rippled(bowel, 2.5, 36, 0.9).intersection(new Box(300, 300, HALF_LENGTH_MM - 3));
    }

    /** A gentle curve through the whole scan. */
    private static Solid spinalCord() {
        double curveRadius = 640;
        Pose sagittal =
                new Pose(new Vec3(0, 1, 0), new Vec3(0, 0, 1), new Vec3(1, 0, 0), new Vec3(0, 60 - curveRadius, 0));
        return new ArcTube(curveRadius, 5.5, 17).moved(sagittal).intersection(new Box(300, 300, HALF_LENGTH_MM - 3));
    }

    /** A bean with its hilum towards the spine; side 1 is the patient's left. */
    private static Solid kidney(int side) {
        Pose bean = new Pose(new Vec3(side, 0, 0), new Vec3(0, 0, 1), new Vec3(0, -side, 0), new Vec3(0, 0, 0));
        Pose place = bean.then(Pose.turn(new Vec3(0, 1, 0), side * 10))
                .then(Pose.shift(side * 34, 46, side > 0 ? -34 : -40.5));
        return new Rippled(new ArcTube(30, 23, 52), 1.2, 40, side).moved(place);
    }

    private static Solid heart() {
        Solid ventricles =
                new Ellipsoid(46, 38, 36).moved(Pose.turn(new Vec3(0, 1, 0), 25).then(Pose.shift(34, -44, 118)));
        return new Rippled(ventricles, 1.5, 48, 0.2).intersection(new Box(300, 300, HALF_LENGTH_MM - 3));
    }
}
