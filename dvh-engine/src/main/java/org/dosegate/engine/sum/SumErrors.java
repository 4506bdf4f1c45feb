package org.dosegate.engine.sum;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the sum has more, or less, than its resampling: at each point the range over the cells round it. */
final class SumErrors {
    private final SumLattice lattice;
    private final float[] lowGy;
    private final float[] highGy;
    private final double largestGy;

    private SumErrors(SumLattice lattice, float[] lowGy, float[] highGy, double largestGy) {
        this.lattice = lattice;
        this.lowGy = lowGy;
        this.highGy = highGy;
        this.largestGy = largestGy;
    }

    static SumErrors of(List<DosePart> parts, List<PartField> fields, SumLattice lattice) {
        int points = lattice.points(0) * lattice.points(1) * lattice.points(2);
        float[] lowGy = new float[points];
        float[] highGy = new float[points];
        int slabs = lattice.points(2) - 1;
        double largest = 0;
        // Neighbouring slabs share points: every other one at a time, so that no two threads meet.
        for (int odd = 0; odd < 2; odd++) {
            int first = odd;
            largest = Math.max(
                    largest,
                    IntStream.range(0, (slabs + 1 - first) / 2)
                            .parallel()
                            .mapToDouble(n -> new Slab(parts, fields, lattice, lowGy, highGy).errors(2 * n + first))
                            .max()
                            .orElse(0));
        }
        return new SumErrors(lattice, lowGy, highGy, largest);
    }

    /** Bounds of the sum; none where the resampling is exact. */
    Optional<DoseBounds> bounds(float[] doseGy) {
        if (largestGy == 0) {
            return Optional.empty();
        }
        float[] least = new float[doseGy.length];
        float[] largest = new float[doseGy.length];
        for (int k = 0; k < doseGy.length; k++) {
            least[k] = lowGy[k] == 0 ? doseGy[k] : Math.nextDown(doseGy[k] + lowGy[k]);
            largest[k] = highGy[k] == 0 ? doseGy[k] : Math.nextUp(doseGy[k] + highGy[k]);
        }
        return Optional.of(new DoseBounds(lattice.grid(notNegative(least), 0), lattice.grid(largest, 0), largestGy));
    }

    /**
     * A trilinear bound must not be cut off at zero where it would be negative at one corner: between that one and the next it would then be too large. So it is zero at all corners of such a
     * cell.
     */
    private float[] notNegative(float[] least) {
        float[] result = least.clone();
        int x = lattice.points(0) - 1;
        int y = lattice.points(1) - 1;
        int z = lattice.points(2) - 1;
        for (int k = 0; k <= z; k++) {
            for (int j = 0; j <= y; j++) {
                for (int i = 0; i <= x; i++) {
                    if (least[lattice.index(i, j, k)] < 0) {
                        clear(result, Math.max(0, i - 1), Math.min(x, i + 1), j, k);
                    }
                }
            }
        }
        return result;
    }

    private void clear(float[] result, int firstX, int lastX, int y, int z) {
        for (int k = Math.max(0, z - 1); k <= Math.min(lattice.points(2) - 1, z + 1); k++) {
            for (int j = Math.max(0, y - 1); j <= Math.min(lattice.points(1) - 1, y + 1); j++) {
                for (int i = firstX; i <= lastX; i++) {
                    result[lattice.index(i, j, k)] = 0;
                }
            }
        }
    }

    /** The cells between two frames. */
    private static final class Slab {
        private final List<DosePart> parts;
        private final List<PartField> fields;
        private final SumLattice lattice;
        private final float[] lowGy;
        private final float[] highGy;
        /** Doses of each part at the points of the slab's two frames; only of those whose resampling is not exact. */
        private final double[][][] frames;

        private final SumCell cell = new SumCell();
        private final ErrorRange one = new ErrorRange();
        private final ErrorRange all = new ErrorRange();

        Slab(List<DosePart> parts, List<PartField> fields, SumLattice lattice, float[] lowGy, float[] highGy) {
            this.parts = parts;
            this.fields = fields;
            this.lattice = lattice;
            this.lowGy = lowGy;
            this.highGy = highGy;
            this.frames = new double[fields.size()][][];
        }

        double errors(int z) {
            double largest = 0;
            for (int y = 0; y < lattice.points(1) - 1; y++) {
                for (int x = 0; x < lattice.points(0) - 1; x++) {
                    place(x, y, z);
                    all.clear();
                    for (int k = 0; k < fields.size(); k++) {
                        if (!fields.get(k).isExact(cell)) {
                            corners(k, x, y, z);
                            fields.get(k).error(cell, one);
                            all.add(one, parts.get(k).weight());
                        }
                    }
                    largest = Math.max(largest, all.largestGy());
                    note(x, y, z);
                }
            }
            return largest;
        }

        private void place(int x, int y, int z) {
            place(0, x);
            place(1, y);
            place(2, z);
        }

        private void place(int axis, int point) {
            cell.low[axis] = lattice.at(axis, point);
            cell.high[axis] = lattice.at(axis, point + 1);
        }

        private void corners(int field, int x, int y, int z) {
            if (frames[field] == null) {
                frames[field] = new double[][] {frame(fields.get(field), z), frame(fields.get(field), z + 1)};
            }
            for (int corner = 0; corner < 8; corner++) {
                int at = (y + (corner >> 1 & 1)) * lattice.points(0) + x + (corner & 1);
                cell.cornerGy[corner] = frames[field][corner >> 2][at];
            }
        }

        private double[] frame(PartField field, int z) {
            double[] dosesGy = new double[lattice.points(0) * lattice.points(1)];
            for (int y = 0; y < lattice.points(1); y++) {
                for (int x = 0; x < lattice.points(0); x++) {
                    dosesGy[y * lattice.points(0) + x] =
                            field.gyAt(lattice.at(0, x), lattice.at(1, y), lattice.at(2, z));
                }
            }
            return dosesGy;
        }

        private void note(int x, int y, int z) {
            for (int corner = 0; corner < 8; corner++) {
                int at = lattice.index(x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2));
                lowGy[at] = Math.min(lowGy[at], (float) all.lowGy());
                highGy[at] = Math.max(highGy[at], (float) all.highGy());
            }
        }
    }
}
