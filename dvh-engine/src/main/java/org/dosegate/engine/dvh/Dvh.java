package org.dosegate.engine.dvh;

/**
 * A dose-volume histogram as a weighted distribution of volume over dose. Doses in Gy, volumes in cc. All queries about dose
 * concern the volume inside the dose grid; what lies outside has an unknown dose, see {@link #outsideGridCc()}. Immutable.
 */
public interface Dvh {
    /** The whole volume, inside and outside the dose grid, cc. */
    double volumeCc();

    /** Volume whose dose is known, cc. */
    double insideGridCc();

    /** Volume outside the hull of the dose grid's points, whose dose is unknown, cc. */
    default double outsideGridCc() {
        return volumeCc() - insideGridCc();
    }

    /** Share of the volume whose dose is known, 0..1. */
    default double inGridFraction() {
        return volumeCc() > 0 ? insideGridCc() / volumeCc() : 0;
    }

    /** Least dose anywhere in the known volume, Gy; NaN when nothing is known. */
    double minGy();

    /** Largest dose anywhere in the known volume under trilinear interpolation, Gy; NaN when nothing is known. */
    double maxGy();

    /** Mean dose of the known volume, Gy; NaN when nothing is known. */
    double meanGy();

    /** V(d): known volume that receives a dose >= d Gy, cc. */
    double volumeAtDoseCc(double doseGy);

    /**
     * D(x): the least dose of the hottest x cc of the known volume, Gy.
     *
     * @throws IllegalArgumentException when volumeCc is negative or larger than the known volume
     */
    double doseAtVolumeGy(double volumeCc);

    /** The cumulative curve of the known volume; joined by straight lines it is within 0.01 % of the volume of this distribution. */
    CumulativeCurve cumulative();
}
