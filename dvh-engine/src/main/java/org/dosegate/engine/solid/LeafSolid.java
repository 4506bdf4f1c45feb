package org.dosegate.engine.solid;

import java.util.Optional;

/** The solid between the contours of one structure, seen as cross-sections on a lattice. */
interface LeafSolid {
    /** Where the solid begins along the normal, with or without its end cap, mm. */
    double lowMm(boolean endCaps);

    /** Where the solid ends along the normal, with or without its end cap, mm. */
    double highMm(boolean endCaps);

    /** Whether the cross-section at an offset can differ with and without end caps. */
    default boolean capsMatterAt(double wMm) {
        return (wMm > lowMm(true) && wMm < lowMm(false)) || (wMm < highMm(true) && wMm > highMm(false));
    }

    /** The same solid with end caps as long as the contours leave possible; empty where that is not known. */
    default Optional<LeafSolid> withLongestCaps() {
        return Optional.empty();
    }

    /** Offsets between which the cross-section changes smoothly, ascending, mm; the ends of the caps included. */
    double[] knotsMm();

    /** Whether the cross-section is the same everywhere between two knots. */
    boolean constantBetweenKnots();

    /** Whether the solid may have a face across the normal at this knot: its ends. The rims that jumps leave are met along their boundaries. */
    boolean faceAt(double knotMm);

    /** Prepares for several threads that ask for values at once; false where they must not. */
    default boolean prepareSideBySide() {
        return false;
    }

    /** Where the boundary can pass between two neighbouring knots; every node when nothing is known. */
    ActiveNodes active(double lowMm, double highMm, boolean endCaps);

    /**
     * A function that is negative inside the cross-section and close to the signed distance (lattice units) near its boundary.
     *
     * @param wMm offset along the normal; outside the solid every value is positive
     * @param active what {@link #active} found for a range that holds the offset: other nodes get their sign only
     * @param out one value a node, overwritten
     */
    void values(double wMm, boolean endCaps, ActiveNodes active, float[] out);
}
