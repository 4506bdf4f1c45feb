package org.dosegate.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {
    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts = new PdfFonts(document);
    private final TextLines lines = new TextLines(fonts);

    @AfterEach
    void close() throws Exception {
        document.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The quick brown fox jumps over the lazy dog, again and again.",
                "Liver_minus_GTV_and_everything_else/that|has;a,very+long^name(in)one-word",
                "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
                "剂量体积直方图：处方剂量、计划靶区（未评估）。剂量体积直方图：处方剂量。",
                "\uD83D\uDE00\uD83D\uDE00 mixed 肝脏 \u0416\u03B1\u00E9 \u202E text"
            })
    void noLineIsTooWideAndNothingIsLost(String text) throws Exception {
        for (double width : new double[] {30, 77, 200}) {
            List<String> broken = lines.of(text, width, 8, false);
            assertThat(String.join("", broken).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            for (String line : broken) {
                assertThat(fonts.width(line, 8, false)).isLessThanOrEqualTo(width * (line.length() > 2 ? 1 : 2));
            }
        }
    }

    @Test
    void wordsAreNotBrokenWithoutNeed() throws Exception {
        assertThat(lines.of("alpha beta gamma", fonts.width("alpha beta", 8, true) + 0.1, 8, true))
                .containsExactly("alpha beta", "gamma");
        assertThat(lines.of("", 50, 8, false)).containsExactly("");
    }

    @Test
    void whatDoesNotFitEndsInDots() throws Exception {
        assertThat(lines.fitted("short", 100, 8, false)).isEqualTo("short");
        String cut = lines.fitted("a very long text that does not fit", 60, 8, false);
        assertThat(cut).startsWith("a very").endsWith("\u2026");
        assertThat(fonts.width(cut, 8, false)).isLessThanOrEqualTo(60);
    }
}
