package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.stored.StoredDvh;

/**
 * Reads the DVH Sequence of an RT Dose (PS3.3 C.8.8.4). No verdict depends on it: what cannot be read is a warning, and the other items are read
 * all the same.
 */
public final class DvhSequenceReader {
    /** Nothing stored. */
    public static final Stored NONE = new Stored(List.of(), List.of());

    private final StrictValues item;

    private DvhSequenceReader(StrictValues item) {
        this.item = item;
    }

    /**
     * What was read.
     *
     * @param dvhs the DVHs, in the file's order
     * @param warnings why others could not be read
     */
    public record Stored(List<StoredDvh> dvhs, List<LoadWarning> warnings) {}

    /** Reads all items. */
    public static Stored read(StrictValues dose) {
        List<StoredDvh> dvhs = new ArrayList<>();
        List<LoadWarning> warnings = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        try {
            for (StrictValues item : dose.optionalItems(Tags.DVH_SEQUENCE)) {
                try {
                    StoredDvh dvh = new DvhSequenceReader(item).dvh();
                    if (!seen.add(dvh.roiNumber())) {
                        throw item.refuse(
                                Refusal.BAD_VALUE,
                                Tags.REFERENCED_ROI_NUMBER,
                                "a second DVH of ROI " + dvh.roiNumber(),
                                "the first one is taken");
                    }
                    dvhs.add(dvh);
                } catch (DicomRefusedException e) {
                    warnings.add(unusable(e));
                }
            }
        } catch (DicomRefusedException e) {
            warnings.add(unusable(e));
        }
        return new Stored(List.copyOf(dvhs), List.copyOf(warnings));
    }

    private static LoadWarning unusable(DicomRefusedException e) {
        return LoadWarning.of(
                LoadWarning.Code.STORED_DVH_UNREADABLE, "a stored DVH is not compared: " + e.getMessage());
    }

    private StoredDvh dvh() {
        int roi = roiNumber();
        double[] data = item.decimals(Tags.DVH_DATA);
        if (data.length % 2 != 0) {
            throw bad(Tags.DVH_DATA, "has " + data.length + " numbers, no pairs");
        }
        double scaling = item.has(Tags.DVH_DOSE_SCALING) ? item.decimal(Tags.DVH_DOSE_SCALING) : 1;
        double[] dose = new double[data.length / 2];
        double[] volume = new double[dose.length];
        for (int k = 0; k < dose.length; k++) {
            dose[k] = data[2 * k] * scaling;
            volume[k] = data[2 * k + 1];
        }
        try {
            return new StoredDvh(
                    roi,
                    is(Tags.DVH_TYPE, "DIFFERENTIAL", "CUMULATIVE"),
                    is(Tags.DOSE_UNITS, "RELATIVE", "GY"),
                    is(Tags.DVH_VOLUME_UNITS, "PERCENT", "CM3"),
                    dose,
                    volume,
                    optional(Tags.DVH_MINIMUM_DOSE),
                    optional(Tags.DVH_MEAN_DOSE),
                    optional(Tags.DVH_MAXIMUM_DOSE));
        } catch (IllegalArgumentException e) {
            throw bad(Tags.DVH_DATA, e.getMessage());
        }
    }

    /** The one ROI that a DVH includes; one of several, or without any, cannot be compared with a structure. */
    private int roiNumber() {
        List<StrictValues> included = new ArrayList<>();
        for (StrictValues reference : item.items(Tags.DVH_REFERENCED_ROI_SEQUENCE)) {
            String contribution =
                    reference.optionalCode(Tags.DVHROI_CONTRIBUTION_TYPE).orElse("INCLUDED");
            if (!contribution.equals("INCLUDED")) {
                throw bad(Tags.DVHROI_CONTRIBUTION_TYPE, "is " + StrictValues.shown(contribution));
            }
            included.add(reference);
        }
        if (included.size() != 1) {
            throw bad(Tags.DVH_REFERENCED_ROI_SEQUENCE, "names " + included.size() + " ROIs");
        }
        return included.get(0).integer(Tags.REFERENCED_ROI_NUMBER);
    }

    private boolean is(int tag, String yes, String no) {
        String code = item.code(tag);
        if (!code.equals(yes) && !code.equals(no)) {
            throw bad(tag, "is " + StrictValues.shown(code));
        }
        return code.equals(yes);
    }

    private OptionalDouble optional(int tag) {
        return item.has(tag) ? OptionalDouble.of(item.decimal(tag)) : OptionalDouble.empty();
    }

    private DicomRefusedException bad(int tag, String problem) {
        return item.refuse(Refusal.BAD_VALUE, tag, problem, "compare this structure in the planning system");
    }
}
