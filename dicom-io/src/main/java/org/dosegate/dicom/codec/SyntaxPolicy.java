package org.dosegate.dicom.codec;

import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;

/** Which transfer syntaxes are refused, and how their headers can be described all the same. */
final class SyntaxPolicy {
    private static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
    private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    private static final String RLE = "1.2.840.10008.1.2.5";
    private static final String JPEG_FAMILY = "1.2.840.10008.1.2.4.";
    private static final String REMEDY =
            "export it uncompressed (Explicit or Implicit VR Little Endian), or convert it with dcmconv or dcmdrle";

    private SyntaxPolicy() {}

    /** The refusal of a syntax that is not one of {@link TransferSyntax}. */
    static DicomRefusedException refusal(String file, String uid) {
        Refusal code;
        String what;
        if (uid.equals(BIG_ENDIAN)) {
            code = Refusal.BIG_ENDIAN;
            what = "Explicit VR Big Endian is not read";
        } else if (uid.equals(DEFLATED)) {
            code = Refusal.DEFLATED;
            what = "deflated files are not read: their size after inflation is unknown";
        } else if (uid.equals(RLE)) {
            code = Refusal.RLE_COMPRESSED;
            what = "RLE compressed files are not read";
        } else if (uid.startsWith(JPEG_FAMILY)) {
            code = Refusal.JPEG_COMPRESSED;
            what = "JPEG or video compressed files are not read: doses and images may have been changed";
        } else {
            code = Refusal.UNKNOWN_TRANSFER_SYNTAX;
            what = "the transfer syntax " + uid + " is not known";
        }
        return DicomRefusedException.at(code, file, Tags.TRANSFER_SYNTAX_UID, what, REMEDY);
    }

    /** Compressed files have ordinary headers: the encoding in which they can be described; empty where they cannot. */
    static Optional<TransferSyntax> headerEncoding(String uid) {
        boolean encapsulated = uid.equals(RLE) || uid.startsWith(JPEG_FAMILY);
        return encapsulated ? Optional.of(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN) : TransferSyntax.of(uid);
    }
}
