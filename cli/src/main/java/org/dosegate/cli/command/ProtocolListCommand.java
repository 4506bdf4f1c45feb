package org.dosegate.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.dosegate.cli.option.TalkOptions;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dosegate protocol list}. */
@Command(name = "list", description = "List the built-in protocols, one a line.")
final class ProtocolListCommand implements Callable<Integer> {
    private final Environment environment;
    private final Messages messages;

    @Mixin
    private TalkOptions talk;

    ProtocolListCommand(Environment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        messages.level(talk.quiet(), talk.verbose());
        StringBuilder lines = new StringBuilder();
        for (Protocol protocol : Protocols.list()) {
            lines.append(protocol.info().id());
            if (!talk.quiet()) {
                lines.append("  ")
                        .append(protocol.info().version())
                        .append("  ")
                        .append(protocol.info().title());
            }
            lines.append('\n');
            if (talk.verbose()) {
                lines.append("    ").append(protocol.info().citation()).append('\n');
                lines.append("    sha256 ").append(protocol.info().sha256()).append('\n');
            }
        }
        Results.toStandardOutput(environment.out(), lines.toString().getBytes(StandardCharsets.UTF_8));
        return ExitCode.OK;
    }
}
