package org.dosegate.dicom.element;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** An element whose value is plain bytes, little endian as stored; a window on a larger buffer, so that files are not copied. */
public final class DicomValue implements DicomElement {
    private final int tag;
    private final Vr vr;
    private final byte[] buffer;
    private final int offset;
    private final int length;

    /**
     * A value inside a buffer.
     *
     * @param tag group and element
     * @param vr representation, not SQ
     * @param buffer kept, not copied: the caller must not change it
     * @param offset first byte of the value
     * @param length bytes of the value
     */
    public DicomValue(int tag, Vr vr, byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (vr == Vr.SQ) {
            throw new IllegalArgumentException("a sequence has items, not bytes: " + Tags.label(tag));
        }
        this.tag = tag;
        this.vr = vr;
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
    }

    /** A value of its own bytes. */
    public DicomValue(int tag, Vr vr, byte[] value) {
        this(tag, vr, value, 0, value.length);
    }

    @Override
    public int tag() {
        return tag;
    }

    @Override
    public Vr vr() {
        return vr;
    }

    /** Number of bytes, padding included. */
    public int length() {
        return length;
    }

    /** The buffer that holds the value; not to be changed. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where the value begins in the buffer. */
    public int offset() {
        return offset;
    }

    /** The bytes (a copy). */
    public byte[] bytes() {
        return Arrays.copyOfRange(buffer, offset, offset + length);
    }

    /** Whether both values are the same bytes. */
    public boolean sameBytes(DicomValue other) {
        return Arrays.equals(buffer, offset, offset + length, other.buffer, other.offset, other.offset + other.length);
    }

    /** Whether there is nothing but padding. */
    public boolean isBlank() {
        return endWithoutPadding() == offset;
    }

    /** The bytes as Latin-1 characters without padding at the end: right for all text to which no character set applies. */
    public String latin1() {
        return new String(buffer, offset, endWithoutPadding() - offset, StandardCharsets.ISO_8859_1);
    }

    private int endWithoutPadding() {
        int end = offset + length;
        while (end > offset && (buffer[end - 1] == ' ' || buffer[end - 1] == 0)) {
            end--;
        }
        return end;
    }

    @Override
    public String toString() {
        return Tags.label(tag) + " " + vr + " " + length + " bytes";
    }
}
