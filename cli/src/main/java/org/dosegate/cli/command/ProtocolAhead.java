package org.dosegate.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dosegate.cli.run.Waiting;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.ProtocolException;

/**
 * The protocol of a check, read on another core while the command line is still being described: in a young process each takes a tenth of a
 * second. Which one it will be is a guess from the arguments; when it turns out wrong, the right one is read.
 */
final class ProtocolAhead {
    private static final String OPTION = "--protocol";

    private final String guess;
    private final Optional<CompletableFuture<Protocol>> reading;

    private ProtocolAhead(String guess, Optional<CompletableFuture<Protocol>> reading) {
        this.guess = guess;
        this.reading = reading;
    }

    /** Begins to read the protocol, if the arguments are those of a check. */
    static ProtocolAhead of(String... args) {
        if (args.length < 2 || !args[0].equals("check")) {
            return new ProtocolAhead("", Optional.empty());
        }
        String guess = guess(List.of(args));
        return new ProtocolAhead(guess, Optional.of(CompletableFuture.supplyAsync(() -> ProtocolChoice.find(guess))));
    }

    /**
     * The protocol that the command line names, as {@link ProtocolChoice#find} gives it.
     *
     * @throws ProtocolException when the file is not there or not valid
     */
    Protocol find(String idOrFile) {
        return guess.equals(idOrFile) && reading.isPresent()
                ? Waiting.forResult(reading.get())
                : ProtocolChoice.find(idOrFile);
    }

    private static String guess(List<String> args) {
        int option = args.indexOf(OPTION);
        if (option >= 0 && option + 1 < args.size()) {
            return args.get(option + 1);
        }
        return args.stream()
                .filter(arg -> arg.startsWith(OPTION + "="))
                .map(arg -> arg.substring(OPTION.length() + 1))
                .findFirst()
                .orElse(CheckCommand.DEFAULT_PROTOCOL);
    }
}
