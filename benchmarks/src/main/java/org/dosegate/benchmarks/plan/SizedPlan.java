package org.dosegate.benchmarks.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom;
import org.dosegate.testdata.dicom.PlanObject;
import org.dosegate.testdata.dicom.StructureSetObject;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.Bounds;

/**
 * A liver plan of 45 Gy in 15 fractions of any size. It always fills the same body; more points or voxels make it finer, not larger.
 *
 * @param structures how many structures
 * @param spacingMm distance of the contour planes, mm
 * @param ringPoints points of each contour
 * @param columns points of the dose grid along x
 * @param rows points of the dose grid along y
 * @param frames points of the dose grid along z
 */
public record SizedPlan(int structures, double spacingMm, int ringPoints, int columns, int rows, int frames) {
    /** 12 structures with 122,000 points, a grid of 2.5 mm: a usual plan. */
    public static final SizedPlan CLINICAL = new SizedPlan(12, 3, 240, 145, 97, 133);

    private static final double PLATEAU_GY = 46.2;
    private static final double BATH_GY = 21;

    /**
     * Writes RTSTRUCT, RTDOSE and RTPLAN, the same bytes each time.
     *
     * @throws IOException when a file cannot be written
     */
    public void write(Path folder) throws IOException {
        Phantom phantom = Phantom.of("benchmark");
        FileForm.USUAL.write(
                new StructureSetObject("BENCHMARK", "structures", rois()).dataset(phantom), folder.resolve("RS.dcm"));
        FileForm.USUAL.write(
                DoseObject.plan(grid().sample(SizedPlan::doseGy)).dataset(phantom), folder.resolve("RD.dcm"));
        PlanObject plan = new PlanObject(
                "plan", "benchmark", 45, 15, "APPROVED", new Vec3(-75, -5, 20), new double[] {0}, "structures");
        FileForm.USUAL.write(plan.dataset(phantom), folder.resolve("RP.dcm"));
    }

    private List<Roi> rois() {
        List<Roi> rois = new ArrayList<>();
        for (Organ organ : Organ.of(structures)) {
            rois.add(new Roi(
                    rois.size() + 1,
                    organ.name(),
                    organ.type(),
                    0x3070b0,
                    "CLOSED_PLANAR",
                    organ.rings(spacingMm, ringPoints)));
        }
        return rois;
    }

    private GridGeometry grid() {
        Bounds box = new Bounds(new Vec3(-180, -120, -165), new Vec3(180, 120, 165));
        return GridGeometry.covering(box, 360.0 / (columns - 1), 240.0 / (rows - 1), 330.0 / (frames - 1));
    }

    /** A conformal plateau with a penumbra, ripples, and a bath of low dose. */
    private static double doseGy(double x, double y, double z) {
        double dx = (x + 75) / 49;
        double dy = (y + 5) / 45;
        double dz = (z - 20) / 52;
        double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double plateau = PLATEAU_GY / (1 + Math.exp((r - 1.06) / 0.045));
        double bath = r > 0.9 ? BATH_GY * Math.exp(-Math.max(r - 1, 0) / 1.1) : 0;
        double ripple = plateau > 20 ? 0.4 * Math.sin(x / 23) * Math.cos(y / 31) : 0;
        return Math.max(plateau, bath) + ripple;
    }

    /** Writes a plan: {@code FOLDER STRUCTURES SPACING_MM RING_POINTS COLUMNS ROWS FRAMES}, or a usual one: {@code FOLDER}. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1 && args.length != 7) {
            System.err.println("usage: SizedPlan FOLDER [STRUCTURES SPACING_MM RING_POINTS COLUMNS ROWS FRAMES]");
            System.exit(2);
        }
        SizedPlan plan = args.length == 1
                ? CLINICAL
                : new SizedPlan(
                        Integer.parseInt(args[1]),
                        Double.parseDouble(args[2]),
                        Integer.parseInt(args[3]),
                        Integer.parseInt(args[4]),
                        Integer.parseInt(args[5]),
                        Integer.parseInt(args[6]));
        plan.write(Path.of(args[0]));
    }
}
