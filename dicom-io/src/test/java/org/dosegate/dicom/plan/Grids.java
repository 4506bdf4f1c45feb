package org.dosegate.dicom.plan;

import org.dosegate.dicom.rt.RtDose;
import org.dosegate.engine.dose.DoseGrid;

/** The engine's grid of a dose, for tests of other packages. */
public final class Grids {
    private Grids() {}

    public static DoseGrid of(RtDose dose) {
        return DoseAssembly.grid(dose, dose.dosesGy());
    }
}
