package org.dosegate.constraints.check;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.Note;
import org.dosegate.engine.region.Region;

/**
 * A structure expression as the plan has it.
 *
 * @param region its solid; empty when a part of it is missing, ambiguous, absent or not evaluable
 * @param absent whether nothing but structures that were declared absent is in it
 * @param notes what must be known; when there is no region at least one that says why
 */
record ResolvedStructure(Optional<Region> region, boolean absent, List<Note> notes) {}
