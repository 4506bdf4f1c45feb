package org.dosegate.constraints.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.dosegate.constraints.protocol.ProtocolProblem.Code;

/** Where protocols come from: built in, or a user's file. A file is read once; the bytes that are hashed are those that are parsed. */
public final class Protocols {
    /** A protocol file is at most this long, bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private static final List<String> BUILT_IN = List.of(
            "hcc-45gy-15fx-imrt",
            "hcc-50p4gy-28fx-kuo2011",
            "lung-28gy-1fx-safron2",
            "lung-48gy-4fx-safron2",
            "pancreas-30gy-1fx-sabr");

    private Protocols() {}

    /** Ids of the built-in protocols, sorted. */
    public static List<String> ids() {
        return BUILT_IN;
    }

    /** The built-in protocols, sorted by id. */
    public static List<Protocol> list() {
        return BUILT_IN.stream().map(Protocols::builtIn).toList();
    }

    /**
     * A built-in protocol; its file as text is {@link Protocol#text()}.
     *
     * @throws ProtocolException with code NOT_FOUND
     */
    public static Protocol builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            throw failure(
                    Code.NOT_FOUND, id, "no built-in protocol has this id; there are: " + String.join(", ", BUILT_IN));
        }
        String name = id + ".yaml";
        byte[] bytes = Resources.bytes(name);
        // The schema is a good part of a cold start, and what ships here is held against it by a test.
        return ProtocolReader.readOfKnownForm(decode(bytes, name), sha256(bytes), name);
    }

    /**
     * A user's protocol.
     *
     * @throws ProtocolException when the file cannot be read or is not valid; it lists every problem with line and column
     */
    public static Protocol load(Path file) {
        if (!Files.isRegularFile(file)) {
            throw failure(Code.NOT_FOUND, file.toString(), "no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return load(in.readNBytes(MOST_BYTES + 1), file.toString());
        } catch (IOException e) {
            ProtocolProblem problem =
                    new ProtocolProblem(Code.UNREADABLE, file.toString(), 0, 0, "cannot be read: " + e.getMessage());
            throw new ProtocolException(problem, e);
        }
    }

    /**
     * A protocol from memory.
     *
     * @param bytes the file, UTF-8
     * @param name what to call it in messages
     * @throws ProtocolException when it is not valid; it lists every problem with line and column
     */
    public static Protocol load(byte[] bytes, String name) {
        if (bytes.length > MOST_BYTES) {
            throw failure(Code.TOO_LARGE, name, "a protocol has at most " + MOST_BYTES + " bytes");
        }
        return ProtocolReader.read(decode(bytes, name), sha256(bytes), name);
    }

    private static String decode(byte[] bytes, String name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Windows editors put a byte order mark in front.
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            ProtocolProblem problem =
                    new ProtocolProblem(Code.ENCODING, name, 0, 0, "not UTF-8: save the file in this encoding");
            throw new ProtocolException(problem, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static ProtocolException failure(Code code, String source, String message) {
        return new ProtocolException(List.of(new ProtocolProblem(code, source, 0, 0, message)));
    }
}
