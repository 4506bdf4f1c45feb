package org.dosegate.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.dosegate.cli.option.TalkOptions;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.protocol.Protocols;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dosegate protocol show ID}. */
@Command(name = "show", description = "Print the file of a built-in protocol, to read or as the start of one's own.")
final class ProtocolShowCommand implements Callable<Integer> {
    private final Environment environment;
    private final Messages messages;

    @Parameters(paramLabel = "ID", description = "Id, as protocol list prints it.")
    private String id;

    @Mixin
    private TalkOptions talk;

    ProtocolShowCommand(Environment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        messages.level(talk.quiet(), talk.verbose());
        if (!Protocols.ids().contains(id)) {
            throw new UsageException(
                    "no built-in protocol has the id \"" + id + "\"; there are: " + String.join(", ", Protocols.ids()));
        }
        Results.toStandardOutput(environment.out(), Protocols.builtIn(id).text().getBytes(StandardCharsets.UTF_8));
        return ExitCode.OK;
    }
}
