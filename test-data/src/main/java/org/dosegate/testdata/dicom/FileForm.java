package org.dosegate.testdata.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.TransferSyntax;
import org.dosegate.dicom.element.DicomDataset;

/**
 * How an object is laid out in a file.
 *
 * @param syntax transfer syntax
 * @param header whether the file has preamble and file meta information (Part 10)
 * @param lengths how sequences end
 */
public record FileForm(TransferSyntax syntax, boolean header, DicomCodec.Lengths lengths) {
    /** Part 10, Explicit VR Little Endian, sequences ended by delimiters. */
    public static final FileForm USUAL =
            new FileForm(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, true, DicomCodec.Lengths.UNDEFINED);

    /** Part 10, Implicit VR Little Endian, sequences with lengths. */
    public static final FileForm IMPLICIT =
            new FileForm(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, true, DicomCodec.Lengths.DEFINED);

    /** Implicit VR Little Endian without preamble and file meta information, as some systems export. */
    public static final FileForm BARE =
            new FileForm(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, false, DicomCodec.Lengths.DEFINED);

    /** The bytes of the file. */
    public byte[] encode(DicomDataset dataset) {
        DicomCodec codec = DicomCodec.standard();
        return header ? codec.writeFile(dataset, syntax, lengths) : codec.writeDataset(dataset, syntax, lengths);
    }

    /**
     * Writes the file; folders that are missing are made.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(DicomDataset dataset, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, encode(dataset));
    }
}
