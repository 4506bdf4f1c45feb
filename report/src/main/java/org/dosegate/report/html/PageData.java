package org.dosegate.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.plot.DvhPlot;
import org.dosegate.report.qa.DvhCurve;
import org.dosegate.report.qa.LimitMark;

/** What the scripts of a page work on. Curves have the numbers of the result's JSON. */
final class PageData {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .setCharacterEscapes(new InScriptElement());

    private PageData() {}

    /**
     * The data.
     *
     * @param prescriptionGy dose that the plot marks, Gy; empty where nobody says one
     * @param verdicts words for how the goals ended, by their ids
     */
    static String json(
            OptionalDouble prescriptionGy,
            List<DvhCurve> curves,
            Map<String, String> verdicts,
            Phrases words,
            Optional<DosePictures> pictures) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            if (prescriptionGy.isPresent()) {
                json.writeNumberField("prescriptionGy", prescriptionGy.getAsDouble());
            }
            words(json, words);
            curves(json, curves, verdicts);
            if (pictures.isPresent()) {
                StackData.write(json, pictures.get());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString();
    }

    private static void words(JsonGenerator json, Phrases words) throws IOException {
        Map<String, String> keys = new TreeMap<>(Map.of(
                "sliceAt", "html.slice-at",
                "title", "section.dvh",
                "shown", "html.shown",
                "sort", "html.sort",
                "volumeAt", "html.volume-at",
                "doseAxis", "html.dose-axis",
                "volumePercent", "html.volume-percent",
                "volumeCc", "html.volume-cc"));
        json.writeObjectFieldStart("words");
        for (Map.Entry<String, String> key : keys.entrySet()) {
            json.writeStringField(key.getKey(), words.text(key.getValue()));
        }
        json.writeEndObject();
    }

    private static void curves(JsonGenerator json, List<DvhCurve> curves, Map<String, String> verdicts)
            throws IOException {
        List<Stroke> strokes = DvhPlot.strokes(curves);
        json.writeArrayFieldStart("curves");
        for (int i = 0; i < curves.size(); i++) {
            DvhCurve curve = curves.get(i);
            json.writeStartObject();
            json.writeStringField("name", curve.name());
            json.writeStringField("colour", strokes.get(i).colour().hex());
            json.writeStringField(
                    "dashes",
                    strokes.get(i).dashes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            numbers(json, "doseGy", curve.curve().doseGy());
            numbers(json, "volumeCc", curve.curve().volumeCc());
            json.writeArrayFieldStart("limits");
            for (LimitMark limit : curve.limits()) {
                json.writeStartObject();
                json.writeStringField("goal", limit.goalId());
                json.writeStringField("text", limit.text());
                json.writeStringField("status", limit.status().key());
                json.writeStringField("verdict", verdicts.get(limit.goalId()));
                json.writeNumberField("doseGy", limit.doseGy());
                json.writeNumberField("volumePercent", limit.volumePercent());
                json.writeBooleanField("below", limit.curveBelow());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, String name, double[] values) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values, 0, values.length);
    }

    /** JSON in which no text can end a script element or begin another. */
    private static final class InScriptElement extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

        private InScriptElement() {
            for (char c : new char[] {'<', '>', '&'}) {
                ascii[c] = CharacterEscapes.ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int ch) {
            return new SerializedString(String.format(java.util.Locale.ROOT, "\\u%04x", ch));
        }
    }
}
