package org.dosegate.constraints.check;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.Note;
import org.dosegate.engine.dvh.DvhReadings;

/**
 * A structure expression with its DVHs.
 *
 * @param label how outputs name it
 * @param readings its DVHs; empty when it is not evaluable
 * @param bounds its DVHs in the bounds of a dose that was resampled; empty where it was not
 * @param absent whether it was declared absent
 * @param notes what must be known; when there are no DVHs at least one that says why
 */
record EvaluatedStructure(
        String label, Optional<DvhReadings> readings, Optional<DvhBounds> bounds, boolean absent, List<Note> notes) {}
