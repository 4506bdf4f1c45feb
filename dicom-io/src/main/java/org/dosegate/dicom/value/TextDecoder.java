package org.dosegate.dicom.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;

/** Decodes text under Specific Character Set (PS3.3 C.12.1.1.2) and says when it cannot. */
public final class TextDecoder {
    private static final int ESCAPE = 0x1B;
    private static final int REPLACEMENT = 0xFFFD;

    /** Without code extensions: one value, the whole text. */
    private static final Set<String> SINGLE = Set.of(
            "ISO_IR 6",
            "ISO_IR 100",
            "ISO_IR 101",
            "ISO_IR 109",
            "ISO_IR 110",
            "ISO_IR 144",
            "ISO_IR 127",
            "ISO_IR 126",
            "ISO_IR 138",
            "ISO_IR 148",
            "ISO_IR 13",
            "ISO_IR 166",
            "ISO_IR 192",
            "GB18030",
            "GBK");

    /** With code extensions, switched by escape sequences. */
    private static final Set<String> EXTENSIONS = Set.of(
            "ISO 2022 IR 6",
            "ISO 2022 IR 100",
            "ISO 2022 IR 101",
            "ISO 2022 IR 109",
            "ISO 2022 IR 110",
            "ISO 2022 IR 144",
            "ISO 2022 IR 127",
            "ISO 2022 IR 126",
            "ISO 2022 IR 138",
            "ISO 2022 IR 148",
            "ISO 2022 IR 13",
            "ISO 2022 IR 166",
            "ISO 2022 IR 87",
            "ISO 2022 IR 159",
            "ISO 2022 IR 149",
            "ISO 2022 IR 58");

    private final DicomCodec codec;
    private final List<String> terms;
    private final boolean known;

    private TextDecoder(DicomCodec codec, List<String> terms) {
        this.codec = codec;
        this.terms = terms;
        this.known = terms.size() <= 1
                ? terms.stream().allMatch(t -> t.isEmpty() || SINGLE.contains(t) || EXTENSIONS.contains(t))
                : terms.stream().allMatch(t -> EXTENSIONS.contains(t) || t.equals("ISO_IR 6"))
                        || (terms.get(0).isEmpty() && terms.stream().skip(1).allMatch(EXTENSIONS::contains));
    }

    /** The decoder of a whole object. */
    public static TextDecoder of(DicomDataset dataset, DicomCodec codec) {
        return new TextDecoder(codec, List.of()).within(dataset);
    }

    /** The decoder of an item, which may have its own character set. */
    TextDecoder within(DicomDataset item) {
        if (!(item.get(Tags.SPECIFIC_CHARACTER_SET).orElse(null) instanceof DicomValue value) || value.length() == 0) {
            return this;
        }
        List<String> own = new ArrayList<>();
        for (String term : value.latin1().split("\\\\", -1)) {
            own.add(term.strip());
        }
        return new TextDecoder(codec, List.copyOf(own));
    }

    /** The declared terms, such as {@code \ISO 2022 IR 58}; empty when none is declared. */
    public String declared() {
        return String.join("\\", terms);
    }

    /** The text of a value; multiple values stay joined by a backslash. */
    public DecodedText decode(DicomValue value) {
        byte[] bytes = value.bytes();
        boolean ascii = true;
        boolean escapes = false;
        for (byte b : bytes) {
            ascii &= b >= 0;
            escapes |= b == ESCAPE;
        }
        if (ascii && !escapes && isAsciiCompatible()) {
            return checked(value.latin1(), bytes);
        }
        boolean declared =
                !terms.isEmpty() && !(terms.size() == 1 && terms.get(0).isEmpty());
        if (!known || !declared) {
            return undecodable(bytes);
        }
        return checked(codec.decode(bytes, terms), bytes);
    }

    /** In JIS X 0201 two of the ASCII codes mean other characters. */
    private boolean isAsciiCompatible() {
        return terms.isEmpty() || !terms.get(0).endsWith(" 13");
    }

    private static DecodedText checked(String text, byte[] bytes) {
        String trimmed = trim(text);
        boolean clean = trimmed.codePoints()
                .noneMatch(c -> c == REPLACEMENT
                        || (Character.isISOControl(c) && c != '\r' && c != '\n' && c != '\t' && c != '\f'));
        return clean ? new DecodedText(trimmed, true) : undecodable(bytes);
    }

    private static String trim(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
            end--;
        }
        int start = 0;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        return text.substring(start, end);
    }

    private static DecodedText undecodable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(b >= ' ' && b < 0x7F ? Character.toString(b) : String.format(Locale.ROOT, "\\x%02X", b & 0xFF));
        }
        return new DecodedText(trim(text.toString()), false);
    }
}
