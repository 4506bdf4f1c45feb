package org.dosegate.dicom.codec;

import java.util.List;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Vr;

/**
 * The door to the DICOM library: bytes to elements, elements to bytes. It is not strict; files of unknown origin are read through
 * the strict reader, which uses this and compares. Implementations keep no state and may be used by several threads.
 */
public interface DicomCodec {

    /** How sequences and items end. */
    enum Lengths {
        /** By delimiters; their length is undefined. */
        UNDEFINED,
        /** By a length in their header. */
        DEFINED
    }

    /**
     * Reads a dataset without preamble and file meta information.
     *
     * @param bytes holds the dataset
     * @param from its first byte; it goes to the end of the array
     * @throws CodecException when the library cannot read it
     */
    DicomDataset readDataset(byte[] bytes, int from, TransferSyntax syntax);

    /**
     * Writes a Part-10 file: preamble, file meta information, dataset. SOP class and instance UID are copied into the file meta information.
     *
     * @throws CodecException when SOP Class UID or SOP Instance UID is missing or the library fails
     */
    byte[] writeFile(DicomDataset dataset, TransferSyntax syntax, Lengths lengths);

    /** Writes a dataset without preamble and file meta information, as some planning systems export it. */
    byte[] writeDataset(DicomDataset dataset, TransferSyntax syntax, Lengths lengths);

    /** The value representation of a standard tag in the library's dictionary (PS3.6); UN for tags that it does not know. */
    Vr dictionaryVr(int tag);

    /**
     * Text as characters, as Specific Character Set says.
     *
     * @param characterSets the values of Specific Character Set, among them at most one empty; without values: ASCII
     */
    String decode(byte[] text, List<String> characterSets);

    /** Writes a Part-10 file, Explicit VR Little Endian. */
    default byte[] writeFile(DicomDataset dataset) {
        return writeFile(dataset, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Lengths.UNDEFINED);
    }

    /** The codec of this build. */
    static DicomCodec standard() {
        return new Dcm4cheCodec();
    }
}
