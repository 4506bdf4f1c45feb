package org.dosegate.testdata.phantom;

import static org.dosegate.testdata.phantom.Bodies.between;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Solid;

/**
 * A body as a planning system would store it: contours of two decimals, doses in steps.
 *
 * @param description what it is, for people
 * @param body about its own origin
 * @param pose where it lies in the patient
 * @param field the dose
 * @param region the contours' solid
 * @param dose the dose grid
 */
record Phantom(String description, Solid body, Pose pose, DoseField field, Region region, DoseGrid dose) {
    private static final double[] SPACINGS_MM = {1, 1.5, 2, 2.5, 3, 3, 4, 5};
    private static final double[] VOLUMES_CC = {1, 10, 100, 1000};
    private static final double STEP_GY = 1e-3;
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Y = new Vec3(0, 1, 0);
    private static final Vec3 Z = new Vec3(0, 0, 1);

    /** The random phantom of a seed. */
    static Phantom random(long seed) {
        Random random = new Random(7_919 * seed + 13);
        String kind = Bodies.KINDS.get(random.nextInt(Bodies.KINDS.size()));
        double volume = VOLUMES_CC[random.nextInt(VOLUMES_CC.length)] * Math.exp(between(random, -0.4, 0.4));
        Solid body = Bodies.random(kind, volume, random);
        Pose pose = turn(random)
                .then(Pose.shift(between(random, -60, 60), between(random, -60, 60), between(random, -60, 60)));
        double grid = between(random, 1.5, 3.5);
        Bounds box = body.bounds().moved(pose);
        DoseField field = field(random, box, grid);
        double spacing = SPACINGS_MM[random.nextInt(SPACINGS_MM.length)];
        ContourStack contours = contours(random, body.moved(pose), spacing);
        while (contours.planes().size() < 2) {
            spacing *= 0.5;
            contours = contours(random, body.moved(pose), spacing);
        }
        GridGeometry geometry = random.nextInt(5) == 0
                ? GridGeometry.covering(box.grown(3 * spacing + 2), Y, Z, grid, between(random, 0.8, 1.2) * grid, grid)
                : GridGeometry.covering(box.grown(3 * spacing + 2), X, Y, grid, grid, between(random, 0.8, 1.2) * grid);
        return new Phantom(
                String.format(
                        "%s %.2f cc, planes every %.3g mm (%d), grid %.2f mm",
                        kind, volume, spacing, contours.planes().size(), grid),
                body,
                pose,
                field,
                region(contours),
                stored(geometry, field));
    }

    private static Pose turn(Random random) {
        if (random.nextInt(3) == 0) {
            return Pose.IDENTITY;
        }
        Vec3 axis = direction(random);
        return Pose.turn(axis, between(random, 0, 180));
    }

    private static Vec3 direction(Random random) {
        return new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
    }

    private static ContourStack contours(Random random, Solid body, double spacing) {
        Vec3 size = body.bounds().high().minus(body.bounds().low());
        Tracing tracing = new Tracing(Math.max(0.4, Math.min(body.detailMm() / 4, size.length() / 100)), 0.003);
        PlaneFrame frame = switch (random.nextInt(8)) {
            case 0 -> new PlaneFrame(new Vec3(0, 0, 0), Y, Z);
            case 1 -> PlaneFrame.of(Pose.turn(direction(random), between(random, 0, 40)));
            default -> PlaneFrame.AXIAL;
        };
        return ContourStack.of(body, frame, between(random, 0, spacing), spacing, tracing);
    }

    private static DoseField field(Random random, Bounds box, double gridMm) {
        Vec3 centre = box.low().plus(box.high()).times(0.5);
        double size = box.high().minus(box.low()).length();
        Vec3 off = direction(random).times(between(random, 0, 0.3 * size));
        switch (random.nextInt(3)) {
            case 0 -> {
                double gradient = Math.min(3, between(random, 2, 60) / size);
                return DoseField.linear(centre, 5 + gradient * (0.6 * size + 45), gradient, direction(random));
            }
            case 1 -> {
                DoseField hill = DoseField.gaussian(
                        centre.plus(off), between(random, 20, 50), between(random, 5 * gridMm, 20 * gridMm));
                return (x, y, z) -> 2 + hill.doseGy(x, y, z);
            }
            default -> {
                Vec3 n = direction(random);
                double at = centre.plus(off).dot(n);
                double width = between(random, 1.5 * gridMm, 5 * gridMm);
                double top = between(random, 30, 60);
                return (x, y, z) -> 1 + top / (1 + Math.exp(-(n.x() * x + n.y() * y + n.z() * z - at) / width));
            }
        }
    }

    /** The solid; a ring that is there twice counts once, as for whoever reads a file. */
    private static Region region(ContourStack contours) {
        Set<List<Double>> known = new HashSet<>();
        return Region.of(PlanarContours.of(contours.ringsXyzMm(2).stream()
                .filter(ring -> known.add(Arrays.stream(ring).sorted().boxed().toList()))
                .toList()));
    }

    /** The dose in steps. */
    private static DoseGrid stored(GridGeometry geometry, DoseField field) {
        DoseGrid grid = geometry.sample((x, y, z) -> STEP_GY * Math.rint(field.doseGy(x, y, z) / STEP_GY));
        return new DoseGrid(
                grid.doseGy(),
                grid.columns(),
                grid.rows(),
                grid.originMm(),
                grid.rowDirection(),
                grid.columnDirection(),
                grid.columnSpacingMm(),
                grid.rowSpacingMm(),
                grid.framePositionsMm(),
                0.5 * STEP_GY);
    }

    /** An organ contoured axially every so many millimetres, in a dose that falls off across it. */
    static Phantom organ(Solid body, double spacingMm, double phase, Vec3 direction) {
        Vec3 size = body.bounds().high().minus(body.bounds().low());
        DoseField field = DoseField.linear(new Vec3(0, 0, 0), 0.9 * size.length() + 30, 1, direction);
        ContourStack contours = ContourStack.of(
                body,
                PlaneFrame.AXIAL,
                phase * spacingMm,
                spacingMm,
                new Tracing(Math.max(0.4, size.length() / 100), 0.003));
        GridGeometry geometry = GridGeometry.covering(body.bounds().grown(3 * spacingMm + 2), 2.5, 2.5, 2.5);
        return new Phantom("organ", body, Pose.IDENTITY, field, region(contours), stored(geometry, field));
    }
}
