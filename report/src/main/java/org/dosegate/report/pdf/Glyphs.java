package org.dosegate.report.pdf;

/**
 * Letters of one font that follow each other.
 *
 * @param face the font
 * @param text the letters; each has a glyph in it
 * @param thickened whether they must be made bold by their outlines, since the font is not
 * @param width advance width at a size of 1
 */
record Glyphs(FontFace face, String text, boolean thickened, double width) {}
