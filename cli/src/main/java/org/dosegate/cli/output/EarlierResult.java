package org.dosegate.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dosegate.cli.run.Messages;
import org.dosegate.report.file.LinkChain;

/** A file that an earlier run left where this one, which ends without a result, was to write its own: whoever opened it would take an old PASS for this plan's. */
final class EarlierResult {
    /** How each form of a result begins, or says near its beginning that this program wrote it. A protocol has a schema, too. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    "\\A\\{\\s*\"schema\"\\s*:\\s*\"dosegate\\.(check|check-each|dvh|compare|gamma|info|expand|lint)/"),
            Pattern.compile("\\A<!DOCTYPE html>[\\s\\S]*<meta name=\"generator\" content=\"dosegate "),
            Pattern.compile("\\A%PDF[\\s\\S]*/Creator \\(dosegate "),
            Pattern.compile("\\A(id,structure,roi,|structure,roiNumber,volumeCc,|folder,report,exitCode,)"));

    private static final int LOOKED_AT_BYTES = 4096;

    /** What lies here, or leads through here, is no file but somebody's stream. */
    private static final List<Path> DEVICES = List.of(Path.of("/dev"), Path.of("/proc"));

    private EarlierResult() {}

    /** Takes the file away if this program wrote it; a link stays, as it does when a result is written. A file that stays is told, since it is not this run's. */
    static void remove(Path file, Messages messages) {
        try {
            Path target = LinkChain.end(file);
            if (isStream(file) || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            if (isOurs(target)) {
                Files.delete(target);
                messages.progress("removed the result of an earlier run, " + file);
            } else {
                messages.error(file + " was there before; it is not a result of this run");
            }
        } catch (IOException e) {
            messages.error(file + " may be the result of an earlier run, and cannot be removed");
        }
    }

    private static boolean isStream(Path file) throws IOException {
        return LinkChain.of(file).stream()
                .map(Path::normalize)
                .anyMatch(path -> DEVICES.stream().anyMatch(path::startsWith));
    }

    private static boolean isOurs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1);
            return FORMS.stream().anyMatch(form -> form.matcher(head).find());
        }
    }
}
