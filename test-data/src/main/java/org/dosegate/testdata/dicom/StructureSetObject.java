package org.dosegate.testdata.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.testdata.contour.ContourStack;

/**
 * An RT Structure Set (PS3.3 A.19).
 *
 * @param label structure set label
 * @param name tells structure sets of one phantom apart
 * @param rois the structures, in file order
 * @param ctSeries the CT series that it refers to; empty when it refers to none
 */
public record StructureSetObject(String label, String name, List<Roi> rois, Optional<String> ctSeries) {
    private static final int DECIMALS = 3;
    /** Detached Study Management, as PS3.3 C.8.8.5.1 still has it. */
    private static final String STUDY_CLASS = "1.2.840.10008.3.1.2.3.1";

    /** A structure set that refers to no image. */
    public StructureSetObject(String label, String name, List<Roi> rois) {
        this(label, name, rois, Optional.empty());
    }

    /** The same, drawn on a CT. */
    public StructureSetObject on(CtImages ct) {
        return new StructureSetObject(label, name, rois, Optional.of(ct.series()));
    }

    /**
     * One structure.
     *
     * @param number ROI number
     * @param name ROI name
     * @param interpretedType RT ROI interpreted type, such as ORGAN; empty for none
     * @param rgb display colour 0xRRGGBB
     * @param geometricType contour geometric type of all its contours
     * @param ringsXyzMm each contour as x, y, z triples in patient mm; may be empty
     */
    public record Roi(
            int number, String name, String interpretedType, int rgb, String geometricType, List<double[]> ringsXyzMm) {

        /** A structure of closed planar contours, rounded to 0.001 mm. */
        public static Roi of(int number, String name, String interpretedType, int rgb, ContourStack contours) {
            return new Roi(number, name, interpretedType, rgb, "CLOSED_PLANAR", contours.ringsXyzMm(DECIMALS));
        }
    }

    /** The object. */
    public DicomDataset dataset(Phantom phantom) {
        List<DicomDataset> structures = new ArrayList<>();
        List<DicomDataset> contours = new ArrayList<>();
        List<DicomDataset> observations = new ArrayList<>();
        for (Roi roi : rois) {
            structures.add(phantom.item()
                    .is(Tags.ROI_NUMBER, roi.number())
                    .text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, phantom.frameOfReferenceUid())
                    .text(Tags.ROI_NAME, roi.name())
                    .text(Tags.ROI_GENERATION_ALGORITHM, "AUTOMATIC")
                    .build());
            contours.add(contour(roi));
            observations.add(observation(phantom, roi));
        }
        return phantom.begin(Phantom.Kind.RTSTRUCT, name)
                .text(Tags.STRUCTURE_SET_LABEL, label)
                .text(Tags.STRUCTURE_SET_DATE, Phantom.DATE)
                .text(Tags.STRUCTURE_SET_TIME, Phantom.TIME)
                .item(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE, i -> {
                    i.text(Tags.FRAME_OF_REFERENCE_UID, phantom.frameOfReferenceUid());
                    ctSeries.ifPresent(series -> i.item(
                            Tags.RT_REFERENCED_STUDY_SEQUENCE,
                            study -> study.text(Tags.REFERENCED_SOP_CLASS_UID, STUDY_CLASS)
                                    .text(
                                            Tags.REFERENCED_SOP_INSTANCE_UID,
                                            phantom.uids().uid("study"))
                                    .item(
                                            Tags.RT_REFERENCED_SERIES_SEQUENCE,
                                            s -> s.text(Tags.SERIES_INSTANCE_UID, phantom.ctSeriesUid(series)))));
                })
                .sequence(Tags.STRUCTURE_SET_ROI_SEQUENCE, structures)
                .sequence(Tags.ROI_CONTOUR_SEQUENCE, contours)
                .sequence(Tags.RTROI_OBSERVATIONS_SEQUENCE, observations)
                .text(Tags.APPROVAL_STATUS, "APPROVED")
                .build();
    }

    private static DicomDataset contour(Roi roi) {
        List<DicomDataset> rings = new ArrayList<>();
        for (double[] ring : roi.ringsXyzMm()) {
            rings.add(DicomDataset.build(b -> b.text(Tags.CONTOUR_GEOMETRIC_TYPE, roi.geometricType())
                    .is(Tags.NUMBER_OF_CONTOUR_POINTS, ring.length / 3)
                    .text(Tags.CONTOUR_DATA, CoordinateText.of(ring))));
        }
        return DicomDataset.build(b -> {
            b.is(Tags.ROI_DISPLAY_COLOR, (roi.rgb() >> 16) & 255, (roi.rgb() >> 8) & 255, roi.rgb() & 255)
                    .is(Tags.REFERENCED_ROI_NUMBER, roi.number());
            if (!rings.isEmpty()) {
                b.sequence(Tags.CONTOUR_SEQUENCE, rings);
            }
        });
    }

    private static DicomDataset observation(Phantom phantom, Roi roi) {
        var b = phantom.item()
                .is(Tags.OBSERVATION_NUMBER, roi.number())
                .is(Tags.REFERENCED_ROI_NUMBER, roi.number())
                .empty(Tags.ROI_INTERPRETER);
        return (roi.interpretedType().isEmpty()
                        ? b.empty(Tags.RTROI_INTERPRETED_TYPE)
                        : b.text(Tags.RTROI_INTERPRETED_TYPE, roi.interpretedType()))
                .build();
    }
}
