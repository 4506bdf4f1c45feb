package org.dosegate.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.report.draw.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoseColoursTest {
    /** What people without one kind of cones see, in linear sRGB (Machado, Oliveira and Fernandes 2009, doi 10.1109/TVCG.2009.113, severity 1). */
    private static final double[][] PROTAN = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private static final double[][] DEUTAN = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] TRITAN = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };
    private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    /** CIE 1976 lightness, 0..100. */
    private static double lightness(double luminance) {
        return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
    }

    private static double[] linear(int rgb) {
        double[] linear = new double[3];
        for (int k = 0; k < 3; k++) {
            double c = (rgb >> (16 - 8 * k) & 0xFF) / 255.0;
            linear[k] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double seenLightness(int step, double[][] eye) {
        double[] c = linear(DoseColours.rgb(step));
        double[] seen = new double[3];
        for (int k = 0; k < 3; k++) {
            double sum = eye[k][0] * c[0] + eye[k][1] * c[1] + eye[k][2] * c[2];
            seen[k] = Math.max(0, Math.min(1, sum));
        }
        return lightness(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"normal", "protan", "deutan", "tritan"})
    void lightnessRisesWithDoseForEveryEye(String eye) {
        double[][] cones = switch (eye) {
            case "protan" -> PROTAN;
            case "deutan" -> DEUTAN;
            case "tritan" -> TRITAN;
            default -> NORMAL;
        };
        for (int k = 8;
                k < DoseColours.STEPS;
                k++) { // a twelfth of the scale: neighbours differ by less than a stored step may
            assertThat(seenLightness(k, cones)).as(eye + " " + k).isGreaterThan(seenLightness(k - 8, cones) + 1);
        }
        assertThat(seenLightness(DoseColours.STEPS - 1, cones) - seenLightness(0, cones))
                .isGreaterThan(55);
    }

    @Test
    void lightnessRisesInEvenSteps() {
        double low = seenLightness(0, NORMAL);
        double high = seenLightness(DoseColours.STEPS - 1, NORMAL);
        for (int k = 0; k < DoseColours.STEPS; k++) {
            double even = low + (high - low) * k / (DoseColours.STEPS - 1);
            assertThat(seenLightness(k, NORMAL)).isEqualTo(even, within(0.08 * (high - low)));
        }
    }

    @Test
    void placesBeyondTheScaleHaveItsEnds() {
        assertThat(DoseColours.at(-1)).isEqualTo(Colour.rgb(DoseColours.rgb(0)));
        assertThat(DoseColours.at(0)).isEqualTo(Colour.rgb(DoseColours.rgb(0)));
        assertThat(DoseColours.at(7)).isEqualTo(Colour.rgb(DoseColours.rgb(DoseColours.STEPS - 1)));
    }
}
