package org.dosegate.testdata.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.dose.HounsfieldField;

/**
 * The images of a CT series (PS3.3 A.3), one a frame of a grid. Instance numbers run against the positions, so that nobody can rely on them.
 *
 * @param series tells the series of one phantom apart
 * @param grid where the pixels lie
 * @param tilt by how much each slice is moved for each mm that it lies above the first, as under a tilted gantry
 * @param pixels how numbers are stored
 */
public record CtImages(String series, GridGeometry grid, Vec3 tilt, Pixels pixels) {
    /**
     * How Hounsfield units are stored.
     *
     * @param bitsStored of 16 bits
     * @param signed whether the lowest number is negative
     * @param slope Hounsfield units a step
     * @param intercept Hounsfield units of 0
     * @param photometric Photometric Interpretation
     */
    public record Pixels(int bitsStored, boolean signed, double slope, double intercept, String photometric) {
        /** As most scanners store them. */
        public static final Pixels USUAL = new Pixels(12, false, 1, -1024, "MONOCHROME2");

        private int stored(double hounsfield) {
            double range = 1 << bitsStored;
            double low = signed ? -range / 2 : 0;
            return (int) Math.max(low, Math.min(low + range - 1, Math.rint((hounsfield - intercept) / slope)));
        }
    }

    /** A series as most scanners make it. */
    public static CtImages of(GridGeometry grid) {
        return new CtImages("planning", grid, new Vec3(0, 0, 0), Pixels.USUAL);
    }

    /** The same with its numbers stored in another way. */
    public CtImages withPixels(Pixels other) {
        return new CtImages(series, grid, tilt, other);
    }

    /** The same as another series. */
    public CtImages named(String other) {
        return new CtImages(other, grid, tilt, pixels);
    }

    /** The same under a tilted gantry. */
    public CtImages tilted(Vec3 perMm) {
        return new CtImages(series, grid, perMm, pixels);
    }

    /** The objects, in the order of the grid's frames. */
    public List<DicomDataset> datasets(Phantom phantom, HounsfieldField field) {
        return IntStream.range(0, grid.framePositionsMm().length)
                .parallel()
                .mapToObj(k -> slice(phantom, field, k))
                .toList();
    }

    private DicomDataset slice(Phantom phantom, HounsfieldField field, int k) {
        Vec3 r = grid.rowDirection();
        Vec3 c = grid.columnDirection();
        double height = grid.framePositionsMm()[k];
        Vec3 o = grid.originMm().plus(r.cross(c).times(height)).plus(tilt.times(height));
        return phantom.begin(Phantom.Kind.CT, series + " " + k)
                .text(Tags.SERIES_INSTANCE_UID, phantom.ctSeriesUid(series))
                .text(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
                .is(Tags.INSTANCE_NUMBER, grid.framePositionsMm().length - k)
                .us(Tags.SAMPLES_PER_PIXEL, 1)
                .text(Tags.PHOTOMETRIC_INTERPRETATION, pixels.photometric())
                .us(Tags.ROWS, grid.rows())
                .us(Tags.COLUMNS, grid.columns())
                .ds(Tags.PIXEL_SPACING, grid.rowSpacingMm(), grid.columnSpacingMm())
                .us(Tags.BITS_ALLOCATED, 16)
                .us(Tags.BITS_STORED, pixels.bitsStored())
                .us(Tags.HIGH_BIT, pixels.bitsStored() - 1)
                .us(Tags.PIXEL_REPRESENTATION, pixels.signed() ? 1 : 0)
                .ds(Tags.IMAGE_POSITION_PATIENT, o.x(), o.y(), o.z())
                .ds(Tags.IMAGE_ORIENTATION_PATIENT, r.x(), r.y(), r.z(), c.x(), c.y(), c.z())
                .empty(Tags.SLICE_THICKNESS)
                .ds(Tags.RESCALE_INTERCEPT, pixels.intercept())
                .ds(Tags.RESCALE_SLOPE, pixels.slope())
                .bytes(Tags.PIXEL_DATA, Vr.OW, stored(field, o))
                .build();
    }

    private byte[] stored(HounsfieldField field, Vec3 origin) {
        ByteBuffer out = ByteBuffer.allocate(2 * grid.columns() * grid.rows()).order(ByteOrder.LITTLE_ENDIAN);
        for (int j = 0; j < grid.rows(); j++) {
            Vec3 row = origin.plus(grid.columnDirection().times(j * grid.rowSpacingMm()));
            for (int i = 0; i < grid.columns(); i++) {
                Vec3 p = row.plus(grid.rowDirection().times(i * grid.columnSpacingMm()));
                int stored = pixels.stored(field.hounsfield(p.x(), p.y(), p.z()));
                out.putShort((short) (stored & (1 << pixels.bitsStored()) - 1)); // what is not stored is 0
            }
        }
        return out.array();
    }
}
