package org.dosegate.testdata.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/**
 * An RT Dose (PS3.3 A.18) of a grid.
 *
 * @param name tells the doses of one phantom apart
 * @param grid the doses
 * @param bits 16 or 32 bits a voxel
 * @param offsets form of the Grid Frame Offset Vector
 * @param summation Dose Summation Type
 * @param planName the RT Plan it refers to
 * @param beamNumber the beam it refers to, for BEAM
 */
public record DoseObject(
        String name,
        DoseGrid grid,
        int bits,
        Offsets offsets,
        String summation,
        String planName,
        OptionalInt beamNumber) {

    /** The two forms of the Grid Frame Offset Vector (PS3.3 C.8.8.3.2). */
    public enum Offsets {
        /** Relative to the first frame; the first is 0. */
        RELATIVE,
        /** Patient z of each frame; for axial grids only. */
        ABSOLUTE
    }

    /** The dose of a whole plan, 32 bits, relative offsets. */
    public static DoseObject plan(DoseGrid grid) {
        return new DoseObject("dose", grid, 32, Offsets.RELATIVE, "PLAN", "plan", OptionalInt.empty());
    }

    /** The dose of one beam of a plan, all fractions. */
    public static DoseObject beam(DoseGrid grid, int beamNumber) {
        return new DoseObject(
                "dose of beam " + beamNumber, grid, 32, Offsets.RELATIVE, "BEAM", "plan", OptionalInt.of(beamNumber));
    }

    /** The same with another number of bits. */
    public DoseObject withBits(int bitsAllocated) {
        return new DoseObject(name, grid, bitsAllocated, offsets, summation, planName, beamNumber);
    }

    /** The same with another form of offsets. */
    public DoseObject withOffsets(Offsets form) {
        return new DoseObject(name, grid, bits, form, summation, planName, beamNumber);
    }

    /** The same with another summation type. */
    public DoseObject withSummation(String type) {
        return new DoseObject(name, grid, bits, offsets, type, planName, beamNumber);
    }

    /**
     * The object. Doses are rounded to the nearest step of the scaling, which spreads the grid's maximum over the whole range of the integers.
     *
     * @throws IllegalArgumentException when every dose is 0, or absolute offsets are asked for a grid that is not axial
     */
    public DicomDataset dataset(Phantom phantom) {
        Vec3 o = grid.originMm();
        Vec3 r = grid.rowDirection();
        Vec3 c = grid.columnDirection();
        double[] offset = offsetVector();
        double scaling = scalingGy();
        DatasetBuilder b = phantom.begin(Phantom.Kind.RTDOSE, name)
                .is(Tags.INSTANCE_NUMBER, 1 + beamNumber.orElse(0))
                .us(Tags.SAMPLES_PER_PIXEL, 1)
                .text(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .is(Tags.NUMBER_OF_FRAMES, grid.frames())
                .at(Tags.FRAME_INCREMENT_POINTER, Tags.GRID_FRAME_OFFSET_VECTOR)
                .us(Tags.ROWS, grid.rows())
                .us(Tags.COLUMNS, grid.columns())
                .ds(Tags.PIXEL_SPACING, grid.rowSpacingMm(), grid.columnSpacingMm())
                .us(Tags.BITS_ALLOCATED, bits)
                .us(Tags.BITS_STORED, bits)
                .us(Tags.HIGH_BIT, bits - 1)
                .us(Tags.PIXEL_REPRESENTATION, 0)
                .ds(Tags.IMAGE_POSITION_PATIENT, o.x(), o.y(), o.z())
                .ds(Tags.IMAGE_ORIENTATION_PATIENT, r.x(), r.y(), r.z(), c.x(), c.y(), c.z())
                .empty(Tags.SLICE_THICKNESS)
                .ds(Tags.GRID_FRAME_OFFSET_VECTOR, offset)
                .text(Tags.DOSE_UNITS, "GY")
                .text(Tags.DOSE_TYPE, "PHYSICAL")
                .text(Tags.DOSE_SUMMATION_TYPE, summation)
                .ds(Tags.DOSE_GRID_SCALING, scaling)
                .sequence(Tags.REFERENCED_RT_PLAN_SEQUENCE, List.of(planReference(phantom)));
        return b.bytes(Tags.PIXEL_DATA, Vr.OW, pixels(scaling)).build();
    }

    private double[] offsetVector() {
        double[] offset = grid.framePositionsMm();
        if (offsets == Offsets.ABSOLUTE) {
            if (grid.rowDirection().x() != 1 || grid.columnDirection().y() != 1) {
                throw new IllegalArgumentException("absolute offsets need the orientation 1 0 0 0 1 0");
            }
            return Arrays.stream(offset).map(w -> w + grid.originMm().z()).toArray();
        }
        return offset;
    }

    /** Ten digits, so that the text holds the number exactly. */
    private double scalingGy() {
        double max = grid.maxGy();
        if (!(max > 0)) {
            throw new IllegalArgumentException("a dose of zero everywhere has no scaling");
        }
        double steps = bits == 16 ? 65_000 : 4.0e9;
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.9e", max / steps));
    }

    private byte[] pixels(double scalingGy) {
        float[] dose = grid.doseGy();
        ByteBuffer out = ByteBuffer.allocate(dose.length * (bits / 8)).order(ByteOrder.LITTLE_ENDIAN);
        for (float d : dose) {
            long stored = Math.round(d / scalingGy);
            if (bits == 16) {
                out.putShort((short) stored);
            } else {
                out.putInt((int) stored);
            }
        }
        return out.array();
    }

    private DicomDataset planReference(Phantom phantom) {
        return DicomDataset.build(b -> {
            b.text(Tags.REFERENCED_SOP_CLASS_UID, Phantom.Kind.RTPLAN.sopClassUid())
                    .text(Tags.REFERENCED_SOP_INSTANCE_UID, phantom.sopInstanceUid(Phantom.Kind.RTPLAN, planName));
            if (!summation.equals("PLAN") && !summation.equals("MULTI_PLAN")) {
                b.item(Tags.REFERENCED_FRACTION_GROUP_SEQUENCE, g -> {
                    g.is(Tags.REFERENCED_FRACTION_GROUP_NUMBER, 1);
                    beamNumber.ifPresent(
                            n -> g.item(Tags.REFERENCED_BEAM_SEQUENCE, i -> i.is(Tags.REFERENCED_BEAM_NUMBER, n)));
                });
            }
        });
    }
}
