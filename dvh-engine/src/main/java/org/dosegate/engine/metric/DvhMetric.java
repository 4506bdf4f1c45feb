package org.dosegate.engine.metric;

/**
 * What is read off a DVH, in absolute doses: V, CV, D, DC, Min, Mean, Median, Max, Volume (AAPM TG-263 nomenclature). Relative doses
 * are made absolute by whoever knows the prescription.
 */
public sealed interface DvhMetric {

    /** A volume as an amount or as a share of the structure. */
    enum VolumeUnit {
        /** Cubic centimetres. */
        CC,
        /** Per cent of the structure's volume. */
        PERCENT
    }

    /** V(d): volume that receives a dose >= d. */
    record VolumeAtDose(double doseGy, VolumeUnit unit) implements DvhMetric {}

    /** CV(d): volume that receives less than d, total - V(d). */
    record ComplementVolumeAtDose(double doseGy, VolumeUnit unit) implements DvhMetric {}

    /** D(x): least dose of the hottest x, Gy; D100 % is the minimum. */
    record DoseAtVolume(double volume, VolumeUnit unit) implements DvhMetric {}

    /** DC(x): largest dose of the coldest x, Gy. */
    record ComplementDoseAtVolume(double volume, VolumeUnit unit) implements DvhMetric {}

    /** Least dose, Gy. */
    record Min() implements DvhMetric {}

    /** Mean dose, Gy. */
    record Mean() implements DvhMetric {}

    /** Median dose, D50 %, Gy. */
    record Median() implements DvhMetric {}

    /** Largest dose anywhere in the solid, Gy. */
    record Max() implements DvhMetric {}

    /** Volume of the structure, cc. */
    record Volume() implements DvhMetric {}
}
