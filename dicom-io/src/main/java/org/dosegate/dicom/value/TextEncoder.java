package org.dosegate.dicom.value;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;

/**
 * Encodes text under the Specific Character Set that an object already has (PS3.3 C.12.1.1.2), so that its other text stays as it is. Every result is decoded
 * again before it is believed.
 */
public final class TextEncoder {
    /** Defined terms, without and with code extensions, and Java's names of the character sets. */
    private static final Map<String, String> SINGLE_BYTE = Map.ofEntries(
            Map.entry("6", "US-ASCII"),
            Map.entry("100", "ISO-8859-1"),
            Map.entry("101", "ISO-8859-2"),
            Map.entry("109", "ISO-8859-3"),
            Map.entry("110", "ISO-8859-4"),
            Map.entry("144", "ISO-8859-5"),
            Map.entry("127", "ISO-8859-6"),
            Map.entry("126", "ISO-8859-7"),
            Map.entry("138", "ISO-8859-8"),
            Map.entry("148", "ISO-8859-9"),
            Map.entry("13", "JIS_X0201"),
            Map.entry("166", "TIS-620"),
            Map.entry("192", "UTF-8"));

    /** Code extensions of several bytes a character: Java's character set, and the escape sequence that it needs before it. */
    private static final Map<String, List<String>> EXTENSIONS = Map.of(
            "ISO 2022 IR 58", List.of("GB2312", "\u001b$)A"),
            "ISO 2022 IR 149", List.of("EUC-KR", "\u001b$)C"),
            "ISO 2022 IR 87", List.of("ISO-2022-JP", ""));

    private final TextDecoder decoder;
    private final List<String> terms;

    private TextEncoder(TextDecoder decoder, List<String> terms) {
        this.decoder = decoder;
        this.terms = terms;
    }

    /** The encoder for elements at the top level of an object and for items without a character set of their own. */
    public static TextEncoder of(DicomDataset dataset, DicomCodec codec) {
        TextDecoder decoder = TextDecoder.of(dataset, codec);
        List<String> terms = Arrays.stream(decoder.declared().split("\\\\", -1))
                .map(String::strip)
                .toList();
        return new TextEncoder(decoder, terms);
    }

    /** The declared terms, for messages. */
    public String declared() {
        return decoder.declared().isEmpty() ? "none, which means ASCII" : decoder.declared();
    }

    /** The bytes of a text without backslashes; empty when the character set has no code for one of its characters. */
    public Optional<byte[]> encode(String text) {
        return candidates(text).stream().filter(bytes -> reads(bytes, text)).findFirst();
    }

    private List<byte[]> candidates(String text) {
        List<byte[]> candidates = new ArrayList<>();
        encode(text, "US-ASCII", "").ifPresent(candidates::add);
        String first = terms.get(0);
        String javaName = first.equals("GB18030") || first.equals("GBK")
                ? first
                : SINGLE_BYTE.getOrDefault(first.substring(first.lastIndexOf(' ') + 1), "US-ASCII");
        encode(text, javaName, "").ifPresent(candidates::add);
        for (String term : terms) {
            List<String> extension = EXTENSIONS.get(term);
            if (extension != null) {
                encode(text, extension.get(0), extension.get(1)).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private static Optional<byte[]> encode(String text, String javaName, String escape) {
        if (!Charset.isSupported(javaName)) {
            return Optional.empty();
        }
        try {
            ByteBuffer encoded = Charset.forName(javaName).newEncoder().encode(CharBuffer.wrap(text));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(escape.getBytes(StandardCharsets.US_ASCII));
            bytes.write(encoded.array(), encoded.arrayOffset(), encoded.remaining());
            return Optional.of(bytes.toByteArray());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // a character that this set does not have: the next one may
        }
    }

    private boolean reads(byte[] bytes, String text) {
        DecodedText back = decoder.decode(new DicomValue(Tags.ROI_DESCRIPTION, Vr.ST, bytes));
        return back.decodable() && back.text().equals(text);
    }
}
