package org.dosegate.report.draw;

/**
 * An image of dots, each with red, green, blue and opacity of eight bits.
 */
public final class Raster {
    private final int columns;
    private final int rows;
    private final int[] argb;

    /**
     * An image.
     *
     * @param columns dots in a row
     * @param rows rows, from the top
     * @param argb one {@code 0xAARRGGBB} a dot, row by row; copied
     * @throws IllegalArgumentException when their number does not fit
     */
    public Raster(int columns, int rows, int[] argb) {
        if (columns < 1 || rows < 1 || argb.length != (long) columns * rows) {
            throw new IllegalArgumentException(
                    columns + " x " + rows + " dots are not " + argb.length + " dots, or none at all");
        }
        this.columns = columns;
        this.rows = rows;
        this.argb = argb.clone();
    }

    /** Dots in a row. */
    public int columns() {
        return columns;
    }

    /** Rows. */
    public int rows() {
        return rows;
    }

    /** A dot as {@code 0xAARRGGBB}. */
    public int argb(int column, int row) {
        return argb[row * columns + column];
    }

    /** Whether every dot is opaque. */
    public boolean isOpaque() {
        for (int dot : argb) {
            if (dot >>> 24 != 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** All dots as {@code 0xAARRGGBB}, row by row; a copy. */
    public int[] dots() {
        return argb.clone();
    }
}
