package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/soup.csv} lists the libraries of the distribution with their versions: all of them, and no others. */
class LibrariesIT {
    @Test
    void everyLibraryOfTheDistributionIsListed() throws IOException {
        Stream<String> listed = DocsTable.read("soup.csv").stream()
                .map(row -> row.get("artifact").replaceFirst(".*:", "") + "-" + row.get("version") + ".jar");
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("dosegate.home"), "cli/target/dosegate/lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()).filter(name -> !name.contains("SNAPSHOT")))
                    .containsExactlyInAnyOrderElementsOf(listed.toList());
        }
    }
}
