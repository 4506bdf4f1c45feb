package org.dosegate.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void charactersThatCouldPretendAreShownAsEscapes() {
        assertThat(SafeText.show("\u202eFAIL\u0007\n\u200b")).isEqualTo("\\u{202E}FAIL\\u{7}\\u{A}\\u{200B}");
        assertThat(SafeText.show("\ud800")).isEqualTo("\\u{D800}");
        assertThat(SafeText.show("肝 Liver µ \ud840\udc00")).isEqualTo("肝 Liver µ \ud840\udc00");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(DisplayWidth.of("肝脏")).isEqualTo(4);
        assertThat(DisplayWidth.of("Ａ（）")).isEqualTo(6);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("\ud840\udc00")).isEqualTo(2);
        assertThat(DisplayWidth.of("한글 ｶﾅ")).isEqualTo(7);
        assertThat(DisplayWidth.padLeft("肝", 4)).isEqualTo("  肝");
        assertThat(DisplayWidth.padRight("肝", 4)).isEqualTo("肝  ");
    }

    @Test
    void numbersReadBackToTheSameBits() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Numbers.exact(value))).isEqualTo(value);
            }
        }
        // Double.toString says 5.6843418860808015E-14 before Java 19.
        assertThat(Numbers.exact(Math.scalb(1.0, -44))).isEqualTo("5.684341886080802E-14");
        assertThatThrownBy(() -> Numbers.exact(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPassRateIsNeverRoundedUp() {
        assertThat(GammaFigures.percent(OptionalDouble.of(99.997))).isEqualTo("99.99 %");
        assertThat(GammaFigures.percent(OptionalDouble.of(94.9999))).isEqualTo("94.99 %");
        assertThat(GammaFigures.percent(OptionalDouble.of(100))).isEqualTo("100.00 %");
        assertThat(GammaFigures.percent(OptionalDouble.empty())).isEqualTo("-");
    }
}
