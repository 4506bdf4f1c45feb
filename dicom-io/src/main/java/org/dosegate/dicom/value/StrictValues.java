package org.dosegate.dicom.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DecimalString;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;

/**
 * Reads the values of a dataset and refuses what is not there or cannot be read. A method without {@code optional} in its name throws
 * {@link DicomRefusedException} with MISSING_TAG or EMPTY_VALUE; all throw BAD_NUMBER, BAD_VALUE or WRONG_VALUE_COUNT for a value that is
 * there and wrong.
 */
public final class StrictValues {
    /** What to do about a value that is missing or damaged. */
    public static final String EXPORT_AGAIN = "export it again from the planning system";

    private static final int MAX_UID_LENGTH = 64;
    private static final int MAX_INTEGER_DIGITS = 11;
    private static final int SHOWN = 40;

    private final String file;
    private final DicomDataset dataset;
    private final TextDecoder decoder;
    private final AtomicBoolean longDecimals;

    private StrictValues(String file, DicomDataset dataset, TextDecoder decoder, AtomicBoolean longDecimals) {
        this.file = file;
        this.dataset = dataset;
        this.decoder = decoder;
        this.longDecimals = longDecimals;
    }

    /** The values of an object; the file's name stands in every refusal. */
    public static StrictValues of(String file, DicomDataset dataset, DicomCodec codec) {
        return new StrictValues(file, dataset, TextDecoder.of(dataset, codec), new AtomicBoolean());
    }

    /** The file. */
    public String file() {
        return file;
    }

    /** The elements. */
    public DicomDataset dataset() {
        return dataset;
    }

    /** Whether a decimal string longer than 16 characters was read, here or in an item. */
    public boolean sawLongDecimals() {
        return longDecimals.get();
    }

    /** Whether the tag is there with a value. */
    public boolean has(int tag) {
        return value(tag).isPresent();
    }

    /** A refusal that names this file and the tag. */
    public DicomRefusedException refuse(Refusal code, int tag, String problem, String remedy) {
        return DicomRefusedException.at(code, file, tag, problem, remedy);
    }

    /** Decoded text; empty when the tag is absent or has no value. */
    public Optional<DecodedText> optionalText(int tag) {
        return value(tag).map(decoder::decode).filter(text -> !text.text().isEmpty());
    }

    /** The declared character sets, for messages. */
    public String characterSets() {
        return decoder.declared();
    }

    /** A code string. */
    public String code(int tag) {
        return optionalCode(tag).orElseThrow(() -> missing(tag));
    }

    /** A code string or other text without character set; empty when the tag is absent or has no value. */
    public Optional<String> optionalCode(int tag) {
        return value(tag).map(value -> value.latin1().strip()).filter(text -> !text.isEmpty());
    }

    /** A UID. */
    public String uid(int tag) {
        return optionalUid(tag).orElseThrow(() -> missing(tag));
    }

    /** A UID; empty when the tag is absent or has no value. */
    public Optional<String> optionalUid(int tag) {
        Optional<String> uid = optionalCode(tag);
        if (uid.isPresent() && !isUid(uid.get())) {
            throw refuse(Refusal.BAD_VALUE, tag, "is no UID: " + shown(uid.get()), EXPORT_AGAIN);
        }
        return uid;
    }

