package org.dosegate.dicom.rt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dosegate.dicom.element.DicomValue;

/** Recognises names that were written in another character set than the declared one: they decode without error to something nobody wrote. */
final class OtherReading {
    private static final String UTF_8_TERM = "ISO_IR 192";

    private OtherReading() {}

    /**
     * The other reading of a name, as words.
     *
     * @param declared Specific Character Set
     * @return empty when the name is ASCII or nothing speaks for another character set
     */
    static Optional<String> of(DicomValue name, String declared) {
        byte[] bytes = name.bytes();
        if (isAscii(bytes) || declared.isEmpty() || declared.startsWith(UTF_8_TERM) || declared.contains("2022")) {
            return Optional.empty();
        }
        Optional<String> utf8 = decoded(bytes, StandardCharsets.UTF_8).map(text -> "\"" + text + "\" in UTF-8");
        if (utf8.isPresent() || declared.startsWith("GB")) {
            return utf8;
        }
        return isCommonChinese(bytes)
                ? decoded(bytes, Charset.forName("GB18030")).map(text -> "\"" + text + "\" in GBK")
                : Optional.empty();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether all bytes above ASCII are pairs of the first level of GB 2312, which holds the 3755 characters that are used most. */
    private static boolean isCommonChinese(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int lead = bytes[i] & 0xFF;
            int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            if (lead < 0xB0 || lead > 0xD7 || trail < 0xA1 || trail == 0xFF) {
                return false;
            }
            i += 2;
        }
        return true;
    }
}
