package org.dosegate.report.draw;

import java.util.Locale;

/**
 * A colour in sRGB.
 *
 * @param red 0..255
 * @param green 0..255
 * @param blue 0..255
 * @param opacity 0 (nothing is seen) .. 1
 */
public record Colour(int red, int green, int blue, double opacity) {
    /** Black ink. */
    public static final Colour BLACK = rgb(0x000000);
    /** White paper. */
    public static final Colour WHITE = rgb(0xFFFFFF);

    /**
     * A colour within its ranges.
     *
     * @throws IllegalArgumentException for a component out of range
     */
    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255 || !(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException(
                    "not a colour: " + red + ", " + green + ", " + blue + ", opacity " + opacity);
        }
    }

    /** An opaque colour, such as {@code 0xFF8000}. */
    public static Colour rgb(int rgb) {
        return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, 1);
    }

    /** This colour with another opacity. */
    public Colour withOpacity(double other) {
        return new Colour(red, green, blue, other);
    }

    /** The colour without its opacity, as in CSS: {@code #ff8000}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** Relative luminance of the opaque colour, 0 (black) .. 1 (white), after the Web Content Accessibility Guidelines 2.2. */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** Contrast of two opaque colours, 1 (none) .. 21 (black on white), after the Web Content Accessibility Guidelines 2.2. */
    public double contrastWith(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
