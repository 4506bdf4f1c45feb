package org.dosegate.dicom.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells DICOM files from others, for those who write files beside them. */
public final class DicomRecognition {
    private DicomRecognition() {}

    /** Whether a regular file begins as DICOM does, with its preamble (PS3.10 7.1) or as a bare dataset. One that cannot be read does not. */
    public static boolean isDicom(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return FileHeader.start(in.readNBytes(FileHeader.BYTES_NEEDED)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
