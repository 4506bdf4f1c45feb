package org.dosegate.dicom;

/** Why an input is refused. Programs and tests look at these codes, people at the message that comes with them. */
public enum Refusal {
    // Files
    /** The file cannot be opened or read to its end. */
    FILE_UNREADABLE,
    /** The file has more bytes than are read. */
    FILE_TOO_LARGE,
    /** An archive or a compressed file. */
    ARCHIVE,
    /** Not enough memory to read it. */
    NOT_ENOUGH_MEMORY,
    /** Something that no check foresaw. */
    UNEXPECTED,
    /** There is no DICOM file at all. */
    NO_DICOM,

    // Structure of the bytes
    /** The bytes end inside an element. */
    TRUNCATED,
    /** Elements do not ascend. */
    TAG_ORDER,
    /** A tag occurs twice in one dataset. */
    DUPLICATE_TAG,
    /** A tag that cannot stand where it stands. */
    INVALID_TAG,
    /** Two characters that name no value representation. */
    INVALID_VR,
    /** Another value representation than the standard's dictionary says. */
    WRONG_VR,
    /** A length that does not fit its value representation or its surroundings. */
    BAD_LENGTH,
    /** Sequences nested deeper than any real object has them. */
    TOO_DEEP,
    /** More elements and items than any real object has. */
    TOO_MANY_ELEMENTS,
    /** The library cannot read what the strict pass accepted. */
    LIBRARY_FAILED,
    /** The library reads other elements than the strict pass. */
    READINGS_DIFFER,

    // Transfer syntaxes
    /** Explicit VR Big Endian. */
    BIG_ENDIAN,
    /** Deflated. */
    DEFLATED,
    /** RLE compressed pixel data. */
    RLE_COMPRESSED,
    /** JPEG, JPEG-LS, JPEG 2000 or video compressed pixel data. */
    JPEG_COMPRESSED,
    /** Another transfer syntax. */
    UNKNOWN_TRANSFER_SYNTAX,

    // Values
    /** A required element is absent. */
    MISSING_TAG,
    /** A required element has no value. */
    EMPTY_VALUE,
    /** A value that is no number of its representation's grammar. */
    BAD_NUMBER,
    /** A text or code that cannot be what it should be. */
    BAD_VALUE,
    /** More or fewer values than there must be. */
    WRONG_VALUE_COUNT,

    // Dose
    /** Dose Units is not GY. */
    DOSE_UNITS,
    /** Dose Type is not PHYSICAL. */
    DOSE_TYPE,
    /** Dose Grid Scaling is zero or negative. */
    DOSE_SCALING,
    /** The summation type is not that of a whole plan. */
    DOSE_SUMMATION,
    /** The dose is that of one fraction group of several, or of one that the plan does not have. */
    DOSE_OF_ONE_FRACTION_GROUP,
    /** Doses of beams that are not all beams of the plan, each once; or a plan's dose that names only some of them. */
    DOSE_BEAMS_INCOMPLETE,
    /** Bits, samples or signs that no RT Dose has. */
    DOSE_PIXEL_FORMAT,
    /** Pixel data of another length than columns x rows x frames. */
    DOSE_PIXEL_LENGTH,
    /** A dose without pixel data. */
    DOSE_NO_PIXELS,
    /** Every dose is zero. */
    DOSE_ALL_ZERO,
    /** A dose is negative. */
    DOSE_NEGATIVE,
    /** One frame is no volume. */
    DOSE_SINGLE_FRAME,
    /** Frame offsets that are neither relative nor absolute, or not monotonic. */
    DOSE_FRAME_OFFSETS,
    /** Rows, columns, spacing or orientation that make no grid. */
    DOSE_GRID,
    /** A dose that a registration has moved. */
    DOSE_TRANSFORMED,
    /** Doses to be summed that have no volume in common. */
    DOSE_GRIDS_APART,
    /** Two weights for one dose. */
    DOSE_WEIGHT,

    // Registration
    /** A registration that deforms, scales, shears or mirrors. */
    REGISTRATION_NOT_RIGID,
    /** A registration with more than one place for a point. */
    REGISTRATION_CONTRADICTORY,

    // Image, which is then not shown
    /** Size, spacing or directions that make no plane. */
    IMAGE_PLANE,
    /** A pixel format that is not read. */
    IMAGE_PIXELS,
    /** Slices that make no volume together. */
    IMAGE_SERIES,

    // Structure set
    /** Two ROIs of one number. */
    DUPLICATE_ROI_NUMBER,
    /** Contours of an ROI that is not defined. */
    UNKNOWN_ROI_NUMBER,

    /** More ROIs than any plan has. */
    TOO_MANY_ROIS,
    /** More points than any structure set has. */
    TOO_MANY_POINTS,
    // Plan
    /** A plan of brachytherapy. */
    BRACHYTHERAPY,
    // Writing
    /** An ROI has the name already. */
    ROI_NAME_TAKEN,
    /** A name that no structure set can hold, or not this one under its character set. */
    ROI_NAME_NOT_WRITABLE,
    /** A structure that must have a volume has none that can be evaluated. */
    ROI_NOT_EVALUABLE,

    // The plan as a whole
    /** No structure set. */
    NO_STRUCTURE_SET,
    /** No dose. */
    NO_DOSE,
    /** Several structure sets and nothing that says which. */
    SEVERAL_STRUCTURE_SETS,
    /** Several doses and nothing that says which. */
    SEVERAL_DOSES,
    /** Several plans and nothing that says which. */
    SEVERAL_PLANS,
    /** What an option names is not there. */
    SELECTION_NOT_FOUND,
    /** Objects of different patients. */
    OTHER_PATIENT,
    /** The dose belongs to another plan. */
    OTHER_PLAN,
    /** The plan belongs to another structure set. */
    OTHER_STRUCTURE_SET,
    /** Dose and structures are in different frames of reference. */
    OTHER_FRAME_OF_REFERENCE,
    /** One SOP Instance UID, different content. */
    SAME_UID_OTHER_CONTENT
}
