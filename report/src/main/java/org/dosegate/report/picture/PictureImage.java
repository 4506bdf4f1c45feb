package org.dosegate.report.picture;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.Note;
import org.dosegate.engine.image.ImageVolume;

/**
 * The image under the dose.
 *
 * @param volume Hounsfield units; empty when the pictures are on plain ground
 * @param notes what must be known about it, such as why it is not shown
 */
public record PictureImage(Optional<ImageVolume> volume, List<Note> notes) {
    /** Plain ground. */
    public static final PictureImage NONE = new PictureImage(Optional.empty(), List.of());
}
