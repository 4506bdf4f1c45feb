package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.region.BetweenSlices;

/**
 * What the user decides about a check.
 *
 * @param betweenSlices the nominal reading of the solid between contour planes
 * @param intervals whether the other admissible readings are computed too; without them only a doubt makes a goal borderline
 * @param manualMap protocol name to ROIs, each an exact ROI name or {@code #} and a ROI number; several only for a structure that is a
 *     union
 * @param absent protocol name to the reason why the patient does not have this organ
 * @param acceptBorderline whether a run that passed with borderline goals ends with exit code 0 instead of 6
 * @param allowPrescriptionMismatch whether a plan with another prescription than the protocol's is checked, with a warning, instead of refused
 * @param quantitiesCc volumes of the patient by name, cc, such as the standard liver volume SLV, of which goals may be a share
 */
public record CheckOptions(
        BetweenSlices betweenSlices,
        boolean intervals,
        Map<String, List<String>> manualMap,
        Map<String, String> absent,
        boolean acceptBorderline,
        boolean allowPrescriptionMismatch,
        Map<String, Double> quantitiesCc) {
    /** Nothing decided: the default reading with intervals. */
    public static final CheckOptions DEFAULT = new CheckOptions(
            DvhSettings.DEFAULT.betweenSlices(),
            DvhSettings.DEFAULT.intervals(),
            Map.of(),
            Map.of(),
            false,
            false,
            Map.of());

    /** Options with their own copies of the maps, in the callers' order. */
    public CheckOptions {
        Map<String, List<String>> map = new LinkedHashMap<>();
        manualMap.forEach((name, rois) -> map.put(name, List.copyOf(rois)));
        manualMap = Collections.unmodifiableMap(map);
        absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
        quantitiesCc = Collections.unmodifiableMap(new LinkedHashMap<>(quantitiesCc));
    }

    /** The same with another reading between slices. */
    public CheckOptions withBetweenSlices(BetweenSlices reading) {
        return new CheckOptions(
                reading, intervals, manualMap, absent, acceptBorderline, allowPrescriptionMismatch, quantitiesCc);
    }

    /** The same with or without intervals. */
    public CheckOptions withIntervals(boolean wanted) {
        return new CheckOptions(
                betweenSlices, wanted, manualMap, absent, acceptBorderline, allowPrescriptionMismatch, quantitiesCc);
    }

    /** The same with one more ROI for a structure. */
    public CheckOptions withMapped(String protocolName, String roi) {
        Map<String, List<String>> map = new LinkedHashMap<>(manualMap);
        List<String> rois = new ArrayList<>(map.getOrDefault(protocolName, List.of()));
        rois.add(roi);
        map.put(protocolName, rois);
        return new CheckOptions(
                betweenSlices, intervals, map, absent, acceptBorderline, allowPrescriptionMismatch, quantitiesCc);
    }

    /** The same with one more organ declared absent. */
    public CheckOptions withAbsent(String protocolName, String reason) {
        Map<String, String> map = new LinkedHashMap<>(absent);
        map.put(protocolName, reason);
        return new CheckOptions(
                betweenSlices, intervals, manualMap, map, acceptBorderline, allowPrescriptionMismatch, quantitiesCc);
    }

    /** The same with borderline passes accepted or not. */
    public CheckOptions withAcceptBorderline(boolean accepted) {
        return new CheckOptions(
                betweenSlices, intervals, manualMap, absent, accepted, allowPrescriptionMismatch, quantitiesCc);
    }

    /** The same with a foreign prescription allowed or not. */
    public CheckOptions withAllowPrescriptionMismatch(boolean allowed) {
        return new CheckOptions(betweenSlices, intervals, manualMap, absent, acceptBorderline, allowed, quantitiesCc);
    }

    /** The same with one more volume of the patient, cc. */
    public CheckOptions withQuantity(String name, double cc) {
        Map<String, Double> map = new LinkedHashMap<>(quantitiesCc);
        map.put(name, cc);
        return new CheckOptions(
                betweenSlices, intervals, manualMap, absent, acceptBorderline, allowPrescriptionMismatch, map);
    }

    /** How the DVHs are computed. */
    public DvhSettings dvhSettings() {
        return new DvhSettings(betweenSlices, intervals);
    }
}
