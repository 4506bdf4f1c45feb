package org.dosegate.dicom.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;

/**
 * Reads files of unknown origin: once into memory, hashed, walked strictly, read by the library, both readings compared. A file that
 * breaks a rule is returned with its refusal, so that it can be listed; nothing is thrown for it.
 */
public final class DicomFileReader {
    /** More than any RT object has; what is larger is not read into memory. */
    public static final int MAX_BYTES = 1 << 30;

    private final DicomCodec codec;
    private final int maxBytes;

    /** A reader on a codec. */
    public DicomFileReader(DicomCodec codec) {
        this(codec, MAX_BYTES);
    }

    DicomFileReader(DicomCodec codec, int maxBytes) {
        this.codec = codec;
        this.maxBytes = maxBytes;
    }

    /**
     * Reads a file.
     *
     * @return the file, refused or not; empty when it is no DICOM file
     * @throws DicomRefusedException with FILE_UNREADABLE or FILE_TOO_LARGE
     */
    public Optional<DicomFile> read(Path path) {
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(FileHeader.BYTES_NEEDED);
            if (FileHeader.start(head).isEmpty()) {
                return Optional.empty();
            }
            byte[] rest = in.readNBytes(maxBytes - head.length + 1);
            if (head.length + rest.length > maxBytes) {
                throw DicomRefusedException.of(
                        Refusal.FILE_TOO_LARGE,
                        name,
                        "has more than " + maxBytes + " bytes",
                        "leave it out, or export a smaller object");
            }
            byte[] bytes = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, bytes, head.length, rest.length);
            return read(name, bytes);
        } catch (IOException e) {
            throw DicomRefusedException.causedBy(
                    e, Refusal.FILE_UNREADABLE, name, "cannot be read", "check that it exists and may be read");
        }
    }

    /** Reads bytes that are already in memory; they are kept and must not be changed. */
    public Optional<DicomFile> read(String name, byte[] bytes) {
        return FileHeader.start(bytes).map(start -> new FileParse(name, bytes, codec).parse(start));
    }
}
