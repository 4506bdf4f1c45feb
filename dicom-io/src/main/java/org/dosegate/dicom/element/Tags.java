package org.dosegate.dicom.element;

import java.util.Optional;

/**
 * The tags that Dosegate reads or writes, named by their keywords in PS3.6; their value representations are in {@code tags.txt} beside this
 * class.
 */
public final class Tags {

    // File meta information
    public static final int FILE_META_INFORMATION_GROUP_LENGTH = 0x00020000;
    public static final int FILE_META_INFORMATION_VERSION = 0x00020001;
    public static final int MEDIA_STORAGE_SOP_CLASS_UID = 0x00020002;
    public static final int MEDIA_STORAGE_SOP_INSTANCE_UID = 0x00020003;
    public static final int TRANSFER_SYNTAX_UID = 0x00020010;
    public static final int IMPLEMENTATION_CLASS_UID = 0x00020012;
    public static final int IMPLEMENTATION_VERSION_NAME = 0x00020013;

    // Identification
    public static final int SPECIFIC_CHARACTER_SET = 0x00080005;
    public static final int IMAGE_TYPE = 0x00080008;
    public static final int INSTANCE_CREATION_DATE = 0x00080012;
    public static final int INSTANCE_CREATION_TIME = 0x00080013;
    public static final int SOP_CLASS_UID = 0x00080016;
    public static final int SOP_INSTANCE_UID = 0x00080018;
    public static final int STUDY_DATE = 0x00080020;
    public static final int SERIES_DATE = 0x00080021;
    public static final int STUDY_TIME = 0x00080030;
    public static final int SERIES_TIME = 0x00080031;
    public static final int ACCESSION_NUMBER = 0x00080050;
    public static final int MODALITY = 0x00080060;
    public static final int MANUFACTURER = 0x00080070;
    public static final int INSTITUTION_NAME = 0x00080080;
    public static final int REFERRING_PHYSICIAN_NAME = 0x00080090;
    public static final int CODE_VALUE = 0x00080100;
    public static final int CODING_SCHEME_DESIGNATOR = 0x00080102;
    public static final int CODE_MEANING = 0x00080104;
    public static final int TIMEZONE_OFFSET_FROM_UTC = 0x00080201;
    public static final int STATION_NAME = 0x00081010;
    public static final int STUDY_DESCRIPTION = 0x00081030;
    public static final int SERIES_DESCRIPTION = 0x0008103E;
    public static final int OPERATORS_NAME = 0x00081070;
    public static final int MANUFACTURER_MODEL_NAME = 0x00081090;
    public static final int REFERENCED_SOP_CLASS_UID = 0x00081150;
    public static final int REFERENCED_SOP_INSTANCE_UID = 0x00081155;

    // Patient
    public static final int PATIENT_NAME = 0x00100010;
    public static final int PATIENT_ID = 0x00100020;
    public static final int PATIENT_BIRTH_DATE = 0x00100030;
    public static final int PATIENT_SEX = 0x00100040;

    // Acquisition
    public static final int SLICE_THICKNESS = 0x00180050;
    public static final int SOFTWARE_VERSIONS = 0x00181020;
    public static final int PATIENT_POSITION = 0x00185100;
    public static final int CONTRIBUTING_EQUIPMENT_SEQUENCE = 0x0018A001;
    public static final int CONTRIBUTION_DATE_TIME = 0x0018A002;
    public static final int CONTRIBUTION_DESCRIPTION = 0x0018A003;
    public static final int PURPOSE_OF_REFERENCE_CODE_SEQUENCE = 0x0040A170;

    // Relationship and position
    public static final int STUDY_INSTANCE_UID = 0x0020000D;
    public static final int SERIES_INSTANCE_UID = 0x0020000E;
    public static final int STUDY_ID = 0x00200010;
    public static final int SERIES_NUMBER = 0x00200011;
    public static final int INSTANCE_NUMBER = 0x00200013;
    public static final int IMAGE_POSITION_PATIENT = 0x00200032;
    public static final int IMAGE_ORIENTATION_PATIENT = 0x00200037;
    public static final int FRAME_OF_REFERENCE_UID = 0x00200052;
    public static final int POSITION_REFERENCE_INDICATOR = 0x00201040;

