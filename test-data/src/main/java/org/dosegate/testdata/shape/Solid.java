package org.dosegate.testdata.shape;

/**
 * A body given by a function that is negative inside and positive outside. All lengths in mm, in patient coordinates (DICOM LPS).
 * The function never changes by more than the distance walked (Lipschitz constant 1), so its magnitude is a safe lower bound of the
 * distance to the surface; the section tracer relies on that to find every part of a section.
 */
public interface Solid {

    /** Negative inside, positive outside, at most the distance to the surface in magnitude, mm. */
    double signedMm(double x, double y, double z);

    /** A box that holds the whole body. */
    Bounds bounds();

    /** Size of the smallest wall, gap or part that a section must not miss, mm. */
    double detailMm();

    /** Heights z at which the axial section jumps or has a kink (flat faces, the end of a hole), mm. */
    double[] levelsMm();

    /** Whether a point lies inside. */
    default boolean contains(double x, double y, double z) {
        return signedMm(x, y, z) < 0;
    }

    /** The points of either body. */
    default Solid union(Solid other) {
        return new Combination(Combination.Kind.UNION, this, other);
    }

    /** The points of both bodies. */
    default Solid intersection(Solid other) {
        return new Combination(Combination.Kind.INTERSECTION, this, other);
    }

    /** The points of this body that the other does not have. */
    default Solid minus(Solid other) {
        return new Combination(Combination.Kind.SUBTRACTION, this, other);
    }

    /** This body, moved. */
    default Solid moved(Pose pose) {
        return new MovedSolid(this, pose);
    }
}
