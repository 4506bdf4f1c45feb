package org.dosegate.testdata.oddity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dose.GridGeometry;

/**
 * The clean plan's dose on any grid, with any scaling.
 *
 * @param geometry where the points lie
 * @param bits 16 or 32
 * @param scalingGy Dose Grid Scaling, Gy
 */
record OddDose(GridGeometry geometry, int bits, double scalingGy) {

    DicomDataset dataset() {
        return write(DoseObject.plan(geometry.sample(CleanPlan::doseGy)).withBits(bits))
                .build();
    }

    /** The dose of one beam of so many that have the same share. */
    DicomDataset beam(int number, int beams) {
        return write(DoseObject.beam(geometry.sample(CleanPlan::doseGy), number).withBits(bits))
                .ds(Tags.DOSE_GRID_SCALING, scalingGy / beams)
                .build();
    }

    private DatasetBuilder write(DoseObject object) {
        return object.dataset(CleanPlan.PHANTOM).toBuilder()
                .ds(Tags.DOSE_GRID_SCALING, scalingGy)
                .bytes(Tags.PIXEL_DATA, Vr.OW, pixels(object.grid().doseGy()));
    }

    private byte[] pixels(float[] dosesGy) {
        ByteBuffer out = ByteBuffer.allocate(dosesGy.length * (bits / 8)).order(ByteOrder.LITTLE_ENDIAN);
        for (float dose : dosesGy) {
            long stored = Math.round(dose / scalingGy);
            if (bits == 16) {
                out.putShort((short) stored);
            } else {
                out.putInt((int) stored);
            }
        }
        return out.array();
    }
}
