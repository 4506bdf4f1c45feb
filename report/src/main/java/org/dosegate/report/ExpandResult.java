package org.dosegate.report;

import java.util.List;
import org.dosegate.constraints.result.Note;
import org.dosegate.engine.region.Margins;

/**
 * A structure that was derived from others and written.
 *
 * @param name its ROI name
 * @param volumeCc its volume, cc
 * @param fromName the ROI that it was derived from; several joined by {@code " + "}
 * @param fromVolumeCc volume of that, cc
 * @param margins by how much it was grown or shrunk
 * @param planes contour planes written
 * @param points contour points written
 * @param file where it was written to
 * @param warnings what must be known about it
 */
public record ExpandResult(
        String name,
        double volumeCc,
        String fromName,
        double fromVolumeCc,
        Margins margins,
        int planes,
        int points,
        String file,
        List<Note> warnings) {

    /** A result whose lists can no longer be changed. */
    public ExpandResult {
        warnings = List.copyOf(warnings);
    }
}
