package org.dosegate.constraints.check;

import org.dosegate.engine.dvh.Dvh;

/**
 * The DVHs of a solid in the two doses between which that of a sum lies, under the nominal reading.
 *
 * @param least in the dose that is nowhere more than the sum
 * @param largest in the dose that is nowhere less
 */
record DvhBounds(Dvh least, Dvh largest) {}
