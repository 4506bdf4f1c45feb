package org.dosegate.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dosegate.constraints.lint.Linter;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.ProtocolException;
import org.dosegate.constraints.protocol.Protocols;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes as a protocol file: loaded, and then linted, or refused. */
class ProtocolFuzz {
    static Stream<byte[]> builtIn() {
        return Protocols.list().stream().map(protocol -> protocol.text().getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("builtIn")
    @FuzzTest
    void bytesAreLoadedOrRefused(byte[] bytes) {
        Protocol protocol;
        try {
            protocol = Protocols.load(bytes, "fuzz.yaml");
        } catch (ProtocolException e) {
            return;
        }
        Linter.lint(protocol, "fuzz.yaml");
    }
}
