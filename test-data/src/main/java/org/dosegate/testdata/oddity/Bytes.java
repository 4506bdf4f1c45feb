package org.dosegate.testdata.oddity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dosegate.dicom.element.Vr;

/** Surgery on the bytes of files in Explicit VR Little Endian. */
final class Bytes {
    private static final int PREAMBLE = 128;

    private Bytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A tag as it is stored. */
    static byte[] tag(int tag) {
        return new byte[] {(byte) (tag >>> 16), (byte) (tag >>> 24), (byte) tag, (byte) (tag >>> 8)};
    }

    static byte[] int32(int number) {
        return new byte[] {(byte) number, (byte) (number >>> 8), (byte) (number >>> 16), (byte) (number >>> 24)};
    }

    static int int32(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }

    /** An element with the length that its value has. */
    static byte[] element(int tag, Vr vr, byte[] value) {
        byte[] length = vr.hasLongHeader()
                ? joined(new byte[2], int32(value.length))
                : new byte[] {(byte) value.length, (byte) (value.length >>> 8)};
        return joined(tag(tag), ascii(vr.name()), length, value);
    }

    /** Header of an item or a delimiter. */
    static byte[] item(int tag, int length) {
        return joined(tag(tag), int32(length));
    }

    /** Where the element of a tag begins, the first with this representation. */
    static int find(byte[] bytes, int tag, Vr vr) {
        return find(bytes, joined(tag(tag), ascii(vr.name())), 0);
    }

    static int find(byte[] bytes, byte[] part, int from) {
        for (int i = from; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("these bytes are not there");
    }

    static byte[] insert(byte[] bytes, int at, byte[] more) {
        return joined(Arrays.copyOf(bytes, at), more, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    static byte[] cut(byte[] bytes, int from, int to) {
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    /** The bytes with some of them overwritten. */
    static byte[] overwrite(byte[] bytes, int at, byte[] by) {
        byte[] changed = bytes.clone();
        System.arraycopy(by, 0, changed, at, by.length);
        return changed;
    }

    /** A Part-10 file of any transfer syntax around bytes that are taken as its dataset. */
    static byte[] part10(String sopClass, String instance, String syntax, byte[] dataset) {
        return joined(
                new byte[PREAMBLE],
                ascii("DICM"),
                element(0x00020001, Vr.OB, new byte[] {0, 1}),
                element(0x00020002, Vr.UI, uid(sopClass)),
                element(0x00020003, Vr.UI, uid(instance)),
                element(0x00020010, Vr.UI, uid(syntax)),
                dataset);
    }

    private static byte[] uid(String uid) {
        return ascii(uid.length() % 2 == 0 ? uid : uid + "\0");
    }
}
