package org.dosegate.engine.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/**
 * Weighted sums of doses. On one grid (points within 0.001 mm) the sum is that of the points. Else it is taken at the points of the finest grid, refined where that helps, as far as all doses are known; the sum of the
 * doses, each trilinear on its own grid, is exact at these points, and between them {@link DoseBounds} hold it. Sums do not depend on the number of threads.
 */
public final class DoseSum {
    private DoseSum() {}

    /**
     * Sums doses.
     *
     * @param parts at least one
     * @throws org.dosegate.engine.geometry.GeometryException with code NO_COMMON_VOLUME when no box of the finest grid lies within all of them, BAD_GRID when
     *     the sum overflows
     * @throws IllegalArgumentException when there are no parts
     */
    public static SummedDose of(List<DosePart> parts) {
        DoseGrid base = parts.stream()
                .map(DosePart::grid)
                .min(Comparator.comparingDouble(DoseGrid::voxelCc))
                .orElseThrow(() -> new IllegalArgumentException("nothing to sum"));
        if (parts.stream().allMatch(part -> sameGrid(part.grid(), base))) {
            return new SummedDose(pointByPoint(parts, base), Optional.empty());
        }
        List<PartField> fields = new ArrayList<>();
        for (DosePart part : parts) {
            fields.add(AlignedField.of(part.grid(), base)
                    .<PartField>map(field -> field)
                    .orElseGet(() -> new TurnedField(part.grid(), base)));
        }
        SumLattice lattice = SumLattice.of(base, fields);
        float[] doseGy = resampled(parts, fields, lattice);
        return new SummedDose(
                lattice.grid(doseGy, halfStepGy(parts)),
                SumErrors.of(parts, fields, lattice).bounds(doseGy));
    }

    private static DoseGrid pointByPoint(List<DosePart> parts, DoseGrid base) {
        float[] sum = new float[base.doseGy().length];
        for (int k = 0; k < sum.length; k++) {
            double total = 0;
            for (DosePart part : parts) {
                total += part.weight() * part.grid().doseGy()[k];
            }
            sum[k] = (float) total;
        }
        return base.withDoses(sum, halfStepGy(parts));
    }

    /** What the steps of all parts can add up to. */
    private static double halfStepGy(List<DosePart> parts) {
        return parts.stream()
                .mapToDouble(part -> Math.abs(part.weight()) * part.grid().halfStepGy())
                .sum();
    }

    private static boolean sameGrid(DoseGrid a, DoseGrid b) {
        boolean alike = a.columns() == b.columns() && a.rows() == b.rows() && a.frames() == b.frames();
        // Equal corners and equal frame positions: all points are equal, since both grids are affine in the plane.
        for (int corner = 0; alike && corner < 4; corner++) {
            alike = corner(a, corner).minus(corner(b, corner)).length() < SumLattice.SAME_POINT_MM;
        }
        double[] framesA = a.framePositionsMm();
        double[] framesB = b.framePositionsMm();
        for (int k = 0; alike && k < framesA.length; k++) {
            Vec3 atA = a.originMm().plus(a.normal().times(framesA[k]));
            Vec3 atB = b.originMm().plus(b.normal().times(framesB[k]));
            alike = atA.minus(atB).length() < SumLattice.SAME_POINT_MM;
        }
        return alike;
    }

    private static Vec3 corner(DoseGrid grid, int corner) {
        double column = (corner & 1) == 0 ? 0 : (grid.columns() - 1) * grid.columnSpacingMm();
        double row = (corner & 2) == 0 ? 0 : (grid.rows() - 1) * grid.rowSpacingMm();
        return grid.originMm()
                .plus(grid.rowDirection().times(column))
                .plus(grid.columnDirection().times(row));
    }

    private static float[] resampled(List<DosePart> parts, List<PartField> fields, SumLattice lattice) {
        float[] doseGy = new float[lattice.points(0) * lattice.points(1) * lattice.points(2)];
        IntStream.range(0, lattice.points(2)).parallel().forEach(z -> {
            for (int y = 0; y < lattice.points(1); y++) {
                for (int x = 0; x < lattice.points(0); x++) {
                    double total = 0;
                    for (int k = 0; k < parts.size(); k++) {
                        total += parts.get(k).weight()
                                * fields.get(k).gyAt(lattice.at(0, x), lattice.at(1, y), lattice.at(2, z));
                    }
                    doseGy[lattice.index(x, y, z)] = (float) total;
                }
            }
        });
        return doseGy;
    }
}
