package org.dosegate.dicom;

import java.util.Locale;
import java.util.OptionalInt;
import org.dosegate.dicom.element.Tags;

/** An input that cannot be used. The message is one line: file, tag, what is wrong, what to do. */
public final class DicomRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NO_TAG = 0;

    private final Refusal code;
    private final String file;
    private final int tag;
    private final String problem;
    private final String remedy;

    private DicomRefusedException(Refusal code, String file, int tag, String problem, String remedy, Throwable cause) {
        super(line(file, tag, problem, remedy), cause);
        this.code = code;
        this.file = file;
        this.tag = tag;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** A refusal that no single element causes. */
    public static DicomRefusedException of(Refusal code, String file, String problem, String remedy) {
        return new DicomRefusedException(code, file, NO_TAG, problem, remedy, null);
    }

    /** A refusal because of one element. */
    public static DicomRefusedException at(Refusal code, String file, int tag, String problem, String remedy) {
        return new DicomRefusedException(code, file, tag, problem, remedy, null);
    }

    /** A refusal because something below failed. */
    public static DicomRefusedException causedBy(
            Throwable cause, Refusal code, String file, String problem, String remedy) {
        return new DicomRefusedException(code, file, NO_TAG, problem, remedy, cause);
    }

    private static String line(String file, int tag, String problem, String remedy) {
        String where = tag == NO_TAG ? "" : Tags.label(tag) + ": ";
        return oneLine(file + ": " + where + problem + "; " + remedy);
    }

    /** Control characters, such as those of a file name or a damaged value, would break the line or the terminal. */
    public static String oneLine(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> clean.append(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? String.format(Locale.ROOT, "\\u%04X", c)
                                : Character.toString(c)));
        return clean.toString();
    }

    /** Which rule is broken. */
    public Refusal code() {
        return code;
    }

    /** The file, as it was named or found. */
    public String file() {
        return file;
    }

    /** The element, where a single one is the cause. */
    public OptionalInt tag() {
        return tag == NO_TAG ? OptionalInt.empty() : OptionalInt.of(tag);
    }

    /** What is wrong, without file and tag. */
    public String problem() {
        return problem;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
