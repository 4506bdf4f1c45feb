package org.dosegate.testdata.mutation;

import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFile;
import org.dosegate.dicom.codec.DicomFileReader;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.DvhSequenceReader;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.RtDoseReader;
import org.dosegate.dicom.rt.RtPlanReader;
import org.dosegate.dicom.rt.RtStructReader;
import org.dosegate.dicom.rt.SopClass;
import org.dosegate.dicom.value.StrictValues;

/** Reads one file from memory as far as loading a plan looks at a single file: a damaged one must be refused, and nothing but a refusal may be thrown. */
public final class FileReading {
    /** What became of a file. */
    public enum Outcome {
        /** It was not taken for DICOM. */
        NO_DICOM,
        /** It was refused. */
        REFUSED,
        /** It is no object of a plan. */
        OTHER,
        /** It was read. */
        READ
    }

    private FileReading() {}

    /** Reads bytes; whatever they are, this throws nothing. */
    public static Outcome of(byte[] bytes) {
        DicomCodec codec = DicomCodec.standard();
        Optional<DicomFile> read = new DicomFileReader(codec).read("file", bytes);
        if (read.isEmpty()) {
            return Outcome.NO_DICOM;
        }
        DicomFile file = read.get();
        if (file.refusal().isPresent()) {
            return Outcome.REFUSED;
        }
        StrictValues values = StrictValues.of(file.name(), file.dataset(), codec);
        try {
            ObjectHeader.read(values, file.sha256());
            return object(values, file);
        } catch (DicomRefusedException e) {
            return Outcome.REFUSED;
        }
    }

    private static Outcome object(StrictValues values, DicomFile file) {
        String uid =
                values.dataset().get(Tags.SOP_CLASS_UID).orElse(null) instanceof DicomValue value ? value.latin1() : "";
        switch (SopClass.of(uid)) {
            case RT_STRUCTURE_SET -> RtStructReader.read(values, file.sha256());
            case RT_DOSE -> {
                RtDoseReader.read(values, file.sha256());
                DvhSequenceReader.read(values);
            }
            case RT_PLAN, RT_ION_PLAN -> RtPlanReader.read(values, file.sha256());
            default -> {
                return Outcome.OTHER;
            }
        }
        return Outcome.READ;
    }
}
