package org.dosegate.report;

import java.util.List;
import java.util.Optional;
import org.dosegate.engine.geometry.Vec3;

/**
 * What was found in the files and folders of a plan, what {@code dvh} or {@code check} would refuse included.
 *
 * @param objects the DICOM objects, in a fixed order
 * @param links which object refers to which
 * @param notDicom number of files passed over because they are not DICOM
 */
public record InfoResult(List<ObjectInfo> objects, List<LinkInfo> links, int notDicom) {

    /** A result whose lists can no longer be changed. */
    public InfoResult {
        objects = List.copyOf(objects);
        links = List.copyOf(links);
    }

    /**
     * One DICOM object.
     *
     * @param file the file it was read from, as the user would name it
     * @param modality Modality (0008,0060); empty where it could not be read
     * @param sopClassUid SOP Class UID (0008,0016); empty where it could not be read
     * @param sopInstanceUid SOP Instance UID (0008,0018); empty where it could not be read
     * @param frameOfReferenceUid frame of reference; empty where the object names none
     * @param description what it is called: of an RTPLAN its label, approval and planning system; empty where there is nothing to say
     * @param prescription what an RTPLAN prescribes, or why that cannot be said; empty for other objects
     * @param geometry the grid of an RTDOSE; empty for other objects and where it could not be read
     * @param structures the ROIs of an RTSTRUCT, in the order of the file
     * @param problems anything odd; what {@code dvh} or {@code check} would refuse included
     */
    public record ObjectInfo(
            String file,
            Optional<String> modality,
            Optional<String> sopClassUid,
            Optional<String> sopInstanceUid,
            Optional<String> frameOfReferenceUid,
            Optional<String> description,
            Optional<String> prescription,
            Optional<GeometryInfo> geometry,
            List<RoiInfo> structures,
            List<Problem> problems) {

        /** An object whose lists can no longer be changed. */
        public ObjectInfo {
            structures = List.copyOf(structures);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Something that is wrong or odd.
     *
     * @param code upper-case words joined by underscores
     * @param refused whether the object cannot be used because of it
     * @param text one sentence
     */
    public record Problem(String code, boolean refused, String text) {}

    /**
     * One ROI.
     *
     * @param number ROI Number (3006,0022)
     * @param name ROI Name (3006,0026) as stored
     * @param type RT ROI Interpreted Type (3006,00A4); empty where there is none
     * @param evaluable whether a DVH can be computed of it
     */
    public record RoiInfo(int number, String name, Optional<String> type, boolean evaluable) {}

    /**
     * A dose grid, in patient coordinates (DICOM LPS).
     *
     * @param columns points along a row
     * @param rows points along a column
     * @param frames number of frames
     * @param originMm centre of the first voxel of the first frame, mm
     * @param rowDirection unit vector of growing column index
     * @param columnDirection unit vector of growing row index
     * @param columnSpacingMm distance of neighbouring columns, mm
     * @param rowSpacingMm distance of neighbouring rows, mm
     * @param framePositionsMm positions of the frames relative to the origin along rowDirection x columnDirection, mm
     */
    public record GeometryInfo(
            int columns,
            int rows,
            int frames,
            Vec3 originMm,
            Vec3 rowDirection,
            Vec3 columnDirection,
            double columnSpacingMm,
            double rowSpacingMm,
            List<Double> framePositionsMm) {}

    /**
     * A reference from one object to another.
     *
     * @param from SOP Instance UID of the object that refers
     * @param role what the reference is, such as {@code RTDOSE -> RTPLAN}
     * @param to SOP Instance UID of the object referred to
     * @param found whether that object is among those read
     */
    public record LinkInfo(String from, String role, String to, boolean found) {}
}