    // Image
    public static final int SAMPLES_PER_PIXEL = 0x00280002;
    public static final int PHOTOMETRIC_INTERPRETATION = 0x00280004;
    public static final int NUMBER_OF_FRAMES = 0x00280008;
    public static final int FRAME_INCREMENT_POINTER = 0x00280009;
    public static final int ROWS = 0x00280010;
    public static final int COLUMNS = 0x00280011;
    public static final int PIXEL_SPACING = 0x00280030;
    public static final int BITS_ALLOCATED = 0x00280100;
    public static final int BITS_STORED = 0x00280101;
    public static final int HIGH_BIT = 0x00280102;
    public static final int PIXEL_REPRESENTATION = 0x00280103;
    public static final int RESCALE_INTERCEPT = 0x00281052;
    public static final int RESCALE_SLOPE = 0x00281053;

    // RT dose
    public static final int DVH_TYPE = 0x30040001;
    public static final int DOSE_UNITS = 0x30040002;
    public static final int DOSE_TYPE = 0x30040004;
    public static final int SPATIAL_TRANSFORM_OF_DOSE = 0x30040005;
    public static final int DOSE_COMMENT = 0x30040006;
    public static final int NORMALIZATION_POINT = 0x30040008;
    public static final int DOSE_SUMMATION_TYPE = 0x3004000A;
    public static final int GRID_FRAME_OFFSET_VECTOR = 0x3004000C;
    public static final int DOSE_GRID_SCALING = 0x3004000E;
    public static final int RT_DOSE_ROI_SEQUENCE = 0x30040010;
    public static final int TISSUE_HETEROGENEITY_CORRECTION = 0x30040014;
    public static final int DVH_NORMALIZATION_POINT = 0x30040040;
    public static final int DVH_NORMALIZATION_DOSE_VALUE = 0x30040042;
    public static final int DVH_SEQUENCE = 0x30040050;
    public static final int DVH_DOSE_SCALING = 0x30040052;
    public static final int DVH_VOLUME_UNITS = 0x30040054;
    public static final int DVH_NUMBER_OF_BINS = 0x30040056;
    public static final int DVH_DATA = 0x30040058;
    public static final int DVH_REFERENCED_ROI_SEQUENCE = 0x30040060;
    public static final int DVHROI_CONTRIBUTION_TYPE = 0x30040062;
    public static final int DVH_MINIMUM_DOSE = 0x30040070;
    public static final int DVH_MAXIMUM_DOSE = 0x30040072;
    public static final int DVH_MEAN_DOSE = 0x30040074;

    // RT structure set
    public static final int STRUCTURE_SET_LABEL = 0x30060002;
    public static final int STRUCTURE_SET_NAME = 0x30060004;
    public static final int STRUCTURE_SET_DESCRIPTION = 0x30060006;
    public static final int STRUCTURE_SET_DATE = 0x30060008;
    public static final int STRUCTURE_SET_TIME = 0x30060009;
    public static final int REFERENCED_FRAME_OF_REFERENCE_SEQUENCE = 0x30060010;
    public static final int RT_REFERENCED_STUDY_SEQUENCE = 0x30060012;
    public static final int RT_REFERENCED_SERIES_SEQUENCE = 0x30060014;
    public static final int CONTOUR_IMAGE_SEQUENCE = 0x30060016;
    public static final int PREDECESSOR_STRUCTURE_SET_SEQUENCE = 0x30060018;
    public static final int STRUCTURE_SET_ROI_SEQUENCE = 0x30060020;
    public static final int ROI_NUMBER = 0x30060022;
    public static final int REFERENCED_FRAME_OF_REFERENCE_UID = 0x30060024;
    public static final int ROI_NAME = 0x30060026;
    public static final int ROI_DESCRIPTION = 0x30060028;
    public static final int ROI_DISPLAY_COLOR = 0x3006002A;
    public static final int ROI_VOLUME = 0x3006002C;
    public static final int ROI_GENERATION_ALGORITHM = 0x30060036;
    public static final int ROI_CONTOUR_SEQUENCE = 0x30060039;
    public static final int CONTOUR_SEQUENCE = 0x30060040;
    public static final int CONTOUR_GEOMETRIC_TYPE = 0x30060042;
    public static final int CONTOUR_SLAB_THICKNESS = 0x30060044;
    public static final int CONTOUR_OFFSET_VECTOR = 0x30060045;
    public static final int NUMBER_OF_CONTOUR_POINTS = 0x30060046;
    public static final int CONTOUR_NUMBER = 0x30060048;
    public static final int CONTOUR_DATA = 0x30060050;
    public static final int RTROI_OBSERVATIONS_SEQUENCE = 0x30060080;
    public static final int OBSERVATION_NUMBER = 0x30060082;
    public static final int REFERENCED_ROI_NUMBER = 0x30060084;
    public static final int ROI_OBSERVATION_LABEL = 0x30060085;
    public static final int RTROI_INTERPRETED_TYPE = 0x300600A4;
    public static final int ROI_INTERPRETER = 0x300600A6;
    public static final int FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX = 0x300600C6;

