package org.dosegate.constraints.protocol;

/**
 * One thing that is wrong with a protocol file.
 *
 * @param code what kind of thing
 * @param source the file, as the user named it
 * @param line line, from 1; 0 when it concerns the file as a whole
 * @param column column, from 1; 0 when it concerns the file as a whole
 * @param message what is wrong and what to do
 */
public record ProtocolProblem(Code code, String source, int line, int column, String message) {

    /** Kinds of problems. */
    public enum Code {
        /** There is no built-in protocol of this id, and no such file. */
        NOT_FOUND,
        /** The file cannot be read. */
        UNREADABLE,
        /** The file is larger than a protocol can be. */
        TOO_LARGE,
        /** The file is not UTF-8. */
        ENCODING,
        /** The file is not YAML. */
        SYNTAX,
        /** A tag, an anchor or an alias: a protocol says everything in plain sight. */
        NOT_PLAIN,
        /** A key occurs twice. */
        DUPLICATE_KEY,
        /** Something is missing, unknown or of the wrong kind. */
        SCHEMA,
        /** A goal or a structure expression does not follow the grammar. */
        EXPRESSION,
        /** A structure is used that the protocol does not list. */
        UNKNOWN_STRUCTURE,
        /** Two structures, goals, expansions or aliases share a name. */
        DUPLICATE_NAME,
        /** A goal compares a structure's metric without naming a structure. */
        NO_STRUCTURE,
        /** A goal in EQD2 concerns a structure of which the protocol does not say alpha/beta. */
        NO_ALPHA_BETA,
        /** A target grows out of itself, directly or by way of others. */
        CIRCULAR_TARGETS,
        /** No goal is required, so that nothing could ever be passed. */
        NOTHING_REQUIRED
    }

    /** {@code file:line:column: message}, as compilers write it. */
    @Override
    public String toString() {
        return source + (line > 0 ? ":" + line + ":" + column : "") + ": " + message;
    }
}
