package org.dosegate.dicom.element;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names and value representations of the tags of {@link Tags}. */
final class TagDictionary {
    private record Entry(Vr vr, String keyword) {}

    private static final Map<Integer, Entry> ENTRIES = load();

    private TagDictionary() {}

    static Optional<Vr> vr(int tag) {
        return Optional.ofNullable(ENTRIES.get(tag)).map(Entry::vr);
    }

    static Optional<String> keyword(int tag) {
        return Optional.ofNullable(ENTRIES.get(tag)).map(Entry::keyword);
    }

    private static Map<Integer, Entry> load() {
        Map<Integer, Entry> entries = new HashMap<>();
        try (InputStream in = TagDictionary.class.getResourceAsStream("tags.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split(" ", 3);
                entries.put(Integer.parseUnsignedInt(columns[0], 16), new Entry(Vr.valueOf(columns[1]), columns[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary of tags cannot be read", e);
        }
        return Map.copyOf(entries);
    }
}
