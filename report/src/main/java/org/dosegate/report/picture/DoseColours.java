package org.dosegate.report.picture;

import org.dosegate.report.draw.Colour;

/**
 * The colour wash: dark violet over teal and green to light yellow. Own construction in OKLab (B. Ottosson, 2020, public domain; bottosson.github.io/posts/oklab): lightness rises
 * in equal steps, so that equal steps of dose look equal, also in print without colour; hue and chroma follow a path between blue and yellow, which people with
 * every common deficiency of colour vision tell apart.
 */
final class DoseColours {
    /** Number of colours: fewer than a palette of 256 holds, more than an eye tells apart under a wash. */
    static final int STEPS = 96;

    private static final double[] LIGHTNESS = {0.36, 0.93};
    /** Hue, degrees, and chroma at equal distances along the map. */
    private static final double[] HUE = {296, 270, 238, 190, 150, 124, 106};

    private static final double[] CHROMA = {0.150, 0.130, 0.105, 0.110, 0.155, 0.175, 0.165};

    private static final int[] RGB = new int[STEPS];

    static {
        for (int k = 0; k < STEPS; k++) {
            RGB[k] = rgb(k / (STEPS - 1.0));
        }
    }

    private DoseColours() {}

    /** The colour of a step, 0xRRGGBB. */
    static int rgb(int step) {
        return RGB[step];
    }

    /** The colour at a place between 0 and 1. */
    static Colour at(double place) {
        return Colour.rgb(RGB[step(place)]);
    }

    /** The step of a place between 0 and 1; what lies beyond has the last one. */
    static int step(double place) {
        return (int) Math.max(0, Math.min(STEPS - 1.0, Math.floor(place * STEPS)));
    }

    private static int rgb(double t) {
        double lightness = LIGHTNESS[0] + t * (LIGHTNESS[1] - LIGHTNESS[0]);
        double hue = StrictMath.toRadians(along(HUE, t));
        double chroma = along(CHROMA, t);
        double[] linear = linear(lightness, chroma, hue);
        while (!isInGamut(linear)) { // less colour, same lightness
            chroma *= 0.98;
            linear = linear(lightness, chroma, hue);
        }
        return component(linear[0]) << 16 | component(linear[1]) << 8 | component(linear[2]);
    }

    private static double along(double[] knots, double t) {
        double at = t * (knots.length - 1);
        int low = (int) Math.min(at, knots.length - 2.0);
        return knots[low] + (at - low) * (knots[low + 1] - knots[low]);
    }

    private static boolean isInGamut(double[] linear) {
        boolean in = true;
        for (double c : linear) {
            in &= c >= 0 && c <= 1;
        }
        return in;
    }

    /** OKLCh to linear sRGB. */
    private static double[] linear(double lightness, double chroma, double hue) {
        double a = chroma * StrictMath.cos(hue);
        double b = chroma * StrictMath.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static int component(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.rint(255 * c);
    }
}
