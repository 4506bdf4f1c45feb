package org.dosegate.testdata.oddity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dicom.Phantom;
import org.dosegate.testdata.dicom.PlanObject;
import org.dosegate.testdata.dicom.StructureSetObject;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.dosegate.testdata.dose.GridGeometry;

/**
 * The plan that every oddity starts from: nothing about it is odd, and its files have a few kilobytes. The dose is linear, so that every grid that
 * covers the structures gives the same numbers: 2 Gy + 0.3 x + 0.2 y + 0.5 z (mm).
 */
public final class CleanPlan {
    /** The structure that oddities of structures are about. */
    public static final String ODD = "Liver";

    /** ROI number of {@link #ODD}. */
    static final int ODD_NUMBER = 1;

    static final Phantom PHANTOM = Phantom.of("oddity", "ODD^PLAN", "ODD-1");
    static final GridGeometry GRID = grid(5, 6, 5);

    private CleanPlan() {}

    /** Planes of {@link #ODD}, mm. */
    static double[] planesMm() {
        return new double[] {12.5, 17.5, 22.5, 27.5, 32.5, 37.5};
    }

    /** An outline of {@link #ODD} as it is at every plane. */
    static double[] outline(double zMm) {
        return octagon(27.3, 25.1, 18, zMm);
    }

    static double[] octagon(double x, double y, double r, double z) {
        double c = Math.rint(r * 0.41421356 * 10) / 10;
        return ring(
                z, x + r, y + c, x + c, y + r, x - c, y + r, x - r, y + c, x - r, y - c, x - c, y - r, x + c, y - r,
                x + r, y - c);
    }

    /** Points of one plane, to 0.001 mm. */
    static double[] ring(double z, double... xy) {
        double[] xyz = new double[xy.length / 2 * 3];
        for (int i = 0; i < xy.length / 2; i++) {
            xyz[3 * i] = Math.rint(xy[2 * i] * 1000) / 1000;
            xyz[3 * i + 1] = Math.rint(xy[2 * i + 1] * 1000) / 1000;
            xyz[3 * i + 2] = z;
        }
        return xyz;
    }

    static double doseGy(double x, double y, double z) {
        return 2 + 0.3 * x + 0.2 * y + 0.5 * z;
    }

    static GridGeometry grid(double columnMm, double rowMm, double frameMm) {
        double[] frames = new double[(int) Math.round(50 / frameMm) + 1];
        Arrays.setAll(frames, k -> k * frameMm);
        return new GridGeometry(
                new Vec3(0, 0, 0),
                new Vec3(1, 0, 0),
                new Vec3(0, 1, 0),
                (int) Math.round(60 / columnMm) + 1,
                (int) Math.round(54 / rowMm) + 1,
                columnMm,
                rowMm,
                frames);
    }

    /** Its RT Dose. */
    public static DicomDataset dose() {
        return new OddDose(GRID, 32, 0.001).dataset();
    }

    /** Its RT Structure Set. */
    public static DicomDataset structures() {
        return structures(PHANTOM, ODD);
    }

    static DicomDataset structures(Phantom phantom, String oddName) {
        List<double[]> odd = new ArrayList<>();
        for (double z : planesMm()) {
            odd.add(outline(z));
        }
        List<double[]> target = new ArrayList<>();
        List<double[]> tube = new ArrayList<>();
        for (double z : new double[] {17.5, 22.5, 27.5, 32.5}) {
            target.add(octagon(25, 24, 7, z));
            tube.add(ring(z, 46, 10, 52, 10, 52, 18.4, 46, 18.4));
        }
        return new StructureSetObject(
                        "ODD",
                        "structures",
                        List.of(
                                roi(ODD_NUMBER, oddName, "ORGAN", odd),
                                roi(2, "GTV", "GTV", target),
                                roi(3, "Duodenum", "ORGAN", tube)))
                .dataset(phantom);
    }

    /** Its RT Plan. */
    public static DicomDataset plan() {
        return new PlanObject(
                        "plan", "Odd", 45, 15, "APPROVED", new Vec3(25, 24, 25), new double[] {0, 90}, "structures")
                .dataset(PHANTOM);
    }

    private static Roi roi(int number, String name, String type, List<double[]> rings) {
        return new Roi(number, name, type, 0x00ff00, "CLOSED_PLANAR", rings);
    }
}