    // RT plan
    public static final int RT_PLAN_LABEL = 0x300A0002;
    public static final int RT_PLAN_NAME = 0x300A0003;
    public static final int RT_PLAN_DESCRIPTION = 0x300A0004;
    public static final int RT_PLAN_DATE = 0x300A0006;
    public static final int RT_PLAN_TIME = 0x300A0007;
    public static final int PLAN_INTENT = 0x300A000A;
    public static final int RT_PLAN_GEOMETRY = 0x300A000C;
    public static final int PRESCRIPTION_DESCRIPTION = 0x300A000E;
    public static final int DOSE_REFERENCE_SEQUENCE = 0x300A0010;
    public static final int DOSE_REFERENCE_NUMBER = 0x300A0012;
    public static final int DOSE_REFERENCE_UID = 0x300A0013;
    public static final int DOSE_REFERENCE_STRUCTURE_TYPE = 0x300A0014;
    public static final int DOSE_REFERENCE_DESCRIPTION = 0x300A0016;
    public static final int DOSE_REFERENCE_POINT_COORDINATES = 0x300A0018;
    public static final int DOSE_REFERENCE_TYPE = 0x300A0020;
    public static final int DELIVERY_MAXIMUM_DOSE = 0x300A0023;
    public static final int TARGET_PRESCRIPTION_DOSE = 0x300A0026;
    public static final int TARGET_MAXIMUM_DOSE = 0x300A0027;
    public static final int ORGAN_AT_RISK_MAXIMUM_DOSE = 0x300A002C;
    public static final int FRACTION_GROUP_SEQUENCE = 0x300A0070;
    public static final int FRACTION_GROUP_NUMBER = 0x300A0071;
    public static final int NUMBER_OF_FRACTIONS_PLANNED = 0x300A0078;
    public static final int NUMBER_OF_BEAMS = 0x300A0080;
    public static final int BEAM_DOSE_SPECIFICATION_POINT = 0x300A0082;
    public static final int BEAM_DOSE = 0x300A0084;
    public static final int BEAM_METERSET = 0x300A0086;
    public static final int NUMBER_OF_BRACHY_APPLICATION_SETUPS = 0x300A00A0;
    public static final int BEAM_SEQUENCE = 0x300A00B0;
    public static final int TREATMENT_MACHINE_NAME = 0x300A00B2;
    public static final int PRIMARY_DOSIMETER_UNIT = 0x300A00B3;
    public static final int SOURCE_AXIS_DISTANCE = 0x300A00B4;
    public static final int BEAM_LIMITING_DEVICE_SEQUENCE = 0x300A00B6;
    public static final int RT_BEAM_LIMITING_DEVICE_TYPE = 0x300A00B8;
    public static final int NUMBER_OF_LEAF_JAW_PAIRS = 0x300A00BC;
    public static final int LEAF_POSITION_BOUNDARIES = 0x300A00BE;
    public static final int BEAM_NUMBER = 0x300A00C0;
    public static final int BEAM_NAME = 0x300A00C2;
    public static final int BEAM_DESCRIPTION = 0x300A00C3;
    public static final int BEAM_TYPE = 0x300A00C4;
    public static final int RADIATION_TYPE = 0x300A00C6;
    public static final int TREATMENT_DELIVERY_TYPE = 0x300A00CE;
    public static final int NUMBER_OF_WEDGES = 0x300A00D0;
    public static final int NUMBER_OF_COMPENSATORS = 0x300A00E0;
    public static final int NUMBER_OF_BOLI = 0x300A00ED;
    public static final int NUMBER_OF_BLOCKS = 0x300A00F0;
    public static final int FINAL_CUMULATIVE_METERSET_WEIGHT = 0x300A010E;
    public static final int NUMBER_OF_CONTROL_POINTS = 0x300A0110;
    public static final int CONTROL_POINT_SEQUENCE = 0x300A0111;
    public static final int CONTROL_POINT_INDEX = 0x300A0112;
    public static final int NOMINAL_BEAM_ENERGY = 0x300A0114;
    public static final int BEAM_LIMITING_DEVICE_POSITION_SEQUENCE = 0x300A011A;
    public static final int LEAF_JAW_POSITIONS = 0x300A011C;
    public static final int GANTRY_ANGLE = 0x300A011E;
    public static final int GANTRY_ROTATION_DIRECTION = 0x300A011F;
    public static final int BEAM_LIMITING_DEVICE_ANGLE = 0x300A0120;
    public static final int BEAM_LIMITING_DEVICE_ROTATION_DIRECTION = 0x300A0121;
    public static final int PATIENT_SUPPORT_ANGLE = 0x300A0122;
    public static final int PATIENT_SUPPORT_ROTATION_DIRECTION = 0x300A0123;
    public static final int TABLE_TOP_ECCENTRIC_ANGLE = 0x300A0125;
    public static final int TABLE_TOP_ECCENTRIC_ROTATION_DIRECTION = 0x300A0126;
    public static final int TABLE_TOP_VERTICAL_POSITION = 0x300A0128;
    public static final int TABLE_TOP_LONGITUDINAL_POSITION = 0x300A0129;
    public static final int TABLE_TOP_LATERAL_POSITION = 0x300A012A;
    public static final int ISOCENTER_POSITION = 0x300A012C;
    public static final int CUMULATIVE_METERSET_WEIGHT = 0x300A0134;
    public static final int PATIENT_SETUP_SEQUENCE = 0x300A0180;
    public static final int PATIENT_SETUP_NUMBER = 0x300A0182;
    public static final int APPLICATION_SETUP_SEQUENCE = 0x300A0230;
    public static final int APPLICATION_SETUP_NUMBER = 0x300A0234;
    public static final int ION_BEAM_SEQUENCE = 0x300A03A2;

