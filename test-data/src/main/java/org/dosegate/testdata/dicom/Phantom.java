package org.dosegate.testdata.dicom;

import java.nio.charset.Charset;
import java.util.Optional;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;

/**
 * Who and what the objects of one phantom belong to. Dates are fixed.
 *
 * @param uids source of all UIDs
 * @param patientName DICOM person name
 * @param patientId identifier
 * @param characterSet what (0008,0005) says and how text is encoded
 */
public record Phantom(UidSource uids, String patientName, String patientId, CharacterSet characterSet) {
    static final String DATE = "20260105";
    static final String TIME = "120000";

    /** The character sets of the tests. */
    public enum CharacterSet {
        /** ASCII, (0008,0005) absent. */
        DEFAULT(null, "US-ASCII"),
        /** Latin 1. */
        LATIN_1("ISO_IR 100", "ISO-8859-1"),
        /** UTF-8. */
        UTF_8("ISO_IR 192", "UTF-8"),
        /** GB18030. */
        GB18030("GB18030", "GB18030");

        private final String definedTerm;
        private final String javaName;

        CharacterSet(String definedTerm, String javaName) {
            this.definedTerm = definedTerm;
            this.javaName = javaName;
        }

        /** The value of Specific Character Set; empty where the element is left out. */
        public Optional<String> definedTerm() {
            return Optional.ofNullable(definedTerm);
        }

        private void begin(DatasetBuilder builder, boolean top) {
            if (definedTerm != null) {
                builder.characterSet(top ? definedTerm : null, Charset.forName(javaName));
            }
        }
    }

    /** The kinds of objects that a phantom has. */
    public enum Kind {
        /** RT Structure Set. */
        RTSTRUCT("1.2.840.10008.5.1.4.1.1.481.3", 1),
        /** RT Dose. */
        RTDOSE("1.2.840.10008.5.1.4.1.1.481.2", 2),
        /** RT Plan. */
        RTPLAN("1.2.840.10008.5.1.4.1.1.481.5", 3),
        /** CT image. */
        CT("1.2.840.10008.5.1.4.1.1.2", 4);

        private final String sopClassUid;
        private final int seriesNumber;

        Kind(String sopClassUid, int seriesNumber) {
            this.sopClassUid = sopClassUid;
            this.seriesNumber = seriesNumber;
        }

        /** SOP Class UID. */
        public String sopClassUid() {
            return sopClassUid;
        }
    }

    /** A phantom with ASCII names. */
    public static Phantom of(String seed, String patientName, String patientId) {
        return new Phantom(new UidSource(seed), patientName, patientId, CharacterSet.DEFAULT);
    }

    /** A phantom for tests, named by its seed. */
    public static Phantom of(String seed) {
        return of(seed, "PHANTOM^" + seed.toUpperCase(java.util.Locale.ROOT), "PHANTOM-" + seed);
    }

    /** The same phantom with its text in another encoding. */
    public Phantom with(CharacterSet set) {
        return new Phantom(uids, patientName, patientId, set);
    }

    /** The frame of reference of all objects. */
    public String frameOfReferenceUid() {
        return uids.uid("frame of reference");
    }

    /** The SOP instance UID of one object; the name tells objects of one kind apart. */
    public String sopInstanceUid(Kind kind, String name) {
        return uids.uid(kind + " " + name);
    }

    /** The series instance UID of a CT; the name tells series apart. */
    public String ctSeriesUid(String name) {
        return uids.uid("series CT " + name);
    }

    /** An item of a sequence whose text is encoded as the object's. */
    DatasetBuilder item() {
        DatasetBuilder builder = DicomDataset.builder();
        characterSet.begin(builder, false);
        return builder;
    }

    /** The modules that all three kinds share: patient, general study, series, equipment, frame of reference, SOP common. */
    DatasetBuilder begin(Kind kind, String name) {
        DatasetBuilder builder = DicomDataset.builder();
        characterSet.begin(builder, true);
        return builder.text(Tags.SOP_CLASS_UID, kind.sopClassUid())
                .text(Tags.SOP_INSTANCE_UID, sopInstanceUid(kind, name))
                .text(Tags.INSTANCE_CREATION_DATE, DATE)
                .text(Tags.INSTANCE_CREATION_TIME, TIME)
                .text(Tags.PATIENT_NAME, patientName)
                .text(Tags.PATIENT_ID, patientId)
                .empty(Tags.PATIENT_BIRTH_DATE)
                .text(Tags.PATIENT_SEX, "O")
                .text(Tags.STUDY_INSTANCE_UID, uids.uid("study"))
                .text(Tags.STUDY_DATE, DATE)
                .text(Tags.STUDY_TIME, TIME)
                .empty(Tags.REFERRING_PHYSICIAN_NAME)
                .text(Tags.STUDY_ID, "1")
                .empty(Tags.ACCESSION_NUMBER)
                .text(Tags.MODALITY, kind.name())
                .text(Tags.SERIES_INSTANCE_UID, uids.uid("series " + kind))
                .is(Tags.SERIES_NUMBER, kind.seriesNumber)
                .empty(Tags.OPERATORS_NAME)
                .text(Tags.MANUFACTURER, "Dosegate phantom generator")
                .text(Tags.FRAME_OF_REFERENCE_UID, frameOfReferenceUid())
                .empty(Tags.POSITION_REFERENCE_INDICATOR);
    }
}
