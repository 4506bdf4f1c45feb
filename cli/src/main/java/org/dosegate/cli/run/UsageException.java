package org.dosegate.cli.run;

/** The command line asks for something that makes no sense; the message says what to write instead. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A usage error with a one-line message. */
    public UsageException(String message) {
        super(message);
    }
}