    // RT references
    public static final int REFERENCED_RT_PLAN_SEQUENCE = 0x300C0002;
    public static final int REFERENCED_BEAM_SEQUENCE = 0x300C0004;
    public static final int REFERENCED_BEAM_NUMBER = 0x300C0006;
    public static final int REFERENCED_FRACTION_GROUP_SEQUENCE = 0x300C0020;
    public static final int REFERENCED_FRACTION_GROUP_NUMBER = 0x300C0022;
    public static final int REFERENCED_STRUCTURE_SET_SEQUENCE = 0x300C0060;
    public static final int REFERENCED_PATIENT_SETUP_NUMBER = 0x300C006A;
    public static final int REFERENCED_DOSE_SEQUENCE = 0x300C0080;

    // Approval
    public static final int APPROVAL_STATUS = 0x300E0002;
    public static final int REVIEW_DATE = 0x300E0004;
    public static final int REVIEW_TIME = 0x300E0005;
    public static final int REVIEWER_NAME = 0x300E0008;

    // Registration
    public static final int REGISTRATION_SEQUENCE = 0x00700308;
    public static final int MATRIX_REGISTRATION_SEQUENCE = 0x00700309;
    public static final int MATRIX_SEQUENCE = 0x0070030A;
    public static final int FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE = 0x0070030C;

    // Pixel data
    public static final int FLOAT_PIXEL_DATA = 0x7FE00008;
    public static final int DOUBLE_FLOAT_PIXEL_DATA = 0x7FE00009;
    public static final int PIXEL_DATA = 0x7FE00010;

    // Items
    public static final int ITEM = 0xFFFEE000;
    public static final int ITEM_DELIMITATION_ITEM = 0xFFFEE00D;
    public static final int SEQUENCE_DELIMITATION_ITEM = 0xFFFEE0DD;

    private Tags() {}

    /**
     * The value representation of a tag of this class.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public static Vr vr(int tag) {
        return TagDictionary.vr(tag)
                .orElseThrow(() -> new IllegalArgumentException("no value representation known: " + label(tag)));
    }

    /** The keyword of a tag of this class, such as {@code DoseGridScaling}. */
    public static Optional<String> keyword(int tag) {
        return TagDictionary.keyword(tag);
    }

    /** A tag for people: {@code DoseGridScaling (3004,000E)}; without a keyword for tags that are not of this class. */
    public static String label(int tag) {
        String numbers = String.format(java.util.Locale.ROOT, "(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
        return keyword(tag).map(k -> k + " " + numbers).orElse(numbers);
    }

    /** Whether the tag belongs to a vendor: its group is odd (PS3.5 section 7.8). */
    public static boolean isPrivate(int tag) {
        return (tag & 0x10000) != 0;
    }
}
