package org.dosegate.testdata.contour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.shape.Solid;

/**
 * A body as contoured: rings in parallel planes.
 *
 * @param frame the planes' coordinates
 * @param planes ascending, each with at least one ring
 */
public record ContourStack(PlaneFrame frame, List<Plane> planes) {

    /**
     * The rings of one plane.
     *
     * @param offsetMm along the frame's normal, from its origin
     * @param rings outer rings and holes
     */
    public record Plane(double offsetMm, List<Ring> rings) {}

    /** Contours on given planes; planes that miss the body are left out. */
    public static ContourStack of(Solid solid, PlaneFrame frame, double[] offsetsMm, Tracing tracing) {
        SectionTracer tracer = new SectionTracer(solid, frame, tracing);
        List<Plane> planes = new ArrayList<>();
        for (double offset : offsetsMm) {
            List<Ring> rings = tracer.rings(offset);
            if (!rings.isEmpty()) {
                planes.add(new Plane(offset, rings));
            }
        }
        return new ContourStack(frame, List.copyOf(planes));
    }

    /** Contours on all planes first + k * spacing (k any integer) that meet the body. */
    public static ContourStack of(Solid solid, PlaneFrame frame, double firstMm, double spacingMm, Tracing tracing) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Vec3 corner : solid.bounds().corners()) {
            double w = corner.minus(frame.originMm()).dot(frame.normal());
            low = Math.min(low, w);
            high = Math.max(high, w);
        }
        int from = (int) Math.ceil((low - firstMm) / spacingMm);
        int to = (int) Math.floor((high - firstMm) / spacingMm);
        double[] offsets = new double[Math.max(0, to - from + 1)];
        for (int k = 0; k < offsets.length; k++) {
            offsets[k] = firstMm + (from + k) * spacingMm;
        }
        return of(solid, frame, offsets, tracing);
    }

    /** The same contours with every hole joined to its outer ring. */
    public ContourStack keyholed() {
        return mapped(Keyhole::join);
    }

    private ContourStack mapped(UnaryOperator<List<Ring>> change) {
        return new ContourStack(
                frame,
                planes.stream()
                        .map(p -> new Plane(p.offsetMm(), List.copyOf(change.apply(p.rings()))))
                        .toList());
    }

    /** Each ring as x0, y0, z0, x1, ... in patient mm, plane by plane. */
    public List<double[]> ringsXyzMm() {
        List<double[]> out = new ArrayList<>();
        for (Plane plane : planes) {
            for (Ring ring : plane.rings()) {
                double[] ab = ring.ab();
                double[] xyz = new double[ab.length / 2 * 3];
                for (int i = 0, k = 0; i < ab.length; i += 2, k += 3) {
                    Vec3 p = frame.point(ab[i], ab[i + 1], plane.offsetMm());
                    xyz[k] = p.x();
                    xyz[k + 1] = p.y();
                    xyz[k + 2] = p.z();
                }
                out.add(xyz);
            }
        }
        return out;
    }

    /** The rings in patient mm with a number of decimals, as files carry them. */
    public List<double[]> ringsXyzMm(int decimals) {
        List<double[]> rings = ringsXyzMm();
        double scale = Math.pow(10, decimals);
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                ring[i] = Math.rint(ring[i] * scale) / scale;
            }
        }
        return rings;
    }

    /** The contours for the engine. */
    public PlanarContours toPlanarContours() {
        return PlanarContours.of(ringsXyzMm());
    }
}
