package org.dosegate.engine.audit;

import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.Margins;

/** Directions of the patient, in the DICOM patient coordinate system (PS3.3 C.7.6.2.1.1: x to the left, y to posterior, z to superior). */
public enum Direction {
    /** To the patient's right, -x. */
    RIGHT(-1, 0, 0),
    /** To the patient's left, +x. */
    LEFT(1, 0, 0),
    /** To the front, -y. */
    ANTERIOR(0, -1, 0),
    /** To the back, +y. */
    POSTERIOR(0, 1, 0),
    /** To the feet, -z. */
    INFERIOR(0, 0, -1),
    /** To the head, +z. */
    SUPERIOR(0, 0, 1);

    private final int x;
    private final int y;
    private final int z;

    Direction(int x, int y, int z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    Vec3 unit() {
        return new Vec3(x, y, z);
    }

    double of(Margins margins) {
        return switch (this) {
            case RIGHT -> margins.rightMm();
            case LEFT -> margins.leftMm();
            case ANTERIOR -> margins.anteriorMm();
            case POSTERIOR -> margins.posteriorMm();
            case INFERIOR -> margins.inferiorMm();
            case SUPERIOR -> margins.superiorMm();
        };
    }
}
