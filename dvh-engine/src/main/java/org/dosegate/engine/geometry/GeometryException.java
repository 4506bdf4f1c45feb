package org.dosegate.engine.geometry;

/** A contour or a grid that is no valid geometry; the code says which rule it breaks. */
public final class GeometryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. Tests and callers look at the code, people at the message. */
    public enum Code {
        /** A coordinate is NaN or infinite, or the number of coordinates is not a multiple of three. */
        BAD_COORDINATES,
        /** No ring encloses an area. */
        EMPTY,
        /** The points of one ring do not lie in a plane. */
        NOT_PLANAR,
        /** The rings do not lie in parallel planes. */
        NOT_PARALLEL,
        /** Two planes are too close to be told apart and too far to be one. */
        PLANES_TOO_CLOSE,
        /** A single contour plane: how thick the solid is, nothing says. */
        SINGLE_PLANE,
        /** A grid's size, spacing or direction is not valid. */
        BAD_GRID,
        /** A matrix that is more than a rotation and a shift. */
        NOT_RIGID,
        /** Dose grids that have no volume in common. */
        NO_COMMON_VOLUME
    }

    private final Code code;

    /** An error with its code and a message for people. */
    public GeometryException(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }
}
