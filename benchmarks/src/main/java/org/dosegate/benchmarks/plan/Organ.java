package org.dosegate.benchmarks.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A star-shaped organ: an ellipsoid with a wavy outline.
 *
 * @param name ROI name
 * @param type RT ROI interpreted type
 * @param x centre, patient mm
 * @param y centre, patient mm
 * @param z centre, patient mm
 * @param a semi-axis along x, mm
 * @param b semi-axis along y, mm
 * @param c semi-axis along z, mm
 * @param waviness how far the outline waves, as a share of the radius
 */
record Organ(String name, String type, double x, double y, double z, double a, double b, double c, double waviness) {
    /** Sections smaller than this share of the largest one squared are not drawn. */
    private static final double SMALLEST = 0.004;

    private static final int WAVES = 5;

    /** The organs of a liver plan as the protocols name them, then made-up ones around the target until there are enough. */
    static List<Organ> of(int count) {
        List<Organ> organs = new ArrayList<>(List.of(
                new Organ("BODY", "EXTERNAL", 0, 0, 0, 175, 115, 160, 0.03),
                new Organ("Liver", "ORGAN", -60, -10, 20, 85, 70, 75, 0.10),
                new Organ("GTV", "GTV", -75, -5, 20, 32, 28, 30, 0.06),
                new Organ("CTV", "CTV", -75, -5, 20, 42, 38, 40, 0.05),
                new Organ("PTV", "PTV", -75, -5, 20, 47, 43, 50, 0.04),
                new Organ("Stomach", "ORGAN", 60, -45, 25, 40, 30, 45, 0.12),
                new Organ("Duodenum", "ORGAN", -15, -30, -20, 22, 14, 30, 0.15),
                new Organ("Colon", "ORGAN", -70, -60, -60, 40, 22, 35, 0.15),
                new Organ("Kidney_R", "ORGAN", -60, 45, -30, 27, 25, 52, 0.06),
                new Organ("Kidney_L", "ORGAN", 62, 45, -20, 27, 25, 52, 0.06),
                new Organ("SpinalCord", "ORGAN", 0, 62, 0, 6, 5, 155, 0.02),
                new Organ("Heart", "ORGAN", 30, -40, 110, 45, 40, 40, 0.06)));
        Random random = new Random(1);
        while (organs.size() < count) {
            organs.add(new Organ(
                    "Organ_" + (organs.size() + 1),
                    "ORGAN",
                    -90 + 180 * random.nextDouble(),
                    -50 + 100 * random.nextDouble(),
                    -90 + 180 * random.nextDouble(),
                    15 + 40 * random.nextDouble(),
                    12 + 30 * random.nextDouble(),
                    20 + 45 * random.nextDouble(),
                    0.1));
        }
        return List.copyOf(organs.subList(0, count));
    }

    /** Its contours in axial planes at multiples of a spacing, each with so many points, as x, y, z triples in patient mm. */
    List<double[]> rings(double spacingMm, int points) {
        Random random = new Random(name.hashCode());
        double[] phase = random.doubles(WAVES, 0, 2 * Math.PI).toArray();
        List<double[]> rings = new ArrayList<>();
        for (double plane = Math.ceil((z - c) / spacingMm) * spacingMm; plane < z + c; plane += spacingMm) {
            double height = (plane - z) / c;
            double section = 1 - height * height;
            if (section >= SMALLEST) {
                rings.add(ring(plane, Math.sqrt(section), points, phase));
            }
        }
        return rings;
    }

    private double[] ring(double plane, double scale, int points, double[] phase) {
        double[] ring = new double[3 * points];
        for (int p = 0; p < points; p++) {
            double angle = 2 * Math.PI * p / points;
            double wave = 0;
            for (int k = 0; k < WAVES; k++) {
                wave += Math.sin((k + 1) * angle + phase[k] + 0.02 * plane) / (k + 1);
            }
            double radius = scale * (1 + waviness * wave);
            ring[3 * p] = rounded(x + a * radius * Math.cos(angle));
            ring[3 * p + 1] = rounded(y + b * radius * Math.sin(angle));
            ring[3 * p + 2] = plane;
        }
        return ring;
    }

    /** To a hundredth of a millimetre, as planning systems write. */
    private static double rounded(double mm) {
        return Math.rint(100 * mm) / 100;
    }
}
