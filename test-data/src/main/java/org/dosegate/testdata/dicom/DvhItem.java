package org.dosegate.testdata.dicom;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;

/**
 * An item of the DVH Sequence of an RT Dose (PS3.3 C.8.8.4), right or with an oddity planted.
 *
 * @param roi the ROI; empty leaves the reference out
 * @param type DVH Type
 * @param doseUnits Dose Units
 * @param volumeUnits DVH Volume Units
 * @param scaling DVH Dose Scaling
 * @param data pairs of dose and volume
 * @param statistics minimum, mean and maximum dose
 */
public record DvhItem(
        OptionalInt roi,
        String type,
        String doseUnits,
        String volumeUnits,
        double scaling,
        double[] data,
        double[] statistics) {

    /**
     * What a careful planning system writes of a known curve: volumes above the lower ends of bins of one width, in cc.
     *
     * @param volumeCc V(d), cc, of a dose in Gy
     * @param binGy width of the bins
     * @param bins their number
     * @param statisticsGy minimum, mean and maximum dose
     */
    public static DvhItem cumulative(
            int roi, DoubleUnaryOperator volumeCc, double binGy, int bins, double... statisticsGy) {
        double[] data = new double[2 * bins];
        for (int k = 0; k < bins; k++) {
            data[2 * k] = binGy;
            data[2 * k + 1] = volumeCc.applyAsDouble(k * binGy);
        }
        return new DvhItem(OptionalInt.of(roi), "CUMULATIVE", "GY", "CM3", 1, data, statisticsGy);
    }

    /** The same labelled otherwise. */
    public DvhItem labelled(String otherType, String otherDoseUnits, String otherVolumeUnits) {
        return new DvhItem(roi, otherType, otherDoseUnits, otherVolumeUnits, scaling, data, statistics);
    }

    /** The same with other numbers. */
    public DvhItem withData(double[] other) {
        return new DvhItem(roi, type, doseUnits, volumeUnits, scaling, other, statistics);
    }

    /** The same with another minimum, mean and maximum. */
    public DvhItem withStatistics(double... other) {
        return new DvhItem(roi, type, doseUnits, volumeUnits, scaling, data, other);
    }

    /** The same with another scaling, its numbers as they are. */
    public DvhItem withScaling(double other) {
        return new DvhItem(roi, type, doseUnits, volumeUnits, other, data, statistics);
    }

    /** The same without a reference to its ROI. */
    public DvhItem withoutRoi() {
        return new DvhItem(OptionalInt.empty(), type, doseUnits, volumeUnits, scaling, data, statistics);
    }

    /** A dose with these DVHs. */
    public static DicomDataset stored(DicomDataset dose, List<DvhItem> items) {
        return dose.toBuilder()
                .sequence(
                        Tags.DVH_SEQUENCE, items.stream().map(DvhItem::dataset).toList())
                .build();
    }

    private DicomDataset dataset() {
        return DicomDataset.build(b -> {
            b.text(Tags.DVH_TYPE, type)
                    .text(Tags.DOSE_UNITS, doseUnits)
                    .text(Tags.DOSE_TYPE, "PHYSICAL")
                    .ds(Tags.DVH_DOSE_SCALING, scaling)
                    .text(Tags.DVH_VOLUME_UNITS, volumeUnits)
                    .is(Tags.DVH_NUMBER_OF_BINS, data.length / 2)
                    .ds(Tags.DVH_DATA, data);
            roi.ifPresent(number -> b.item(
                    Tags.DVH_REFERENCED_ROI_SEQUENCE,
                    r -> r.text(Tags.DVHROI_CONTRIBUTION_TYPE, "INCLUDED").is(Tags.REFERENCED_ROI_NUMBER, number)));
            if (statistics.length > 0) {
                b.ds(Tags.DVH_MINIMUM_DOSE, statistics[0])
                        .ds(Tags.DVH_MAXIMUM_DOSE, statistics[2])
                        .ds(Tags.DVH_MEAN_DOSE, statistics[1]);
            }
        });
    }
}