    /** Whether a text can be a UID: digits and points, at most 64. */
    public static boolean isUid(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_UID_LENGTH
                && text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    /** One decimal number. */
    public double decimal(int tag) {
        return decimals(tag, 1)[0];
    }

    /** So many decimal numbers. */
    public double[] decimals(int tag, int count) {
        double[] values = decimals(tag);
        if (values.length != count) {
            throw refuse(
                    Refusal.WRONG_VALUE_COUNT,
                    tag,
                    "has " + values.length + " value(s) instead of " + count,
                    EXPORT_AGAIN);
        }
        return values;
    }

    /** All decimal numbers of a tag, at least one. */
    public double[] decimals(int tag) {
        DicomValue value = value(tag).orElseThrow(() -> missing(tag));
        byte[] bytes = value.buffer();
        int end = value.offset() + value.length();
        double[] numbers = new double[count(value)];
        int from = value.offset();
        for (int i = 0; i < numbers.length; i++) {
            int to = from;
            while (to < end && bytes[to] != '\\') {
                to++;
            }
            numbers[i] = DecimalParser.parse(bytes, from, to);
            if (Double.isNaN(numbers[i])) {
                String text = new String(bytes, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1);
                throw refuse(
                        Refusal.BAD_NUMBER, tag, "value " + (i + 1) + " is no number: " + shown(text), EXPORT_AGAIN);
            }
            if (to - from > DecimalString.MAX_LENGTH + 1) {
                longDecimals.set(true);
            }
            from = to + 1;
        }
        return numbers;
    }

    private static int count(DicomValue value) {
        int count = 1;
        for (int i = value.offset(); i < value.offset() + value.length(); i++) {
            count += value.buffer()[i] == '\\' ? 1 : 0;
        }
        return count;
    }

    /** One integer string. */
    public int integer(int tag) {
        return optionalInteger(tag).orElseThrow(() -> missing(tag));
    }

    /** One integer string; empty when the tag is absent or has no value. */
    public OptionalInt optionalInteger(int tag) {
        Optional<String> text = optionalCode(tag);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        long number = isInteger(text.get()) ? Long.parseLong(text.get()) : Long.MAX_VALUE;
        if (number != (int) number) {
            throw refuse(Refusal.BAD_NUMBER, tag, "is no integer: " + shown(text.get()), EXPORT_AGAIN);
        }
        return OptionalInt.of((int) number);
    }

    /** A sign and ASCII digits, few enough for a long: every contour says its number of points, too many for a regular expression. */
    private static boolean isInteger(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int digits = text.length() - from;
        boolean all = digits >= 1 && digits <= MAX_INTEGER_DIGITS;
        for (int i = from; all && i < text.length(); i++) {
            all = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return all;
    }

    /** One unsigned 16-bit number. */
    public int unsigned16(int tag) {
        DicomValue value = value(tag).orElseThrow(() -> missing(tag));
        if (value.length() != 2) {
            throw refuse(Refusal.WRONG_VALUE_COUNT, tag, "has " + value.length() + " bytes instead of 2", EXPORT_AGAIN);
        }
        return (value.buffer()[value.offset()] & 0xFF) | (value.buffer()[value.offset() + 1] & 0xFF) << 8;
    }

    /** The items of a sequence, at least one. */
    public List<StrictValues> items(int tag) {
        List<StrictValues> items = optionalItems(tag);
        if (items.isEmpty()) {
            throw missing(tag);
        }
        return items;
    }

    /** The items of a sequence; none when it is absent. */
    public List<StrictValues> optionalItems(int tag) {
        DicomElement element = dataset.get(tag).orElse(null);
        if (element == null || (element instanceof DicomValue value && value.length() == 0)) {
            return List.of();
        }
        if (!(element instanceof DicomSequence sequence)) {
            throw refuse(Refusal.WRONG_VR, tag, "is no sequence", EXPORT_AGAIN);
        }
        List<StrictValues> items = new ArrayList<>(sequence.items().size());
        for (DicomDataset item : sequence.items()) {
            items.add(new StrictValues(file, item, decoder.within(item), longDecimals));
        }
        return items;
    }

    /** The value of a tag as it is stored; empty when the tag is absent or has no bytes. */
    public Optional<DicomValue> value(int tag) {
        DicomElement element = dataset.get(tag).orElse(null);
        if (element == null) {
            return Optional.empty();
        }
        if (!(element instanceof DicomValue value) || (value.vr() != Tags.vr(tag) && tag != Tags.PIXEL_DATA)) {
            throw refuse(
                    Refusal.WRONG_VR, tag, "is stored as " + element.vr() + ", not as " + Tags.vr(tag), EXPORT_AGAIN);
        }
        return value.length() == 0 || (value.vr().isText() && value.isBlank()) ? Optional.empty() : Optional.of(value);
    }

    private DicomRefusedException missing(int tag) {
        return dataset.contains(tag)
                ? refuse(Refusal.EMPTY_VALUE, tag, "has no value", EXPORT_AGAIN)
                : refuse(Refusal.MISSING_TAG, tag, "is missing", EXPORT_AGAIN);
    }

    /** A value for a message: short, in quotes. */
    public static String shown(String text) {
        return "\"" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...") + "\"";
    }
}
