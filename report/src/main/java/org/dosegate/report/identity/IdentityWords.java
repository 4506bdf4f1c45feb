package org.dosegate.report.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dosegate.report.PatientInfo;

/** The words that say who a patient is, to be found in any text. */
final class IdentityWords {
    /** In place of what was taken out. */
    static final String REPLACEMENT = "ANONYMOUS";

    private static final int LEAST_LATIN = 3;
    private static final int LEAST_OTHER = 2;

    private final List<Pattern> patterns = new ArrayList<>();

    IdentityWords(Optional<PatientInfo> patient, List<String> paths) {
        paths.stream()
                .filter(path -> path.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(path -> patterns.add(Pattern.compile(Pattern.quote(path) + "([/\\\\][^\\s\"',;()]*)*")));
        Set<String> words = new LinkedHashSet<>();
        patient.flatMap(PatientInfo::name).ifPresent(name -> addName(words, name));
        patient.flatMap(PatientInfo::id).ifPresent(words::add);
        patient.flatMap(PatientInfo::birthDate).ifPresent(words::add);
        words.stream()
                .map(String::strip)
                .filter(IdentityWords::isTelling)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(word -> patterns.add(whole(word)));
    }

    String without(String text) {
        String rest = text;
        for (Pattern pattern : patterns) {
            rest = pattern.matcher(rest).replaceAll(REPLACEMENT);
        }
        return rest;
    }

    /** The name as stored, its representations (alphabetic, ideographic, phonetic) and their parts, joined in the usual ways too. */
    private static void addName(Set<String> words, String name) {
        words.add(name);
        for (String representation : name.split("=", -1)) {
            words.add(representation);
            List<String> parts = List.of(representation.split("[\\^\\s]+"));
            words.add(String.join("", parts));
            words.add(String.join(" ", parts));
            words.add(String.join("_", parts));
            words.addAll(parts);
        }
    }

    /** Shorter words are in too many others. */
    private static boolean isTelling(String word) {
        boolean latin = word.chars().allMatch(c -> c < 0x250);
        return word.length() >= (latin ? LEAST_LATIN : LEAST_OTHER);
    }

    /** Latin words and numbers not as a part of longer ones, an underscore being a blank; other scripts do not part words. */
    private static Pattern whole(String word) {
        boolean latin = word.chars().allMatch(c -> c < 0x250);
        String quoted = Pattern.quote(word);
        return Pattern.compile(
                latin ? "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])" : quoted,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
