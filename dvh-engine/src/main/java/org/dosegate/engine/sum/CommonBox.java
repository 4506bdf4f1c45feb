package org.dosegate.engine.sum;

import java.util.List;
import org.dosegate.engine.geometry.GeometryException;

/** A box of grid points within the hulls of all doses, found by giving up one face after another, each time the one that leaves least outside for what it costs. */
final class CommonBox {
    private final SumAxis[] axes;
    private final List<PartField> fields;
    private final int[] first = new int[3];
    private final int[] last = new int[3];

    private CommonBox(SumAxis[] axes, List<PartField> fields) {
        this.axes = axes;
        this.fields = fields;
        for (int axis = 0; axis < 3; axis++) {
            last[axis] = axes[axis].points() - 1;
        }
    }

    /**
     * The box.
     *
     * @throws GeometryException with code NO_COMMON_VOLUME when there is none
     */
    static CommonBox of(SumAxis[] axes, List<PartField> fields) {
        CommonBox box = new CommonBox(axes, fields);
        double outside = box.outsideMm();
        while (outside > 0) {
            outside = box.giveUp(outside);
        }
        return box;
    }

    /** Positions of its points along an axis, mm. */
    double[] positionsMm(int axis) {
        double[] positions = new double[last[axis] - first[axis] + 1];
        for (int k = 0; k < positions.length; k++) {
            positions[k] = axes[axis].at(first[axis] + k);
        }
        return positions;
    }

    private double giveUp(double outside) {
        int best = -1;
        double most = 0;
        for (int face = 0; face < 6; face++) {
            int points = last[face / 2] - first[face / 2] + 1;
            if (points > 2) {
                move(face, 1);
                double gain = (outside - outsideMm()) * points;
                move(face, -1);
                if (gain > most) {
                    most = gain;
                    best = face;
                }
            }
        }
        if (best < 0) {
            throw new GeometryException(GeometryException.Code.NO_COMMON_VOLUME, "the doses have no volume in common");
        }
        move(best, 1);
        return outsideMm();
    }

    private void move(int face, int points) {
        if (face % 2 == 0) {
            first[face / 2] += points;
        } else {
            last[face / 2] -= points;
        }
    }

    /** How far its corners lie outside the hulls, which are convex: where none does the whole box lies inside. */
    private double outsideMm() {
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            double x = at(corner, 0);
            double y = at(corner, 1);
            double z = at(corner, 2);
            for (PartField field : fields) {
                double beyond = field.beyondMm(x, y, z);
                sum += beyond > SumLattice.SAME_POINT_MM ? beyond : 0;
            }
        }
        return sum;
    }

    private double at(int corner, int axis) {
        return axes[axis].at((corner >> axis & 1) == 0 ? first[axis] : last[axis]);
    }
}
