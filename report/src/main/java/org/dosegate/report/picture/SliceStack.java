package org.dosegate.report.picture;

import java.util.List;
import java.util.Optional;

/**
 * Planes of one orientation to be scrolled through, stored small. A viewer lays, from the ground up: image, wash, lines; all begin at the upper left corner of a picture of
 * {@code widthMm} x {@code heightMm}.
 *
 * @param orientation directions of all slices
 * @param widthMm width of the picture, mm
 * @param heightMm height of the picture, mm
 * @param unitMm length of one unit of the lines' coordinates, mm
 * @param imageWidthMm width of the image's dots together, mm; 0 without an image
 * @param imageHeightMm height of the image's dots together, mm; 0 without an image
 * @param washWidthMm width of the wash's dots together, mm
 * @param washHeightMm height of the wash's dots together, mm
 * @param slices by ascending position
 * @param hottest index of the slice nearest to the hottest point
 */
public record SliceStack(
        Orientation orientation,
        double widthMm,
        double heightMm,
        double unitMm,
        double imageWidthMm,
        double imageHeightMm,
        double washWidthMm,
        double washHeightMm,
        List<Slice> slices,
        int hottest) {
    /** A stack whose slices can no longer be changed. */
    public SliceStack {
        slices = List.copyOf(slices);
    }

    /**
     * One plane.
     *
     * @param positionMm patient coordinate across the plane, see {@link Orientation#axis()}
     * @param imagePng the image as PNG; empty where there is none
     * @param washPng the colour wash as PNG, transparent where it has no colour
     * @param lines outlines of structures, then isodose lines
     */
    public record Slice(double positionMm, Optional<byte[]> imagePng, byte[] washPng, List<SliceLine> lines) {
        /** Bytes that it takes in a page, where images are base64. */
        int bytesInPage() {
            int png = washPng.length + imagePng.map(png2 -> png2.length).orElse(0);
            int text =
                    lines.stream().mapToInt(line -> line.path().length() + 30).sum();
            return png * 4 / 3 + text + 40;
        }
    }

    /** What a line is. */
    public enum LineKind {
        /** Outline of the structure with this ROI number. */
        ROI,
        /** Isodose line of the level with this place among the levels. */
        ISODOSE
    }

    /**
     * All lines of one structure or one isodose level in a slice.
     *
     * @param kind what it is
     * @param number ROI number, or place among the isodose levels
     * @param path SVG path data in units of {@code unitMm}: only {@code M}, {@code l}, {@code z}, whole numbers
     */
    public record SliceLine(LineKind kind, int number, String path) {}
}
