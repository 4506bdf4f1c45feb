package org.dosegate.engine.gamma;

import java.util.Optional;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dose.FrameAxis;
import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.Vec3;

/** Where gammas lie in the patient. */
public final class GammaPlaces {
    private final GammaMap map;
    private final DoseGrid grid;
    private final FrameAxis frames;

    /** The places of a map's points. */
    public GammaPlaces(GammaMap map) {
        this.map = map;
        this.grid = map.reference();
        this.frames = FrameAxis.of(grid);
    }

    /** Gamma of the grid point next to each point of a plane, as {@link GammaMap#at} gives it; NaN outside the grid. */
    public float[] on(PlaneLattice plane) {
        float[] values = new float[plane.points()];
        for (int j = 0; j < plane.rows(); j++) {
            for (int i = 0; i < plane.columns(); i++) {
                values[j * plane.columns() + i] = nearest(plane.at(i, j).minus(grid.originMm()));
            }
        }
        return values;
    }

    private float nearest(Vec3 p) {
        double column = p.dot(grid.rowDirection()) / grid.columnSpacingMm();
        double row = p.dot(grid.columnDirection()) / grid.rowSpacingMm();
        double frame = frames.index(p.dot(grid.normal()));
        if (!(column >= 0 && column <= grid.columns() - 1 && row >= 0 && row <= grid.rows() - 1)
                || Double.isNaN(frame)) {
            return Float.NaN;
        }
        return map.at(((int) Math.rint(frame) * grid.rows() + (int) Math.rint(row)) * grid.columns()
                + (int) Math.rint(column));
    }

    /** The point of the largest gamma, if that is above 1; of several equal ones it is the one nearest to their middle. */
    public Optional<Vec3> worst() {
        float worst = (float) map.statistics().maxGamma().orElse(0);
        if (!GammaStatistics.fails(worst)) {
            return Optional.empty();
        }
        Vec3 sum = new Vec3(0, 0, 0);
        int count = 0;
        for (int index = 0; index < grid.doseGy().length; index++) {
            if (map.at(index) == worst) {
                sum = sum.plus(grid.pointMm(index));
                count++;
            }
        }
        Vec3 middle = sum.times(1.0 / count);
        Optional<Vec3> nearest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int index = 0; index < grid.doseGy().length; index++) {
            if (map.at(index) == worst) {
                double away = grid.pointMm(index).minus(middle).length();
                if (away < least) {
                    least = away;
                    nearest = Optional.of(grid.pointMm(index));
                }
            }
        }
        return nearest;
    }
}
