package org.dosegate.dicom;

import java.util.Objects;
import java.util.Optional;

/**
 * What must be known about an input that is used all the same, or about an ROI that cannot be evaluated.
 *
 * @param code stable, for programs and tests
 * @param structure name of the ROI that it concerns
 * @param text one sentence for people
 */
public record LoadWarning(Code code, Optional<String> structure, String text) {

    /** What is odd. */
    public enum Code {
        // Files
        /** No preamble and no file meta information. */
        NO_FILE_META,
        /** The transfer syntax is not said and was found from the bytes. */
        TRANSFER_SYNTAX_GUESSED,
        /** File meta information names another instance than the dataset. */
        FILE_META_DIFFERS,
        /** A text value of odd length. */
        ODD_LENGTH,
        /** The preamble is that of an executable, a document or an archive. */
        SUSPICIOUS_PREAMBLE,
        /** Decimal strings of more than 16 characters. */
        LONG_DECIMAL_STRING,
        /** The same file was found more than once. */
        DUPLICATE_FILE,
        /** A DICOM file that does not belong to the plan cannot be read. */
        UNREADABLE_FILE,

        // Dose
        /** Frames are not evenly spaced. */
        UNEVEN_FRAMES,
        /** Pixel Representation says signed. */
        SIGNED_PIXELS,
        /** Frame Increment Pointer does not point to the frame offsets. */
        FRAME_INCREMENT_POINTER,
        /** One step of the stored numbers is more than 0.01 Gy. */
        COARSE_SCALING,
        /** A dose that no external beam plan reaches. */
        IMPLAUSIBLE_DOSE,
        /** The sum of several plans. */
        MULTI_PLAN_DOSE,
        /** The dose of a fraction group is taken for the plan's. */
        FRACTION_DOSE,
        /** Doses of beams were summed. */
        BEAMS_SUMMED,
        /** Doses were summed because the user named several. */
        DOSES_SUMMED,
        /** The dose of an earlier treatment is part of the sum. */
        PRIOR_DOSE,
        /** A dose was multiplied by a weight because the user said so. */
        DOSE_WEIGHTED,
        /** Doses were summed on a common grid; values carry bounds of what lies between its points. */
        DOSE_RESAMPLED,
        /** A dose was moved by a registration that the user named. */
        REGISTRATION_APPLIED,
        /** A registration was named, and no dose needs it. */
        REGISTRATION_NOT_USED,
        /** A DVH that the planning system stored cannot be read, so that it is not compared. */
        STORED_DVH_UNREADABLE,

        /** Points without dose amid high doses: numbers that have overflown? */
        DOSE_HOLES,
        /** The dose object holds DVHs of its own, which are not used. */
        STORED_DVH,
        /** The dose's points lie half a voxel from those of the images: a corner taken for a centre? */
        HALF_VOXEL_SHIFT,
        // Images
        /** There are no images. */
        NO_CT,
        /** The contours were drawn on other images than those that are there. */
        OTHER_IMAGES,
        // Plan
        /** The plan has no beams. */
        PLAN_WITHOUT_BEAMS,
        /** The plan does not say how the patient lies, or not as the images do. */
        PATIENT_POSITION,
        /** The structures are rejected or unapproved, or nobody reviewed what was drawn automatically. */
        STRUCTURES_NOT_APPROVED,
        /** There is no RTPLAN. */
        NO_RTPLAN,
        /** The dose belongs to a plan that is not there. */
        PLAN_ABSENT,
        /** The dose does not say to which plan it belongs. */
        DOSE_WITHOUT_PLAN_REFERENCE,
        /** The plan does not say to which structure set it belongs. */
        PLAN_WITHOUT_STRUCTURE_REFERENCE,
        /** The dose says that it belongs to another structure set than the one that is used. */
        DOSE_OTHER_STRUCTURE_SET,
        /** The plan is not approved. */
        NOT_APPROVED,
        /** Patient's name, birth date or sex differ although the ID does not. */
        PATIENT_DIFFERS,
        /** There is no Patient ID to compare. */
        NO_PATIENT_ID,
        /** Objects of different studies. */
        STUDY_DIFFERS,
        /** No frame of reference to compare. */
        NO_FRAME_OF_REFERENCE,
        /** A text that cannot be decoded. */
        UNDECODABLE_TEXT,

        // Image
        /** There is a CT that cannot be shown; the text says why. */
        CT_NOT_USED,
        /** There are images of another patient in the dose's frame of reference; they are left out. */
        CT_OTHER_PATIENT,
        /** Slices of the CT are missing. */
        CT_GAP,
        /** The CT is not of the series that the structure set refers to. */
        CT_NOT_REFERENCED,

        // Structures
        /** The ROI has no contours. */
        ROI_EMPTY,
        /** The ROI is a point. */
        ROI_POINT,
        /** The ROI has open contours. */
        ROI_OPEN,
        /** A contour type that the standard does not know, or none. */
        ROI_UNKNOWN_TYPE,
        /** Plain and XOR contours in one ROI. */
        ROI_MIXED_TYPES,
        /** A misspelled contour type. */
        ROI_MISSPELLED_TYPE,
        /** Number of Contour Points is absent or not the number of points. */
        ROI_POINT_COUNT,
        /** A contour that cannot be read as numbers. */
        ROI_BAD_CONTOUR,
        /** Coordinates that no patient has. */
        ROI_OUT_OF_RANGE,
        /** Contours that bound no solid; the text says which rule they break. */
        ROI_BAD_GEOMETRY,
        /** All contours lie in one plane, so that the solid has no known thickness. */
        ROI_ONE_PLANE,
        /** A contour is there twice and was taken once. */
        ROI_DUPLICATE_CONTOUR,
        /** A contour of one or two points, or without area, was left out. */
        ROI_DEGENERATE_CONTOUR,
        /** Slices are missing between contours. */
        ROI_GAP,
        /** Planes are not evenly spaced. */
        ROI_UNEVEN_PLANES,
        /** Contours that cross themselves or each other, so that their area can be read in more than one way. */
        ROI_CROSSING_RINGS,
        /** Contours that cross, by so little that no verdict depends on it. */
        ROI_RINGS_CROSS_SLIGHTLY,
        /** Contours inside others, of which the file does not say whether they are holes. */
        ROI_NESTED_RINGS,
        /** Contours that say how thick their slabs are, which is not used. */
        ROI_SLAB_THICKNESS,
        /** The ROI reaches beyond the images. */
        ROI_BEYOND_IMAGES,
        /** A contour offset vector that is not zero. */
        ROI_OFFSET,
        /** The ROI has no name. */
        ROI_NO_NAME,
        /** The name cannot be decoded. */
        ROI_NAME_UNDECODABLE,
        /** The name's bytes make sense in another character set than the declared one. */
        ROI_NAME_SUSPECT,
        /** Another ROI has the same name. */
        ROI_NAME_NOT_UNIQUE,
        /** The ROI lies in another frame of reference than the dose. */
        ROI_OTHER_FRAME_OF_REFERENCE
    }

    /** A warning without nulls; its text has no control characters. */
    public LoadWarning {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(structure, "structure");
        text = DicomRefusedException.oneLine(text);
    }

    /** A warning about an input as a whole. */
    public static LoadWarning of(Code code, String text) {
        return new LoadWarning(code, Optional.empty(), text);
    }

    /** A warning about one ROI. */
    public static LoadWarning about(String structure, Code code, String text) {
        return new LoadWarning(code, Optional.of(structure), text);
    }
}
