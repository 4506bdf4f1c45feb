package org.dosegate.dicom.codec;

/** The DICOM library failed on bytes or elements; whoever knows the file turns this into a refusal. */
public final class CodecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with its cause. */
    public CodecException(String message, Throwable cause) {
        super(message, cause);
    }
}
