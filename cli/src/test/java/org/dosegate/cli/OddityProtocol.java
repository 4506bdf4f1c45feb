package org.dosegate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A protocol that the clean plan of the catalogue keeps with room to spare. */
final class OddityProtocol {
    private OddityProtocol() {}

    static Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("oddity.yaml"), """
                schema: dosegate.protocol/1
                id: oddity
                version: "1.0"
                title: A protocol for odd files
                citation: made up
                prescription: {doseGy: 45, fractions: 15}
                names: {ignoreCase: true}
                structures:
                  - {name: Liver, aliases: [肝脏, Liver_Whole_Orga]}
                  - {name: GTV}
                goals:
                  - {id: liver-max, structure: Liver, goal: "Max[Gy] < 55"}
                  - {id: liver-mean, structure: Liver, goal: "Mean[Gy] < 40"}
                  - {id: liver-volume, structure: Liver, goal: "Volume[cc] > 0.001"}
                  - {id: liver-v30, structure: Liver, goal: "V30Gy[%] < 95"}
                  - {id: gtv-coverage, structure: GTV, goal: "D95%[Gy] > 10"}
                """);
    }
}
