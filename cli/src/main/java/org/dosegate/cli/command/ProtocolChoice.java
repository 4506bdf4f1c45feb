package org.dosegate.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.ProtocolException;
import org.dosegate.constraints.protocol.Protocols;

/** The protocol that {@code --protocol} names. */
final class ProtocolChoice {
    private ProtocolChoice() {}

    /**
     * A built-in protocol by its id, else a file. An id wins over a file of that name; {@code ./ID} means the file.
     *
     * @throws ProtocolException when the file is not there or not valid
     */
    static Protocol find(String idOrFile) {
        if (Protocols.ids().contains(idOrFile)) {
            return Protocols.builtIn(idOrFile);
        }
        try {
            return Protocols.load(Path.of(idOrFile));
        } catch (InvalidPathException e) {
            throw new UsageException("--protocol is \"" + idOrFile + "\", which is no built-in protocol ("
                    + String.join(", ", Protocols.ids()) + ") and cannot be a file name here: " + e.getReason());
        }
    }
}
