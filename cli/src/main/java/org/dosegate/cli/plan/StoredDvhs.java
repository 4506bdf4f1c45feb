package org.dosegate.cli.plan;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.cli.option.PlanOptions;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.result.Note;
import org.dosegate.dicom.plan.StoredDvhLoader;
import org.dosegate.dicom.rt.DvhSequenceReader;
import org.dosegate.engine.stored.StoredDvh;
import org.dosegate.report.InputObject;

/**
 * The DVHs stored with a plan's dose.
 *
 * @param dvhs the DVHs
 * @param warnings why others could not be read, or that there is none
 */
public record StoredDvhs(List<StoredDvh> dvhs, List<Note> warnings) {

    /**
     * Reads them.
     *
     * @throws UsageException when the plan's dose is the sum of several
     */
    public static StoredDvhs of(PlanOptions options, PlanCase plan) {
        List<String> doses = plan.inputs().stream()
                .filter(input -> input.role().equals("RTDOSE"))
                .map(InputObject::sopInstanceUid)
                .toList();
        if (doses.size() != 1) {
            throw new UsageException("the dose is the sum of " + doses.size()
                    + " RTDOSEs, and stored DVHs are of one; name a plan's dose with --dose");
        }
        DvhSequenceReader.Stored stored = new StoredDvhLoader().load(PlanFiles.request(options), doses.get(0));
        List<Note> warnings = new ArrayList<>(Notes.of(stored.warnings()));
        if (stored.dvhs().isEmpty()) {
            warnings.add(Note.of("NO_STORED_DVH", "the RTDOSE holds no DVH that can be compared"));
        }
        return new StoredDvhs(stored.dvhs(), warnings);
    }
}
