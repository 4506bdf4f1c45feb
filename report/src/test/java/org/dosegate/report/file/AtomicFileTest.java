package org.dosegate.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesAFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("结果 1.json");
        AtomicFile.write(file, new byte[] {1, 2, 3});
        AtomicFile.write(file, new byte[] {4});
        assertThat(file).hasBinaryContent(new byte[] {4});
        assertThat(names()).containsExactly("结果 1.json");
    }

    @Test
    void aFailureLeavesTheOldFileAndNoHalfOne() throws IOException {
        Path file = folder.resolve("taken");
        Files.createDirectory(file);
        assertThatThrownBy(() -> AtomicFile.write(file, new byte[] {1})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("absent/x"), new byte[] {1}))
                .isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("taken");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = folder.resolve("real");
        Files.write(file, new byte[] {1});
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, new byte[] {2});
        assertThat(link).isSymbolicLink();
        Path notYet = folder.resolve("not yet");
        Path toNothing = Files.createSymbolicLink(folder.resolve("to nothing"), Path.of("not yet"));
        AtomicFile.write(toNothing, new byte[] {3});
        assertThat(toNothing).isSymbolicLink();
        assertThat(notYet).hasBinaryContent(new byte[] {3});
        assertThat(file).hasBinaryContent(new byte[] {2});
    }

    @Test
    void aDeviceIsWrittenToAndItsFailureIsSeen() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full on this system");
        assertThatThrownBy(() -> AtomicFile.write(full, new byte[] {1})).isInstanceOf(IOException.class);
        assertThat(full).exists();
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void othersMayReadTheFileAsTheSystemsDefaultsSay() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX modes here");
        Path plain = Files.write(folder.resolve("plain"), new byte[] {1});
        Path atomic = folder.resolve("atomic");
        AtomicFile.write(atomic, new byte[] {1});
        assertThat(Files.getPosixFilePermissions(atomic)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
