package org.dosegate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Protocols of a goal or two for {@link TinyPlan}. */
public final class TinyProtocol {
    private TinyProtocol() {}

    /** A protocol with these goals, each {@code Structure: goal}, all required. */
    public static Path write(Path folder, String... goals) throws IOException {
        StringBuilder yaml = new StringBuilder("""
                schema: dosegate.protocol/1
                id: tiny
                version: "1.0"
                title: A protocol for tests
                citation: made up
                prescription:
                  doseGy: 45
                  fractions: 15
                structures:
                  - name: Liver
                    aliases: [肝脏]
                  - name: Duodenum
                    aliases: []
                  - name: Colon
                    aliases: []
                goals:
                """);
        for (int i = 0; i < goals.length; i++) {
            String[] parts = goals[i].split(": ", 2);
            yaml.append("  - {id: goal-%d, structure: %s, goal: \"%s\"}%n".formatted(i + 1, parts[0], parts[1]));
        }
        Path file = folder.resolve("protocol " + goals.length + ".yaml");
        Files.writeString(file, yaml.toString());
        return file;
    }
}
