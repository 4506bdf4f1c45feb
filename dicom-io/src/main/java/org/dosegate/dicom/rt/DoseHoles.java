package org.dosegate.dicom.rt;

/**
 * Looks for points of almost no dose that are surrounded by high doses in all directions. No beam makes them; an exporter that stores a number larger
 * than its integers hold does.
 */
final class DoseHoles {
    /** A hole has less than this share of the maximum. */
    private static final float LOW = 0.05f;

    /** Its surroundings have more than this share. */
    private static final float HIGH = 0.5f;

    /** A hole is narrower than twice so many points. */
    private static final int REACH = 3;

    private DoseHoles() {}

    static boolean any(DoseGeometry geometry, float[] doses, float max) {
        int columns = geometry.columns();
        int rows = geometry.rows();
        float low = LOW * max;
        float high = HIGH * max;
        for (int k = 1; k + 1 < geometry.frames(); k++) {
            for (int j = 1; j + 1 < rows; j++) {
                int row = (k * rows + j) * columns;
                for (int i = 1; i + 1 < columns; i++) {
                    if (doses[row + i] < low
                            && between(doses, row + i, 1, i, columns, high)
                            && between(doses, row + i, columns, j, rows, high)
                            && between(doses, row + i, rows * columns, k, geometry.frames(), high)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether there is a high dose on either side along one axis. */
    private static boolean between(float[] doses, int at, int stride, int index, int count, float high) {
        return reaches(doses, at, -stride, index, high) && reaches(doses, at, stride, count - 1 - index, high);
    }

    private static boolean reaches(float[] doses, int at, int stride, int room, float high) {
        int steps = Math.min(REACH, room);
        for (int s = 1; s <= steps; s++) {
            if (doses[at + s * stride] > high) {
                return true;
            }
        }
        return false;
    }
}
