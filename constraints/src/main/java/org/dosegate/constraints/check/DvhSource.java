package org.dosegate.constraints.check;

import java.util.Optional;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.region.Region;

/** Where DVHs come from: the engine, or a distribution that a test knows in closed form. */
@FunctionalInterface
interface DvhSource {
    /**
     * The DVHs of a solid.
     *
     * @param alternatives whether the readings beside the nominal one are asked for
     * @throws org.dosegate.engine.geometry.GeometryException when the solid cannot be evaluated
     */
    DvhReadings compute(Region region, boolean alternatives);

    /** The DVHs in the bounds of a dose that was resampled; empty where it was not. */
    default Optional<DvhBounds> bounds(Region region) {
        return Optional.empty();
    }
}
