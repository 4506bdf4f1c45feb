package org.dosegate.cli.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant. */
final class NearNames {
    private static final int MOST = 3;

    private NearNames() {}

    /** At most three of the names, nearest first, by edit distance without regard to case; none that shares nothing with the wanted one. */
    static List<String> of(String wanted, List<String> names) {
        String key = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .distinct()
                .filter(n -> distance(key, n.toLowerCase(Locale.ROOT)) <= Math.max(wanted.length(), n.length()) / 2
                        || n.toLowerCase(Locale.ROOT).contains(key))
                .sorted(Comparator.comparingInt((String n) -> distance(key, n.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Levenshtein's distance: insertions, deletions and replacements that turn one text into the other. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
