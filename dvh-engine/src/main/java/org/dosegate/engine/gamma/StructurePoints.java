package org.dosegate.engine.gamma;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.LatticeGuide;
import org.dosegate.engine.solid.SolidLayout;
import org.dosegate.engine.solid.SolidSections;

/** The points of a dose grid that lie in a solid, end caps included. */
public final class StructurePoints {
    /** Offsets that are nearer than this are one section: the last bits of a sum, mm. */
    private static final double SAME_SECTION_MM = 1e-6;

    /** Where grid planes cross the contour planes, sections are this far apart: no point is off by more than half of it, mm. */
    private static final double SECTIONS_MM = 0.2;

    private static final double PARALLEL = 1 - 1e-9;

    /** Level-set values beyond this say no more than their sign. */
    private static final float FAR = 8;

    private final DoseGrid grid;
    private final SolidSections sections;
    private final Lattice lattice;
    private final double stepMm;

    private StructurePoints(DoseGrid grid, SolidSections sections) {
        this.grid = grid;
        this.sections = sections;
        this.lattice = sections.lattice();
        this.stepMm = crossesContours() ? SECTIONS_MM : SAME_SECTION_MM;
    }

    /**
     * The points, by their index in {@link DoseGrid#doseGy()}.
     *
     * @throws org.dosegate.engine.geometry.GeometryException when a structure has only one contour plane
     */
    public static BitSet of(Region region, DoseGrid grid, BetweenSlices betweenSlices) {
        Optional<SolidLayout> layout = SolidLayout.of(region, LatticeGuide.of(grid, 1));
        return layout.isEmpty()
                ? new BitSet()
                : new StructurePoints(grid, new SolidSections(layout.get().solid(betweenSlices))).inside();
    }

    private boolean crossesContours() {
        return Math.abs(grid.rowDirection().dot(lattice.n())) < PARALLEL
                && Math.abs(grid.columnDirection().dot(lattice.n())) < PARALLEL
                && Math.abs(grid.normal().dot(lattice.n())) < PARALLEL;
    }

    /** A point of the grid along the lattice's axes: i and j in pitches, offset in mm. */
    private Vec3 place(int index) {
        Vec3 p = grid.pointMm(index).minus(lattice.origin());
        return new Vec3(
                p.dot(lattice.u()) / lattice.pitchMm(), p.dot(lattice.v()) / lattice.pitchMm(), p.dot(lattice.n()));
    }

    private BitSet inside() {
        // Points by section: sections are dear, and each is asked for once.
        long[] bySection = new long[grid.doseGy().length];
        int found = 0;
        for (int index = 0; index < bySection.length; index++) {
            Vec3 at = place(index);
            boolean near = at.x() >= 0
                    && at.x() <= lattice.nu() - 1
                    && at.y() >= 0
                    && at.y() <= lattice.nv() - 1
                    && at.z() > sections.lowMm()
                    && at.z() < sections.highMm();
            if (near) {
                long section = Math.round((at.z() - sections.lowMm()) / stepMm);
                bySection[found++] = section << Integer.SIZE | index;
            }
        }
        Arrays.sort(bySection, 0, found);
        BitSet inside = new BitSet();
        long entered = -1;
        float[] values = null;
        for (int k = 0; k < found; k++) {
            long section = bySection[k] >>> Integer.SIZE;
            int index = (int) bySection[k];
            if (section != entered) {
                values = sections.at(sections.lowMm() + section * stepMm);
                entered = section;
            }
            if (isInside(values, place(index))) {
                inside.set(index);
            }
        }
        return inside;
    }

    private boolean isInside(float[] values, Vec3 at) {
        int i = Math.min((int) at.x(), lattice.nu() - 2);
        int j = Math.min((int) at.y(), lattice.nv() - 2);
        double a = at.x() - i;
        double b = at.y() - j;
        int node = j * lattice.nu() + i;
        double near = (1 - a) * value(values[node]) + a * value(values[node + 1]);
        node += lattice.nu();
        double far = (1 - a) * value(values[node]) + a * value(values[node + 1]);
        return (1 - b) * near + b * far < 0;
    }

    private static float value(float level) {
        return level > FAR ? FAR : level < -FAR ? -FAR : level;
    }
}
