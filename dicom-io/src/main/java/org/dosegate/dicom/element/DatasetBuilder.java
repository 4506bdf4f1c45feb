package org.dosegate.dicom.element;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes datasets line by line. Every setter replaces what the tag had and returns the builder. The value representation is that of the
 * dictionary of {@link Tags}; for other tags use {@link #text(int, Vr, String...)}, {@link #bytes(int, Vr, byte[])} or {@link #put}.
 */
public final class DatasetBuilder {
    private final Map<Integer, DicomElement> elements = new TreeMap<>(Integer::compareUnsigned);
    private Charset charset = StandardCharsets.US_ASCII;

    DatasetBuilder() {}

    /**
     * Encodes the text elements written from now on; also writes Specific Character Set when a term is given.
     *
     * @param definedTerm {@code ISO_IR 192}, {@code GB18030}, ...; null for items of a sequence, which inherit it
     */
    public DatasetBuilder characterSet(String definedTerm, Charset encoding) {
        charset = encoding;
        return definedTerm == null ? this : text(Tags.SPECIFIC_CHARACTER_SET, definedTerm);
    }

    /** Text values, joined by a backslash. */
    public DatasetBuilder text(int tag, String... values) {
        return text(tag, Tags.vr(tag), values);
    }

    /**
     * Text values of a tag that the dictionary does not know, or under another representation than it says.
     *
     * @throws IllegalArgumentException when the character set has no code for a character, or the representation is no text
     */
    public DatasetBuilder text(int tag, Vr vr, String... values) {
        if (!vr.isText()) {
            throw new IllegalArgumentException(vr + " is no text: " + Tags.label(tag));
        }
        Charset encoding = vr.usesCharacterSet() ? charset : StandardCharsets.US_ASCII;
        try {
            ByteBuffer encoded = encoding.newEncoder().encode(CharBuffer.wrap(String.join("\\", values)));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes(tag, vr, bytes);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not to be written in " + encoding + ": " + Tags.label(tag), e);
        }
    }

    /** Decimal strings of at most 16 characters. */
    public DatasetBuilder ds(int tag, double... values) {
        StringBuilder text = new StringBuilder(values.length * 9);
        for (double value : values) {
            text.append(text.isEmpty() ? "" : "\\").append(DecimalString.format(value));
        }
        return text(tag, Vr.DS, text.toString());
    }

    /** Integer strings. */
    public DatasetBuilder is(int tag, int... values) {
        StringBuilder text = new StringBuilder();
        for (int value : values) {
            text.append(text.isEmpty() ? "" : "\\").append(value);
        }
        return text(tag, Vr.IS, text.toString());
    }

    /** Unsigned 16-bit values. */
    public DatasetBuilder us(int tag, int... values) {
        byte[] bytes = new byte[2 * values.length];
        ByteBuffer buffer = little(bytes);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return bytes(tag, Vr.US, bytes);
    }

    /** Tags as values, such as Frame Increment Pointer. */
    public DatasetBuilder at(int tag, int... values) {
        byte[] bytes = new byte[4 * values.length];
        ByteBuffer buffer = little(bytes);
        for (int value : values) {
            buffer.putShort((short) (value >>> 16)).putShort((short) value);
        }
        return bytes(tag, Vr.AT, bytes);
    }

    /** Bytes as they are to be stored; an odd value gets one byte of padding. The array is copied only then, and is not to be changed. */
    public DatasetBuilder bytes(int tag, Vr vr, byte[] value) {
        byte[] even = value;
        if ((value.length & 1) != 0) {
            even = java.util.Arrays.copyOf(value, value.length + 1);
            even[value.length] = vr.padding();
        }
        return put(new DicomValue(tag, vr, even));
    }

    /** An element that is there without a value (type 2); a sequence gets no items. */
    public DatasetBuilder empty(int tag) {
        Vr vr = Tags.vr(tag);
        return vr == Vr.SQ ? sequence(tag, List.of()) : bytes(tag, vr, new byte[0]);
    }

    /** A sequence of the given items. */
    public DatasetBuilder sequence(int tag, List<DicomDataset> items) {
        return put(new DicomSequence(tag, items));
    }

    /** A sequence of one item, written by a few lines of code; text in it is encoded as in this dataset. */
    public DatasetBuilder item(int tag, Consumer<DatasetBuilder> lines) {
        DatasetBuilder item = new DatasetBuilder();
        item.charset = charset;
        lines.accept(item);
        return sequence(tag, List.of(item.build()));
    }

    /** Any element. */
    public DatasetBuilder put(DicomElement element) {
        elements.put(element.tag(), element);
        return this;
    }

    /** Leaves a tag out. */
    public DatasetBuilder remove(int tag) {
        elements.remove(tag);
        return this;
    }

    /** The dataset; the builder can go on being used. */
    public DicomDataset build() {
        return DicomDataset.of(elements.values());
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
