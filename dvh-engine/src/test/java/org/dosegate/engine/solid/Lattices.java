package org.dosegate.engine.solid;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.dosegate.engine.geometry.Vec3;

/** Axial lattices, and what the tests of this package lay on them. */
final class Lattices {
    private Lattices() {}

    /** A square lattice of pitch 1 mm with node (0, 0) at the origin, so that mm are lattice units. */
    static Lattice unit(int nodes) {
        return unit(nodes, nodes);
    }

    /** The same with so many columns and rows. */
    static Lattice unit(int nu, int nv) {
        return new Lattice(new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), 1, nu, nv);
    }

    /** Edges of rings on a lattice. */
    static PlaneEdges edges(Lattice lattice, double[]... rings) {
        return PlaneEdges.of(List.of(rings), lattice);
    }

    /** A function at the nodes. */
    static float[] nodes(Lattice lattice, DoubleBinaryOperator f) {
        float[] values = new float[lattice.nodes()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) f.applyAsDouble(k % lattice.nu(), Math.floorDiv(k, lattice.nu()));
        }
        return values;
    }

    /** A star-shaped ring with random radii. */
    static double[] star(Random random, double x, double y, double least, double largest, int points) {
        double[] ring = new double[3 * points];
        for (int k = 0; k < points; k++) {
            double angle = 2 * Math.PI * k / points;
            double radius = least + (largest - least) * random.nextDouble();
            ring[3 * k] = x + radius * Math.cos(angle);
            ring[3 * k + 1] = y + radius * Math.sin(angle);
        }
        return ring;
    }
}
