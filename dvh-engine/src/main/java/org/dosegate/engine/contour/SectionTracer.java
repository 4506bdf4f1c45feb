package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dosegate.engine.contour.TracedContours.Plane;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.SolidSections;

/** Sections of one solid as outlines. */
final class SectionTracer {
    /** A chord may leave out points this far from it; all in all an outline stays within 0.05 mm of the section's boundary. */
    private static final double TOLERANCE_MM = 0.015;

    /** Simplified rings that cross are simplified this many times less, then not at all. */
    private static final int RETRIES = 3;

    /** Less than a dot of 0.4 mm: a trace of rounding where surfaces touch, and nothing that can be contoured. */
    private static final double LEAST_AREA_MM2 = 0.1;

    /** Ends are found to a four-thousandth of the way. */
    private static final int HALVINGS = 12;

    /** Coordinates are stored with this many steps a millimetre. */
    private static final double STEPS_PER_MM = 1000;

    private final SolidSections sections;
    private final Lattice lattice;
    /** Planes are looked at when they are chosen and again when they are traced, and a section can be dear. */
    private final Map<Double, List<double[]>> known = new HashMap<>();

    private final Map<Double, List<double[]>> drawn = new HashMap<>();

    SectionTracer(SolidSections sections) {
        this.sections = sections;
        this.lattice = sections.lattice();
    }

    double lowMm() {
        return sections.lowMm();
    }

    double highMm() {
        return sections.highMm();
    }

    /** Whether there is anything of the solid at an offset. */
    boolean isEmpty(double wMm) {
        return rings(wMm).isEmpty();
    }

    /** Area of the section, mm2. */
    double areaMm2(double wMm) {
        return Rings2d.area(rings(wMm));
    }

    /** How far the solid goes on from an offset at which there is something of it, at most the given way; that may be negative, what is returned is not. */
    double endBeyondMm(double wMm, double wayMm) {
        double something = 0;
        double nothing = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (something + nothing);
            if (isEmpty(wMm + middle * wayMm)) {
                nothing = middle;
            } else {
                something = middle;
            }
        }
        return something * Math.abs(wayMm);
    }

    /** The outlines of the planes that meet the solid. */
    TracedContours contours(List<PlaneOffset> planes) {
        List<Plane> traced = new ArrayList<>();
        for (PlaneOffset plane : planes) {
            List<double[]> outlines = drawn.computeIfAbsent(plane.mm(), this::outlines);
            if (!outlines.isEmpty()) {
                traced.add(new Plane(plane.mm(), plane.place(), outlines));
            }
        }
        return new TracedContours(traced);
    }

    /** The section's outlines, each as x, y, z triples. */
    private List<double[]> outlines(double wMm) {
        List<double[]> exact = rings(wMm);
        double tolerance = TOLERANCE_MM;
        List<List<Corner>> few = corners(exact, wMm, tolerance);
        for (int retry = 0; retry < RETRIES && Crossings.any(few); retry++) {
            tolerance = retry + 1 < RETRIES ? tolerance / 4 : 0;
            few = corners(exact, wMm, tolerance);
        }
        return Outlines.of(few).stream().map(SectionTracer::xyz).toList();
    }

    private List<double[]> rings(double wMm) {
        return known.computeIfAbsent(wMm, this::traced);
    }

    private List<double[]> traced(double wMm) {
        List<double[]> rings = SectionRings.of(sections.at(wMm), lattice);
        rings.removeIf(ring -> Math.abs(Rings2d.signedArea(ring)) < LEAST_AREA_MM2);
        return rings;
    }

    private List<List<Corner>> corners(List<double[]> rings, double wMm, double tolerance) {
        List<List<Corner>> all = new ArrayList<>();
        for (double[] ring : rings) {
            double[] few = tolerance > 0 ? RingSimplifier.simplify(ring, tolerance) : ring;
            List<Corner> corners = new ArrayList<>(few.length / 2);
            for (int i = 0; i < few.length; i += 2) {
                Corner c = corner(few[i], few[i + 1], wMm);
                if (corners.isEmpty() || !c.sameAs(corners.get(corners.size() - 1))) {
                    corners.add(c);
                }
            }
            while (corners.size() > 1 && corners.get(0).sameAs(corners.get(corners.size() - 1))) {
                corners.remove(corners.size() - 1);
            }
            if (corners.size() >= 3) {
                all.add(corners);
            }
        }
        return all;
    }

    private Corner corner(double uMm, double vMm, double wMm) {
        Vec3 p = lattice.point(uMm / lattice.pitchMm(), vMm / lattice.pitchMm(), wMm);
        Vec3 n = lattice.n();
        // Across an axis all points get exactly the plane's coordinate: planes are found again by it.
        Vec3 stored = new Vec3(
                Math.abs(n.x()) == 1 ? wMm * n.x() : rounded(p.x()),
                Math.abs(n.y()) == 1 ? wMm * n.y() : rounded(p.y()),
                Math.abs(n.z()) == 1 ? wMm * n.z() : rounded(p.z()));
        return new Corner(stored.dot(lattice.u()), stored.dot(lattice.v()), stored);
    }

    private static double rounded(double mm) {
        return Math.rint(mm * STEPS_PER_MM) / STEPS_PER_MM + 0.0; // no negative zero
    }

    private static double[] xyz(List<Corner> outline) {
        double[] xyz = new double[3 * outline.size()];
        for (int i = 0; i < outline.size(); i++) {
            Vec3 p = outline.get(i).mm();
            xyz[3 * i] = p.x();
            xyz[3 * i + 1] = p.y();
            xyz[3 * i + 2] = p.z();
        }
        return xyz;
    }
}
