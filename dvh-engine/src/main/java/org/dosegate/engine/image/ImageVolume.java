package org.dosegate.engine.image;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.Vec3;

/**
 * Parallel slices of an image, such as a CT. They may be unevenly spaced, missing, or shifted against each other along their own planes (a tilted gantry, whose
 * table moves along the patient and not along the slices' normal): each slice has its own origin, and values between two slices are linear along the
 * normal. Immutable.
 */
public final class ImageVolume {
    /** A gap wider than this share of the usual spacing is one of missing slices, which nothing bridges. */
    private static final double GAP = 1.5;

    private final List<ImageSlice> slices;
    private final int columns;
    private final int rows;
    private final Vec3 rowDirection;
    private final Vec3 columnDirection;
    private final Vec3 normal;
    private final double columnSpacingMm;
    private final double rowSpacingMm;
    private final double[] positionsMm;
    private final double usualSpacingMm;

    /**
     * A volume.
     *
     * @param slices at least two, in any order
     * @param columns pixels along a row
     * @param rows pixels along a column
     * @param rowDirection direction in which the column index grows
     * @param columnDirection direction in which the row index grows
     * @param columnSpacingMm distance of neighbouring columns
     * @param rowSpacingMm distance of neighbouring rows
     * @throws GeometryException with code BAD_GRID
     */
    public ImageVolume(
            List<ImageSlice> slices,
            int columns,
            int rows,
            Vec3 rowDirection,
            Vec3 columnDirection,
            double columnSpacingMm,
            double rowSpacingMm) {
        check(columns >= 2 && rows >= 2 && slices.size() >= 2, "a volume needs two points in each direction");
        check(columnSpacingMm > 0 && rowSpacingMm > 0, "spacing must be positive");
        check(
                Math.abs(rowDirection.length() - 1) < 1e-3
                        && Math.abs(columnDirection.length() - 1) < 1e-3
                        && Math.abs(rowDirection.dot(columnDirection)) < 1e-3,
                "row and column directions must be orthogonal and of length 1");
        this.columns = columns;
        this.rows = rows;
        this.rowDirection = rowDirection.unit();
        this.columnDirection = columnDirection
                .minus(this.rowDirection.times(columnDirection.dot(this.rowDirection)))
                .unit();
        this.normal = this.rowDirection.cross(this.columnDirection);
        this.columnSpacingMm = columnSpacingMm;
        this.rowSpacingMm = rowSpacingMm;
        this.slices = slices.stream()
                .sorted(Comparator.comparingDouble(slice -> slice.originMm().dot(normal)))
                .toList();
        this.positionsMm = this.slices.stream()
                .mapToDouble(slice -> slice.originMm().dot(normal))
                .toArray();
        double[] spacings = new double[positionsMm.length - 1];
        for (int k = 0; k < positionsMm.length; k++) {
            check(this.slices.get(k).values().length == columns * rows, "a slice is not columns x rows");
            check(Double.isFinite(positionsMm[k]), "slice positions must be finite");
            if (k > 0) {
                spacings[k - 1] = positionsMm[k] - positionsMm[k - 1];
                check(spacings[k - 1] > 1e-3, "two slices have one position");
            }
        }
        Arrays.sort(spacings);
        this.usualSpacingMm = spacings[(spacings.length - 1) / 2];
    }

    private static void check(boolean ok, String message) {
        if (!ok) {
            throw new GeometryException(GeometryException.Code.BAD_GRID, message);
        }
    }

    /** Unit normal of the slices, rowDirection x columnDirection. */
    public Vec3 normal() {
        return normal;
    }

    /** Signed distances of the slices from the patient origin along the normal, ascending, mm (a copy). */
    public double[] positionsMm() {
        return positionsMm.clone();
    }

    /** The median distance of neighbouring slices, mm. */
    public double usualSpacingMm() {
        return usualSpacingMm;
    }

    /** Number of places where slices are missing: neighbours further apart than 1.5 times the usual spacing. */
    public int gaps() {
        int gaps = 0;
        for (int k = 1; k < positionsMm.length; k++) {
            gaps += isGap(k) ? 1 : 0;
        }
        return gaps;
    }

    /** Whether slices are missing before a slice. */
    private boolean isGap(int slice) {
        return positionsMm[slice] - positionsMm[slice - 1] > GAP * usualSpacingMm;
    }

    /** Values at the points of a plane; NaN outside: more than half a pixel or half a usual spacing beyond the next one, also where slices are missing. */
    public float[] valuesOn(PlaneLattice plane) {
        float[] values = new float[plane.points()];
        for (int j = 0; j < plane.rows(); j++) {
            for (int i = 0; i < plane.columns(); i++) {
                values[j * plane.columns() + i] = (float) at(plane.at(i, j));
            }
        }
        return values;
    }

    private double at(Vec3 p) {
        double w = p.dot(normal);
        int found = Arrays.binarySearch(positionsMm, w);
        if (found >= 0) {
            return inSlice(found, p);
        }
        int above = -found - 1;
        int last = positionsMm.length;
        if (above == 0 || above == last || isGap(above)) {
            boolean useAbove = above == 0 || (above < last && positionsMm[above] - w < w - positionsMm[above - 1]);
            int nearest = useAbove ? above : above - 1;
            return Math.abs(positionsMm[nearest] - w) <= usualSpacingMm / 2 ? inSlice(nearest, p) : Double.NaN;
        }
        double low = inSlice(above - 1, p);
        double t = (w - positionsMm[above - 1]) / (positionsMm[above] - positionsMm[above - 1]);
        return low + t * (inSlice(above, p) - low);
    }

    /** Bilinear value of one slice at the foot of a point; NaN more than half a pixel outside. */
    private double inSlice(int slice, Vec3 p) {
        Vec3 q = p.minus(slices.get(slice).originMm());
        double i = q.dot(rowDirection) / columnSpacingMm;
        double j = q.dot(columnDirection) / rowSpacingMm;
        if (!(i >= -0.5 && i <= columns - 0.5 && j >= -0.5 && j <= rows - 0.5)) {
            return Double.NaN;
        }
        i = Math.max(0, Math.min(columns - 1.0, i));
        j = Math.max(0, Math.min(rows - 1.0, j));
        int i0 = Math.min((int) i, columns - 2);
        int j0 = Math.min((int) j, rows - 2);
        double a = i - i0;
        double b = j - j0;
        short[] v = slices.get(slice).values();
        int at = j0 * columns + i0;
        double near = v[at] + a * (v[at + 1] - v[at]);
        double far = v[at + columns] + a * (v[at + columns + 1] - v[at + columns]);
        return near + b * (far - near);
    }
}
