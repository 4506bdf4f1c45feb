package org.dosegate.engine.solid;

import java.util.List;

/** One contour plane on the lattice: its signed distance and what the interpolation must know of its cross-section. For several threads at once. */
final class Slice {
    /** Offset along the normal, mm. */
    final double offsetMm;
    /** Signed distance at the nodes, lattice units, negative inside. */
    final float[] distance;
    /** Radius of the largest inscribed circle, lattice units. */
    final double inradius;
    /** Its centre, lattice units. */
    final double centreX;

    final double centreY;
    /** Area of the cross-section, cells. */
    final double area;
    /** Number of separate parts. */
    final int parts;
    /** Number of holes. */
    final int holes;

    private final Lattice lattice;
    private SectionParts sectionParts;

    private Slice(
            double offsetMm,
            float[] distance,
            double[] circle,
            double area,
            CrossSectionTopology topology,
            Lattice lattice) {
        this.offsetMm = offsetMm;
        this.distance = distance;
        this.inradius = circle[2];
        this.centreX = circle[0];
        this.centreY = circle[1];
        this.area = area;
        this.parts = topology.parts();
        this.holes = topology.holes();
        this.lattice = lattice;
    }

    static Slice of(double offsetMm, List<double[]> ringsXyzMm, Lattice lattice) {
        PlaneEdges edges = PlaneEdges.of(ringsXyzMm, lattice);
        float[] distance = SignedDistance.of(edges, lattice);
        CrossSectionTopology topology = edges.rings > 1 || edges.cancelled
                ? CrossSectionTopology.of(distance, lattice.nu(), lattice.nv())
                : new CrossSectionTopology(1, 0);
        double area = new BandArea(distance, 0, null, 1, lattice).at(new float[1])[0];
        double[] circle = InscribedCircle.of(edges, distance, lattice);
        return new Slice(offsetMm, distance, circle, area, topology, lattice);
    }

    /** The plane with all its rings together, none of which cuts a hole into another. */
    static Slice ofUnited(double offsetMm, List<double[]> ringsXyzMm, Lattice lattice) {
        float[] distance = null;
        double[] circle = {Double.NaN, Double.NaN, 0};
        for (double[] ring : ringsXyzMm) {
            PlaneEdges edges = PlaneEdges.of(List.of(ring), lattice);
            float[] own = SignedDistance.of(edges, lattice);
            double[] inscribed = InscribedCircle.of(edges, own, lattice);
            circle = inscribed[2] > circle[2] ? inscribed : circle;
            if (distance == null) {
                distance = own;
                continue;
            }
            for (int k = 0; k < own.length; k++) {
                distance[k] = own[k] < distance[k] ? own[k] : distance[k];
            }
        }
        double area = new BandArea(distance, 0, null, 1, lattice).at(new float[1])[0];
        CrossSectionTopology topology = CrossSectionTopology.of(distance, lattice.nu(), lattice.nv());
        return new Slice(offsetMm, distance, circle, area, topology, lattice);
    }

    /** The separate parts. */
    synchronized SectionParts sectionParts() {
        if (sectionParts == null) {
            sectionParts = SectionParts.of(distance, lattice);
        }
        return sectionParts;
    }
}
