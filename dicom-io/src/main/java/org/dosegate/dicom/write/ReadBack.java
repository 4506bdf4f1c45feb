package org.dosegate.dicom.write;

import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFile;
import org.dosegate.dicom.codec.DicomFileReader;
import org.dosegate.dicom.rt.RtStructReader;
import org.dosegate.dicom.rt.RtStructureSet;
import org.dosegate.dicom.value.StrictValues;

/** A structure set that was written, read again as if it came from elsewhere: what is stored must be what was meant. */
public final class ReadBack {
    private ReadBack() {}

    /**
     * Reads the bytes of a file.
     *
     * @param name stands for the file in refusals
     * @throws org.dosegate.dicom.DicomRefusedException when they would be refused
     * @throws IllegalStateException when they are no DICOM at all
     */
    public static RtStructureSet of(String name, byte[] bytes) {
        DicomCodec codec = DicomCodec.standard();
        DicomFile file = new DicomFileReader(codec)
                .read(name, bytes)
                .orElseThrow(() -> new IllegalStateException("what was written is no DICOM file"));
        file.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return RtStructReader.read(StrictValues.of(name, file.dataset(), codec), file.sha256());
    }
}
