package org.dosegate.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dosegate.report.draw.Colour;
import org.junit.jupiter.api.Test;

class CurveColoursTest {
    @Test
    void aReadableColourStaysAsItIs() {
        assertThat(CurveColours.of(List.of(OptionalInt.of(0xC00000), OptionalInt.of(0x0000FF))))
                .containsExactly(Colour.rgb(0xC00000), Colour.rgb(0x0000FF));
    }

    @Test
    void aPaleColourIsDarkenedAndKeepsItsHue() {
        Colour yellow = CurveColours.of(List.of(OptionalInt.of(0xFFFF00))).get(0);
        assertThat(yellow.contrastWith(Colour.WHITE)).isBetween(3.0, 4.0);
        assertThat(yellow.red()).isEqualTo(yellow.green());
        assertThat(yellow.blue()).isZero();
    }

    @Test
    void colourAloneNeverMakesTwoCurvesOne() {
        List<Colour> colours = CurveColours.of(List.of(
                OptionalInt.of(0xC00000), OptionalInt.of(0xC20101), OptionalInt.of(0xFFFFFF), OptionalInt.empty()));
        assertThat(colours).doesNotHaveDuplicates().startsWith(Colour.rgb(0xC00000));
        assertThat(colours.get(1)).isNotEqualTo(Colour.rgb(0xC20101));
    }

    @Test
    void everyColourCanBeReadOnWhite() {
        List<OptionalInt> stored = IntStream.range(0, 512)
                .mapToObj(i -> i % 7 == 0 ? OptionalInt.empty() : OptionalInt.of((i * 0x3A5F17) & 0xFFFFFF))
                .toList();
        assertThat(CurveColours.of(stored)).hasSize(512).allMatch(colour -> colour.contrastWith(Colour.WHITE) >= 3);
    }
}
