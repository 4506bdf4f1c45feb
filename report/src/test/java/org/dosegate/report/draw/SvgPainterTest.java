package org.dosegate.report.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgPainterTest {
    private static final String HOSTILE =
            "<script>alert('1')</script>&amp;\" \u202Egpj.exe\u0000\n\uD800 \uFFFE\uFFFF 肝脏 \uD83D\uDE00";

    private static Drawing of(Mark... marks) {
        return new Drawing(200, 100, "a title", "what is seen", List.of(marks));
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Mark text = new Mark.Text(new Point(1, 2), HOSTILE, TextStyle.of(8, Colour.BLACK));
        Mark group = new Mark.Group(
                List.of(text), Optional.empty(), Optional.of(HOSTILE), Map.of("class", HOSTILE, "data-name", HOSTILE));
        Drawing drawing = new Drawing(10, 10, HOSTILE, HOSTILE, List.of(group));

        Element svg = parsed(SvgPainter.svg(drawing, "x"));

        String shown =
                "<script>alert('1')</script>&amp;\" \\u{202E}gpj.exe\\u{0}\\u{A}\\u{D800} \\u{FFFE}\\u{FFFF} 肝脏 \uD83D\uDE00";
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo(shown);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(shown);
        Element g = (Element) svg.getElementsByTagName("g").item(0);
        assertThat(g.getAttribute("data-name")).isEqualTo(shown);
        assertThat(g.getAttributes().getLength()).isEqualTo(2);
    }

    @Test
    void numbersAreHundredthsUnderEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            String svg = SvgPainter.svg(
                    of(Mark.Path.line(-0.004, 0.125, 1234.5, -3.1, Stroke.of(Colour.rgb(0xFF8000), 1))), "x");
            assertThat(svg).contains("d=\"M0 0.13L1234.5 -3.1\"").contains("stroke=\"#ff8000\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void clipsHaveIdsOfTheirOwn() throws Exception {
        Mark.Clip clip = new Mark.Clip(0, 0, 5, 5);
        Mark inner = Mark.Group.clipped(clip, List.of());
        Element svg = parsed(SvgPainter.svg(of(Mark.Group.clipped(clip, List.of(inner)), inner), "plot"));
        assertThat(List.of(0, 1, 2))
                .map(i -> ((Element) svg.getElementsByTagName("clipPath").item(i)).getAttribute("id"))
                .containsExactly("plot-clip0", "plot-clip1", "plot-clip2");
        assertThat(((Element) svg.getElementsByTagName("g").item(1)).getAttribute("clip-path"))
                .isEqualTo("url(#plot-clip1)");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Mark nowhere = Mark.Path.line(0, Double.NaN, 1, 1, Stroke.of(Colour.BLACK, 1));
        assertThatThrownBy(() -> SvgPainter.svg(of(nowhere), "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SvgPainter.svg(of(), "a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mark.Group.of(Map.of("onload", "x"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The order of {@code Map.of} changes from process to process. */
    @Test
    void writesAttributesInTheOrderOfTheirNames() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("data-name", "1");
        attributes.put("class", "2");
        attributes.put("data-curve", "3");
        assertThat(SvgPainter.svg(of(Mark.Group.of(attributes, List.of())), "plot"))
                .contains("class=\"2\" data-curve=\"3\" data-name=\"1\"");
    }
}
