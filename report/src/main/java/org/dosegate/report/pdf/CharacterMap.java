package org.dosegate.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;

/**
 * Gives the bytes of a font another character map, so that characters are drawn with other glyphs and can still be searched for: what a PDF says about
 * the letters behind its glyphs comes from this map.
 */
final class CharacterMap {
    private static final int LAST_IDEOGRAPH = 0x3FFFF;
    private static final int RECORD = 16;
    private static final int GROUP = 12;
    private static final int SUBTABLE = 12;
    private static final int SUBTABLE_HEADER = 16;

    private CharacterMap() {}

    /**
     * A font whose characters have other glyphs.
     *
     * @param font the bytes of a font
     * @param glyphs its character map
     * @param forms glyphs by those that they replace
     */
    static byte[] with(byte[] font, CmapLookup glyphs, Map<Integer, Integer> forms) {
        byte[] table = table(glyphs, forms);
        int at = (font.length + 3) & ~3;
        byte[] result = new byte[at + table.length];
        System.arraycopy(font, 0, result, 0, font.length);
        System.arraycopy(table, 0, result, at, table.length);
        ByteBuffer directory = ByteBuffer.wrap(result);
        for (int i = 0; i < directory.getShort(4); i++) {
            int entry = 12 + RECORD * i;
            if (new String(result, entry, 4, StandardCharsets.US_ASCII).equals("cmap")) {
                directory.putInt(entry + 8, at);
                directory.putInt(entry + 12, table.length);
            }
        }
        return result;
    }

    /** A table with one map of all of Unicode (OpenType 1.9, cmap, format 12). */
    private static byte[] table(CmapLookup glyphs, Map<Integer, Integer> forms) {
        ByteArrayOutputStream groups = new ByteArrayOutputStream();
        for (int c = 0; c <= LAST_IDEOGRAPH; c++) {
            int glyph = glyphs.getGlyphId(c);
            if (glyph > 0) {
                int form = forms.getOrDefault(glyph, glyph);
                groups.writeBytes(ByteBuffer.allocate(GROUP)
                        .putInt(c)
                        .putInt(c)
                        .putInt(form)
                        .array());
            }
        }
        ByteBuffer table = ByteBuffer.allocate(SUBTABLE + SUBTABLE_HEADER + groups.size());
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(SUBTABLE);
        table.putShort((short) 12).putShort((short) 0);
        table.putInt(SUBTABLE_HEADER + groups.size()).putInt(0).putInt(groups.size() / GROUP);
        return table.put(groups.toByteArray()).array();
    }
}
