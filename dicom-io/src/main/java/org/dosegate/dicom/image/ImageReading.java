package org.dosegate.dicom.image;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.engine.image.ImageVolume;

/**
 * What became of the planning image.
 *
 * @param volume the image; empty when there is none, or none that can be used, which a warning then says
 * @param warnings what must be known about it
 */
public record ImageReading(Optional<ImageVolume> volume, List<LoadWarning> warnings) {
    /** A reading whose warnings can no longer be changed. */
    public ImageReading {
        warnings = List.copyOf(warnings);
    }
}
