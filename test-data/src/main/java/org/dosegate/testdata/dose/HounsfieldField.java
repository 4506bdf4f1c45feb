package org.dosegate.testdata.dose;

/** A CT known everywhere. */
@FunctionalInterface
public interface HounsfieldField {

    /** Hounsfield units at a point in patient mm. */
    double hounsfield(double x, double y, double z);
}
