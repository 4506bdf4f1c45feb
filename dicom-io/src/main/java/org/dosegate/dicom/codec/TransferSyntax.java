package org.dosegate.dicom.codec;

import java.util.Optional;

/** The transfer syntaxes that are read and written (PS3.5 section 10 and annex A). */
public enum TransferSyntax {
    /** Implicit VR Little Endian. */
    IMPLICIT_VR_LITTLE_ENDIAN("1.2.840.10008.1.2"),
    /** Explicit VR Little Endian. */
    EXPLICIT_VR_LITTLE_ENDIAN("1.2.840.10008.1.2.1");

    private final String uid;

    TransferSyntax(String uid) {
        this.uid = uid;
    }

    /** The UID as it stands in Transfer Syntax UID (0002,0010). */
    public String uid() {
        return uid;
    }

    /** The syntax of a UID; empty when it is none that is read here. */
    public static Optional<TransferSyntax> of(String uid) {
        for (TransferSyntax syntax : values()) {
            if (syntax.uid.equals(uid)) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }
}
