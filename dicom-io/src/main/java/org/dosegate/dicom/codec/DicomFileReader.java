package org.dosegate.dicom.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.DicomDataset;

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
     * @throws DicomRefusedException with FILE_UNREADABLE, FILE_TOO_LARGE or NOT_ENOUGH_MEMORY
     */
    public Optional<DicomFile> read(Path path) {
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(FileHeader.BYTES_NEEDED);
            if (FileHeader.isArchive(head)) {
                return Optional.of(archive(name));
            }
            if (FileHeader.start(head).isEmpty()) {
                return Optional.empty();
            }
            requireMemory(name, Files.size(path));
            byte[] bytes = whole(in, head, Files.size(path));
            if (bytes.length > maxBytes) {
                throw DicomRefusedException.of(
                        Refusal.FILE_TOO_LARGE,
                        name,
                        "has more than " + maxBytes + " bytes",
                        "leave it out, or export a smaller object");
            }
            return read(name, bytes);
        } catch (IOException e) {
            throw DicomRefusedException.causedBy(
                    e, Refusal.FILE_UNREADABLE, name, "cannot be read", "check that it exists and may be read");
        }
    }

    /** Nothing of an archive is read, not even to hash it: what it holds may be of any size. */
    private static DicomFile archive(String name) {
        DicomRefusedException refusal = DicomRefusedException.of(
                Refusal.ARCHIVE, name, "is an archive or a compressed file, which is not opened", "unpack it first");
        return new DicomFile(name, "", DicomDataset.empty(), List.of(), Optional.of(refusal));
    }

    /** The bytes are there twice while both readings are compared, and their numbers take as much again. */
    private static void requireMemory(String name, long size) {
        if (size > Runtime.getRuntime().maxMemory() / 3) {
            throw DicomRefusedException.of(
                    Refusal.NOT_ENOUGH_MEMORY,
                    name,
                    "has " + size + " bytes, too many for the memory that Java may use",
                    "give it more, such as DOSEGATE_JAVA_OPTS=-Xmx4g");
        }
    }

    /**
     * The whole file in one array of its size, since files are large and copies cost time and memory; a file that grows or shrinks meanwhile
     * is read to its end all the same. At most one byte more than is allowed is read.
     */
    private byte[] whole(InputStream in, byte[] head, long size) throws IOException {
        long expected = Math.max(head.length, Math.min(size, maxBytes + 1L));
        byte[] bytes = Arrays.copyOf(head, (int) expected);
        int length = head.length + in.readNBytes(bytes, head.length, bytes.length - head.length);
        byte[] more = length < bytes.length ? new byte[0] : in.readNBytes(Math.max(0, maxBytes + 1 - length));
        if (length + more.length == bytes.length) {
            return bytes;
        }
        byte[] all = Arrays.copyOf(bytes, length + more.length);
        System.arraycopy(more, 0, all, length, more.length);
        return all;
    }

    /** Reads bytes that are already in memory; they are kept and must not be changed. */
    public Optional<DicomFile> read(String name, byte[] bytes) {
        return FileHeader.start(bytes).map(start -> new FileParse(name, bytes, codec).parse(start));
    }
}
