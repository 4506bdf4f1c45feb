package org.dosegate.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * One JSON object being written. Numbers are written at full precision and the same under every Java version; what is not finite or not
 * there is {@code null}. Lines end with a line feed on every system.
 */
final class JsonDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // The JDK's own conversion writes other digits before Java 19 than after.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final JsonGenerator generator;

    private JsonDocument(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes the members of an object. */
    @FunctionalInterface
    interface Members {
        void write(JsonDocument json) throws IOException;
    }

    /** Writes one element of an array as the members of an object. */
    @FunctionalInterface
    interface Element<T> {
        void write(JsonDocument json, T element) throws IOException;
    }

    /** The bytes of a document whose root is an object, UTF-8, with a line feed at the end. */
    static byte[] write(Members root) {
        return write(
                root,
                generator -> generator.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))));
    }

    /** The same in one line. */
    static byte[] line(Members root) {
        return write(root, generator -> {});
    }

    /** A reader of what was written. */
    static JsonParser parser(byte[] document) throws IOException {
        return FACTORY.createParser(document);
    }

    private static byte[] write(Members root, Consumer<JsonGenerator> layout) {
        // Through characters, not bytes: an unpaired surrogate in a name then becomes '?' instead of an exception.
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            layout.accept(generator);
            generator.writeStartObject();
            root.write(new JsonDocument(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    void text(String name, String value) throws IOException {
        generator.writeStringField(name, value);
    }

    void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            generator.writeStringField(name, value.get());
        } else {
            generator.writeNullField(name);
        }
    }

    void whole(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    void wholes(String name, long[] values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (long value : values) {
            generator.writeNumber(value);
        }
        generator.writeEndArray();
    }

    void flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    void number(String name, double value) throws IOException {
        generator.writeFieldName(name);
        number(value);
    }

    void number(String name, OptionalDouble value) throws IOException {
        number(name, value.orElse(Double.NaN));
    }

    void nothing(String name) throws IOException {
        generator.writeNullField(name);
    }

    void numbers(String name, double[] values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (double value : values) {
            number(value);
        }
        generator.writeEndArray();
    }

    void texts(String name, List<String> values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    void object(String name, Members members) throws IOException {
        generator.writeObjectFieldStart(name);
        members.write(this);
        generator.writeEndObject();
    }

    <T> void array(String name, List<T> elements, Element<T> element) throws IOException {
        generator.writeArrayFieldStart(name);
        for (T each : elements) {
            generator.writeStartObject();
            element.write(this, each);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(value);
        } else {
            generator.writeNull();
        }
    }
}
