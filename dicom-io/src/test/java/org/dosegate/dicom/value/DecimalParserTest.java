package org.dosegate.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.dosegate.dicom.element.DecimalString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalParserTest {

    private static double parse(String text) {
        byte[] bytes = ("\\" + text + "\\").getBytes(StandardCharsets.UTF_8);
        return DecimalParser.parse(bytes, 1, bytes.length - 1);
    }

    private static void assertSameBits(String text) {
        assertThat(Double.doubleToRawLongBits(parse(text)))
                .as(text)
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text.strip())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "+1",
                " 1.5 ",
                "1.",
                ".5",
                "-.5e-3",
                "1E5",
                "1e+05",
                "-1.31333e-4",
                "9007199254740993",
                "123456789012345678901234567890",
                "0.000000000000000000001",
                "4.9e-324",
                "1.7976931348623157e308",
                "1.00000000000000",
                "-162.826019",
                "00000000000000000000012.5",
                "1e-9999"
            })
    void decimalStringsReadAsJavaReadsThem(String text) {
        assertSameBits(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "-",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e5.0",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x1p3",
                "1d",
                "1f",
                "1D",
                "0,5",
                "1 2",
                "1-",
                "--1",
                "+-1",
                "1..2",
                "1.2.3",
                "1e400",
                "-1e400",
                "1e99999999999",
                "１２",
                "1\t",
                "1e5e5",
                "1_0"
            })
    void whatIsNoDecimalStringIsNoNumber(String text) {
        assertThat(parse(text)).isNaN();
    }

    @Test
    void trailingNulIsPadding() {
        assertThat(parse("1.5\0")).isEqualTo(1.5);
    }

    @Test
    void randomNumbersOfAllLengthsReadBitForBit() {
        Random random = new Random(20261120);
        for (int i = 0; i < 100_000; i++) {
            String text = randomText(random);
            if (Double.doubleToRawLongBits(parse(text)) != Double.doubleToRawLongBits(Double.parseDouble(text))) {
                throw new AssertionError(text + " reads as " + parse(text));
            }
        }
    }

    @Test
    void formattedNumbersFitAndReadBackWhereSixteenCharactersSuffice() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            String text = DecimalString.format(value);
            assertThat(text.length()).as(text).isBetween(1, DecimalString.MAX_LENGTH);
            assertThat(parse(text)).as(text).isCloseTo(value, org.assertj.core.api.Assertions.withinPercentage(1e-7));
            double coordinate = Math.rint(random.nextDouble() * 1e9) / 1e5;
            assertThat(parse(DecimalString.format(coordinate))).isEqualTo(coordinate);
        }
    }

    private static String randomText(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong() & 0xBFFFFFFFFFFFFFFFL));
            case 1 -> String.format(Locale.ROOT, "%." + random.nextInt(14) + "f", (random.nextDouble() - 0.5) * 1000);
            case 2 -> sixteenCharacters(random);
            default -> String.format(Locale.ROOT, "%." + random.nextInt(17) + "e", random.nextGaussian());
        };
    }

    private static String sixteenCharacters(Random random) {
        StringBuilder text = new StringBuilder();
        int point = random.nextInt(16);
        while (text.length() < DecimalString.MAX_LENGTH) {
            text.append(text.length() == point ? "." : Integer.toString(random.nextInt(10)));
        }
        return text.toString();
    }
}
