package org.dosegate.cli.run;

import java.io.IOException;

/** A result could not be written. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failed output.
     *
     * @param where the file, or {@code standard output}
     * @param cause what the system said
     */
    public OutputException(String where, IOException cause) {
        super("cannot write " + where + ": " + reason(cause) + "; the result is lost, write it elsewhere", cause);
    }

    private static String reason(IOException cause) {
        String said = cause.getMessage();
        return cause.getClass().getSimpleName() + (said == null ? "" : " (" + said + ")");
    }
}
