package org.dosegate.dicom.plan;

import java.util.function.Supplier;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;

/** The border to files of unknown origin: whatever goes wrong while they are read is a refusal. */
final class Border {
    private Border() {}

    /**
     * Reads something.
     *
     * @param name what is read, for the message
     * @throws DicomRefusedException that of the reading, or one that stands for anything else that was thrown
     */
    static <T> T guard(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DicomRefusedException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw DicomRefusedException.causedBy(
                    e,
                    Refusal.NOT_ENOUGH_MEMORY,
                    name,
                    "needs more memory than Java may use",
                    "give it more, such as DOSEGATE_JAVA_OPTS=-Xmx4g");
        } catch (RuntimeException | StackOverflowError e) {
            throw DicomRefusedException.causedBy(
                    e, Refusal.UNEXPECTED, name, "cannot be read: " + e, "report it, with the output of -v");
        }
    }
}
