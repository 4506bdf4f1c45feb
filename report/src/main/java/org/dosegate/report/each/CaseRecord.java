package org.dosegate.report.each;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stays of a case that is done: the last file written, so that all reports it names are whole.
 *
 * @param key what the case was made from: files, protocol, choices and program, as one SHA-256
 * @param reports SHA-256 of each report by file name
 * @param outcome how it came out
 */
public record CaseRecord(String key, Map<String, String> reports, CaseOutcome outcome) {

    /** A record with its own copy of the reports, by name. */
    public CaseRecord {
        reports = Collections.unmodifiableMap(new TreeMap<>(reports));
    }
}
