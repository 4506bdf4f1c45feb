package org.dosegate.cli.each;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a case is made from, in short: every file in its folder by name and content, and all that the user and the program decide.
 *
 * @param text SHA-256 of all that, in hexadecimal digits
 * @param files SHA-256 of each file
 */
record CaseKey(String text, Set<String> files) {
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * The key of a folder as it is now; empty when it cannot be read.
     *
     * @param settings protocol, choices and program
     */
    static Optional<CaseKey> of(Path folder, String settings) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> regular = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            MessageDigest all = Sha256.digest();
            all.update(settings.getBytes(StandardCharsets.UTF_8));
            Set<String> files = new HashSet<>();
            for (Path file : regular) {
                String sha256 = sha256(file);
                files.add(sha256);
                all.update(("\0" + folder.relativize(file) + "\0" + sha256).getBytes(StandardCharsets.UTF_8));
            }
            return Optional.of(new CaseKey(HexFormat.of().formatHex(all.digest()), files));
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty(); // whoever loads the plan says why
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
