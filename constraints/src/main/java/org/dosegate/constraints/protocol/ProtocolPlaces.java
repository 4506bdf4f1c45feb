package org.dosegate.constraints.protocol;

/** Where the parts of a protocol stand in its file. */
public final class ProtocolPlaces {
    private final YamlTree tree;

    private ProtocolPlaces(YamlTree tree) {
        this.tree = tree;
    }

    /**
     * A place in the file.
     *
     * @param line line, from 1
     * @param column column in code points, from 1
     */
    public record Place(int line, int column) {}

    /** The places of a protocol's file. */
    public static ProtocolPlaces of(Protocol protocol) {
        return new ProtocolPlaces(YamlFile.read(protocol.text(), protocol.info().id()));
    }

    /**
     * Where a value begins.
     *
     * @param pointer JSON pointer (RFC 6901) to something that the file has, such as {@code /goals/3/goal}
     */
    public Place of(String pointer) {
        YamlLocation at = YamlPointer.value(tree, pointer);
        return new Place(at.line(), at.column());
    }
}
