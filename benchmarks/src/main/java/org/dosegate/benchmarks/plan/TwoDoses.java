package org.dosegate.benchmarks.plan;

import java.io.IOException;
import java.nio.file.Path;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom;

/** Two doses of five wide crossing beams on one grid of 117 x 117 x 117 points, 2.5 mm apart; the second is moved by 2.1 mm and 2 % hotter. */
public final class TwoDoses {
    private static final int POINTS = 117;
    private static final double SPACING_MM = 2.5;
    private static final double FIRST_MM = -145;
    private static final Vec3[] BEAMS = {
        new Vec3(1, 0, 0).unit(),
        new Vec3(0, 1, 0).unit(),
        new Vec3(1, 1, 0.2).unit(),
        new Vec3(1, -1, -0.2).unit(),
        new Vec3(0.3, 1, 0.4).unit()
    };

    private TwoDoses() {}

    /**
     * Writes {@code reference.dcm} and {@code evaluated.dcm} into the folder that is named, the same bytes each time.
     *
     * @throws IOException when a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Phantom phantom = Phantom.of("benchmark");
        Path folder = Path.of(args[0]);
        FileForm.USUAL.write(DoseObject.plan(dose(0, 1)).dataset(phantom), folder.resolve("reference.dcm"));
        FileForm.USUAL.write(DoseObject.plan(dose(2.1, 1.02)).dataset(phantom), folder.resolve("evaluated.dcm"));
    }

    private static DoseGrid dose(double shiftMm, double gain) {
        float[] doseGy = new float[POINTS * POINTS * POINTS];
        double[] frames = new double[POINTS];
        int at = 0;
        for (int k = 0; k < POINTS; k++) {
            frames[k] = k * SPACING_MM;
            for (int j = 0; j < POINTS; j++) {
                for (int i = 0; i < POINTS; i++) {
                    Vec3 p = new Vec3(
                            FIRST_MM + i * SPACING_MM - shiftMm, FIRST_MM + j * SPACING_MM, FIRST_MM + k * SPACING_MM);
                    doseGy[at++] = (float) (gain * doseGy(p));
                }
            }
        }
        return new DoseGrid(
                doseGy,
                POINTS,
                POINTS,
                new Vec3(FIRST_MM, FIRST_MM, FIRST_MM),
                new Vec3(1, 0, 0),
                new Vec3(0, 1, 0),
                SPACING_MM,
                SPACING_MM,
                frames);
    }

    private static double doseGy(Vec3 p) {
        double doseGy = 0;
        for (Vec3 beam : BEAMS) {
            double attenuated = 12 * (1 - 0.002 * p.dot(beam));
            doseGy += attenuated / (1 + Math.exp((p.cross(beam).length() - 120) / 15));
        }
        return doseGy;
    }
}
