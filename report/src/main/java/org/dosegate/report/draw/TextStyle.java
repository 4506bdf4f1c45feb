package org.dosegate.report.draw;

import java.util.Optional;

/**
 * How a text is drawn.
 *
 * @param size font size, points
 * @param bold whether the letters are bold
 * @param colour colour of the letters
 * @param anchor which part of the text stands at its place
 * @param upwards whether the text is turned to read from the bottom to the top
 * @param halo a thin edge around the letters, so that they can be read on any ground
 */
public record TextStyle(
        double size, boolean bold, Colour colour, Anchor anchor, boolean upwards, Optional<Colour> halo) {

    /** Which part of a text stands at its place. */
    public enum Anchor {
        /** Its beginning. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its end. */
        END
    }

    /** A level text that begins at its place. */
    public static TextStyle of(double size, Colour colour) {
        return new TextStyle(size, false, colour, Anchor.START, false, Optional.empty());
    }

    /** The same in bold letters. */
    public TextStyle inBold() {
        return new TextStyle(size, true, colour, anchor, upwards, halo);
    }

    /** The same with another part at its place. */
    public TextStyle anchored(Anchor other) {
        return new TextStyle(size, bold, colour, other, upwards, halo);
    }

    /** The same, reading from the bottom to the top. */
    public TextStyle turnedUpwards() {
        return new TextStyle(size, bold, colour, anchor, true, halo);
    }

    /** The same with an edge around the letters. */
    public TextStyle haloed(Colour edge) {
        return new TextStyle(size, bold, colour, anchor, upwards, Optional.of(edge));
    }
}
