package org.dosegate.cli.each;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.OutputException;
import org.dosegate.report.each.CaseOutcome;
import org.dosegate.report.each.CaseRecord;
import org.dosegate.report.json.CaseRecordJson;

/** The reports of cases, and beside them the record that makes a run resumable: it is written last and names every report by its content. */
public final class CaseStore {
    /** The record's file. */
    static final String RECORD = "case.json";

    /** The report that tells whose the others are, by its first lines. */
    private static final String MARK = "report.json";

    private static final int LONGEST_MARK = 64;

    private CaseStore() {}

    /** How the case came out when it was done before, from the same key, and with all its reports still as they were written. */
    static Optional<CaseOutcome> find(CaseFolder one, Path reports, CaseKey key) {
        try {
            Path file = reports.resolve(RECORD);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Optional<CaseRecord> done = CaseRecordJson.read(Files.readAllBytes(file))
                    .filter(found -> found.key().equals(key.text()));
            if (done.isEmpty() || !areWhole(reports, done.get().reports())) {
                return Optional.empty();
            }
            return Optional.of(done.get().outcome().at(one.shown(), Optional.of(reports.toString())));
        } catch (IOException e) {
            return Optional.empty(); // what cannot be read is made anew
        }
    }

    private static boolean areWhole(Path folder, Map<String, String> reports) throws IOException {
        for (Map.Entry<String, String> report : reports.entrySet()) {
            Path file = folder.resolve(report.getKey());
            if (!Files.isRegularFile(file)
                    || !Sha256.of(Files.readAllBytes(file)).equals(report.getValue())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes reports, then their record.
     *
     * @param key what they were made from; empty when that is not known, and they then have no record
     * @throws OutputException when one cannot be written
     */
    static void write(Path folder, Map<String, byte[]> reports, Optional<CaseKey> key, CaseOutcome outcome) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputException(folder.toString(), e);
        }
        Map<String, String> written = new TreeMap<>();
        reports.forEach((name, content) -> {
            Results.toFile(folder.resolve(name), content);
            written.put(name, Sha256.of(content));
        });
        key.ifPresent(known -> Results.toFile(
                folder.resolve(RECORD), CaseRecordJson.write(new CaseRecord(known.text(), written, outcome))));
    }

    /**
     * Takes reports and their record away, where an earlier run of this program left any; the record first, so that a case is never done without its reports, and last the one that tells whose
     * they are.
     *
     * @param reports names of their files
     * @return whether there were any
     * @throws OutputException when one cannot be removed
     */
    public static boolean remove(Path folder, Set<String> reports) {
        try {
            if (!holdsReports(folder)) {
                return false;
            }
            Files.deleteIfExists(folder.resolve(RECORD));
            for (String name : reports) {
                if (!name.equals(MARK) && Files.isRegularFile(folder.resolve(name))) {
                    Files.delete(folder.resolve(name));
                }
            }
            Files.deleteIfExists(folder.resolve(MARK));
            return true;
        } catch (IOException e) {
            throw new OutputException(folder.toString(), e);
        }
    }

    /** Whether the JSON among the reports is this program's. */
    private static boolean holdsReports(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        if (!Files.isRegularFile(mark)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(mark)) {
            return new String(in.readNBytes(LONGEST_MARK), StandardCharsets.UTF_8).contains("\"schema\" : \"dosegate.");
        }
    }
}
