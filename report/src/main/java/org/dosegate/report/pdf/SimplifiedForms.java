package org.dosegate.report.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The glyphs that a font for all of East Asia has for Simplified Chinese in place of its usual ones: another stroke here and there, and punctuation that
 * stands low on the left instead of in the middle. Read from the font's glyph substitution table: feature {@code locl} of the language system
 * {@code ZHS} (OpenType 1.9, GSUB).
 */
final class SimplifiedForms {
    private static final int SINGLE = 1;
    private static final int EXTENSION = 7;

    private final ByteBuffer gsub;
    private final Map<Integer, Integer> forms = new HashMap<>();

    private SimplifiedForms(ByteBuffer gsub) {
        this.gsub = gsub;
    }

    /** Glyphs in Simplified Chinese by the usual ones. */
    static Map<Integer, Integer> of(byte[] gsubTable) {
        SimplifiedForms reader = new SimplifiedForms(ByteBuffer.wrap(gsubTable));
        reader.read();
        return reader.forms;
    }

    private void read() {
        int script = find(u16(4), "hani", 2);
        int language = script == 0 ? 0 : find(script, "ZHS ", 4);
        if (language == 0) {
            return;
        }
        int features = u16(6);
        for (int i = 0; i < u16(language + 4); i++) {
            int entry = features + 2 + 6 * u16(language + 6 + 2 * i);
            if (tag(entry).equals("locl")) {
                feature(features + u16(entry + 4));
            }
        }
    }

    private void feature(int feature) {
        int lookups = u16(8);
        for (int i = 0; i < u16(feature + 2); i++) {
            int lookup = lookups + u16(lookups + 2 + 2 * u16(feature + 4 + 2 * i));
            int type = u16(lookup);
            for (int k = 0; k < u16(lookup + 4); k++) {
                int table = lookup + u16(lookup + 6 + 2 * k);
                if (type == SINGLE) {
                    single(table);
                } else if (type == EXTENSION && u16(table + 2) == SINGLE) {
                    single(table + gsub.getInt(table + 4));
                }
            }
        }
    }

    private void single(int table) {
        int coverage = table + u16(table + 2);
        boolean listed = u16(table) == 2;
        if (u16(coverage) == 1) {
            for (int i = 0; i < u16(coverage + 2); i++) {
                put(table, listed, u16(coverage + 4 + 2 * i), i);
            }
            return;
        }
        for (int i = 0; i < u16(coverage + 2); i++) {
            int range = coverage + 4 + 6 * i;
            for (int glyph = u16(range); glyph <= u16(range + 2); glyph++) {
                put(table, listed, glyph, u16(range + 4) + glyph - u16(range));
            }
        }
    }

    private void put(int table, boolean listed, int glyph, int index) {
        int form = listed ? u16(table + 6 + 2 * index) : (glyph + u16(table + 4)) & 0xFFFF;
        forms.putIfAbsent(glyph, form);
    }

    /** Where a tagged table of a list stands; 0 when it is not there. */
    private int find(int list, String tag, int header) {
        int records = list + header;
        int count = u16(records - 2);
        for (int i = 0; i < count; i++) {
            int entry = records + 6 * i;
            if (tag(entry).equals(tag)) {
                return list + u16(entry + 4);
            }
        }
        return 0;
    }

    private String tag(int at) {
        byte[] tag = new byte[4];
        gsub.get(at, tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }

    private int u16(int at) {
        return gsub.getShort(at) & 0xFFFF;
    }
}
