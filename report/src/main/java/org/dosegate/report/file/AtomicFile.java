package org.dosegate.report.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed over the old one in one step. A
 * reader sees the old file or the new one, never half of it.
 */
public final class AtomicFile {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final boolean FOLDERS_CAN_BE_SYNCED =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private AtomicFile() {}

    /**
     * Writes a file. A symbolic link is followed, also to a file that is not there yet; a device or pipe (such as {@code /dev/stdout}) is written to, never replaced.
     *
     * @param file the file; its folder must exist
     * @param content all its bytes
     * @throws IOException when it cannot be written; an old file of that name is then unchanged
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : LinkChain.end(file);
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            Files.write(target, content, StandardOpenOption.WRITE);
            return;
        }
        if (Files.isDirectory(target)) {
            throw new FileAlreadyExistsException(file.toString(), null, "is a folder");
        }
        Path folder = target.getParent();
        byte[] suffix = new byte[8];
        RANDOM.nextBytes(suffix);
        // Not Files.createTempFile: that makes a file which only its owner may read, and the result would keep that
        // mode.
        Path temporary = folder.resolve(".dosegate-" + HexFormat.of().formatHex(suffix) + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (Throwable e) { // an Error leaves no half-written file either
            deleteAfter(temporary, e);
            throw e;
        }
        if (FOLDERS_CAN_BE_SYNCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void deleteAfter(Path temporary, Throwable failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
