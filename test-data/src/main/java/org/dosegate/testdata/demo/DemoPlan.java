package org.dosegate.testdata.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dicom.CtImages;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom;
import org.dosegate.testdata.dicom.PlanObject;
import org.dosegate.testdata.dicom.StructureSetObject;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.BallCluster;

/**
 * The demonstration plan: a hepatocellular carcinoma with portal vein thrombus, 45 Gy in 15 fractions, with every structure of the built-in
 * protocol. Contours every 3 mm, dose grid 2.5 mm. Not a patient. The dose is such that one goal fails (the duodenum lies too close to
 * the target), one is close to its limit (maximum of the right kidney) and the others are kept.
 */
public final class DemoPlan {
    private static final double CONTOUR_SPACING_MM = 3;
    private static final double GRID_MM = 2.5;
    private static final double PIXEL_MM = 2;
    private static final double TOLERANCE_MM = 0.03;
    private static final Vec3 ISOCENTRE_MM = new Vec3(-68, -8, 28);
    private static final double PRESCRIPTION_GY = 45;
    private static final int FRACTIONS = 15;

    private DemoPlan() {}

    /**
     * Writes RTSTRUCT, RTDOSE, RTPLAN and a small CT, the same bytes each time.
     *
     * @param dicomDir folder; made when missing
     * @throws IOException when a file cannot be written
     */
    public static void write(Path dicomDir) throws IOException {
        Phantom phantom = Phantom.of("dosegate demonstration plan", "DEMO^LIVER", "DOSEGATE-DEMO");
        FileForm.USUAL.write(
                new StructureSetObject("DEMO", "structures", rois()).on(ct()).dataset(phantom),
                dicomDir.resolve("RS.demo.dcm"));
        List<DicomDataset> slices = ct().datasets(phantom, new DemoImage());
        for (int k = 0; k < slices.size(); k++) {
            FileForm.USUAL.write(
                    slices.get(k), dicomDir.resolve("ct").resolve(String.format(Locale.ROOT, "CT.%03d.dcm", k + 1)));
        }
        FileForm.USUAL.write(DoseObject.plan(dose()).dataset(phantom), dicomDir.resolve("RD.demo.dcm"));
        PlanObject plan = new PlanObject(
                "plan",
                "HCC 45/15",
                PRESCRIPTION_GY,
                FRACTIONS,
                "APPROVED",
                ISOCENTRE_MM,
                DemoDose.GANTRY_DEG,
                "structures");
        FileForm.USUAL.write(plan.dataset(phantom), dicomDir.resolve("RP.demo.dcm"));
    }

    /** The CT's slices: one a contour plane, with large pixels, so that the plan stays small. */
    private static CtImages ct() {
        return CtImages.of(GridGeometry.covering(DemoImage.bounds(), PIXEL_MM, PIXEL_MM, CONTOUR_SPACING_MM));
    }

    /** The structures as contoured. */
    static List<Roi> rois() {
        List<DemoAnatomy.Organ> organs = DemoAnatomy.organs();
        return IntStream.range(0, organs.size())
                .parallel()
                .mapToObj(i -> roi(i + 1, organs.get(i)))
                .toList();
    }

    private static Roi roi(int number, DemoAnatomy.Organ organ) {
        ContourStack contours = ContourStack.of(
                organ.solid(), PlaneFrame.AXIAL, 0, CONTOUR_SPACING_MM, new Tracing(organ.stepMm(), TOLERANCE_MM));
        return Roi.of(number, organ.name(), organ.interpretedType(), organ.rgb(), contours);
    }

    /** The dose on its grid, which covers the body. */
    static DoseGrid dose() {
        BallCluster ctv = DemoAnatomy.gtv().grown(10);
        DemoDose field = new DemoDose(ctv.balls(), ISOCENTRE_MM, 5, 10);
        return GridGeometry.covering(DemoAnatomy.body().bounds().grown(GRID_MM), GRID_MM, GRID_MM, GRID_MM)
                .sample(field);
    }
}
