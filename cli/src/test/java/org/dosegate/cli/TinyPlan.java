package org.dosegate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dicom.DvhItem;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom;
import org.dosegate.testdata.dicom.PlanObject;
import org.dosegate.testdata.dicom.StructureSetObject;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;

/**
 * A plan of a few kilobytes with known answers: a cube of 30 mm, contoured every 5 mm and named in Chinese, in a dose of 1 Gy for each mm of z. The
 * cube reaches from z = 10 to 40 mm with its end caps, from 12.5 to 37.5 mm without: its largest dose is 40 Gy, or 37.5.
 */
public final class TinyPlan {
    public static final String CUBE = "肝脏";
    public static final String EMPTY = "Duodenum";

    private final Phantom phantom;
    private final Path folder;

    private TinyPlan(Path folder, Phantom.CharacterSet set) {
        this.folder = folder;
        this.phantom = Phantom.of("tiny", "TINY^计划", "TINY-1").with(set);
    }

    /** Structure set, dose and an approved plan of 45 Gy in 15 fractions. */
    public static TinyPlan in(Path folder) throws IOException {
        return in(folder, Phantom.CharacterSet.UTF_8);
    }

    /** The same with its names in a character set. */
    public static TinyPlan in(Path folder, Phantom.CharacterSet set) throws IOException {
        TinyPlan plan = new TinyPlan(Files.createDirectories(folder), set);
        plan.structures(List.of(cube(1, CUBE), new Roi(2, EMPTY, "ORGAN", 0, "CLOSED_PLANAR", List.of())));
        FileForm.USUAL.write(DoseObject.plan(dose()).dataset(plan.phantom), folder.resolve("RD.dcm"));
        return plan.prescribed(45, 15, "APPROVED");
    }

    public TinyPlan structures(List<Roi> rois) throws IOException {
        FileForm.USUAL.write(
                new StructureSetObject("TINY", "structures", rois).dataset(phantom), folder.resolve("RS.dcm"));
        return this;
    }

    /** The dose with DVHs that a planning system stored. */
    public TinyPlan storing(List<DvhItem> dvhs) throws IOException {
        FileForm.USUAL.write(DvhItem.stored(DoseObject.plan(dose()).dataset(phantom), dvhs), folder.resolve("RD.dcm"));
        return this;
    }

    public TinyPlan prescribed(double doseGy, int fractions, String approval) throws IOException {
        return writePlan(plan(doseGy, fractions, approval));
    }

    /** An RTPLAN with two target doses. */
    TinyPlan prescribedTwice(double firstGy, double secondGy) throws IOException {
        DicomDataset plan = plan(firstGy, 15, "APPROVED");
        List<DicomDataset> references = new ArrayList<>();
        for (double dose : new double[] {firstGy, secondGy}) {
            references.add(DicomDataset.build(b -> b.is(Tags.DOSE_REFERENCE_NUMBER, (int) dose)
                    .text(Tags.DOSE_REFERENCE_STRUCTURE_TYPE, "SITE")
                    .text(Tags.DOSE_REFERENCE_TYPE, "TARGET")
                    .ds(Tags.TARGET_PRESCRIPTION_DOSE, dose)));
        }
        return writePlan(plan.toBuilder()
                .remove(Tags.DOSE_REFERENCE_SEQUENCE)
                .sequence(Tags.DOSE_REFERENCE_SEQUENCE, references)
                .build());
    }

    public TinyPlan withoutRtPlan() throws IOException {
        Files.delete(folder.resolve("RP.dcm"));
        return this;
    }

    public Path folder() {
        return folder;
    }

    public static Roi cube(int number, String name) {
        return cubeAt(number, name, 0);
    }

    /** The same cube farther to the patient's left. */
    public static Roi cubeAt(int number, String name, double shiftMm) {
        double low = 10 + shiftMm;
        double high = 40 + shiftMm;
        List<double[]> rings = new ArrayList<>();
        for (double z = 12.5; z < 40; z += 5) {
            rings.add(new double[] {low, 10, z, high, 10, z, high, 40, z, low, 40, z});
        }
        return new Roi(number, name, "ORGAN", 0x00ff00, "CLOSED_PLANAR", rings);
    }

    private DicomDataset plan(double doseGy, int fractions, String approval) {
        return new PlanObject(
                        "plan",
                        "Tiny",
                        doseGy,
                        fractions,
                        approval,
                        new Vec3(25, 25, 25),
                        new double[] {0},
                        "structures")
                .dataset(phantom);
    }

    private TinyPlan writePlan(DicomDataset plan) throws IOException {
        FileForm.USUAL.write(plan, folder.resolve("RP.dcm"));
        return this;
    }

    private static DoseGrid dose() {
        int n = 11;
        float[] dose = new float[n * n * n];
        double[] frames = new double[n];
        for (int k = 0; k < n; k++) {
            frames[k] = 5.0 * k;
            for (int i = 0; i < n * n; i++) {
                dose[k * n * n + i] = 5f * k;
            }
        }
        return new DoseGrid(dose, n, n, new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 5, 5, frames);
    }
}
