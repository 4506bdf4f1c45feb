package org.dosegate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanAheadTest {
    /** What stands behind the arrow is read before anybody knows whether it is wanted. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            nullValues = "nothing",
            value = {
                "check export -> export",
                "check export --json result.json -> export",
                "dvh RS.dcm RD.dcm -q -> RS.dcm RD.dcm",
                "compare export --max-difference=3 -> export",
                "check -q export -> nothing",
                "check -> nothing",
                "info export -> nothing",
                "expand export --from GTV -> nothing",
                "check --each a b -> nothing",
                "check a b --each -> nothing",
                "check export --dose RD.2.dcm -> nothing",
                "dvh export --struct=1.2.3 -> nothing",
                "check export --prior-dose old.dcm -> nothing",
                "check export --registration REG.dcm -> nothing",
                "check export --plan RP.2.dcm -> nothing",
                "export check -> nothing",
            })
    void whatStandsBehindTheCommandIsGuessed(String commandLine, String guessed) {
        List<Path> paths = guessed == null
                ? List.of()
                : Arrays.stream(guessed.split(" ")).map(Path::of).toList();
        assertThat(PlanAhead.paths(commandLine.split(" "))).isEqualTo(paths);
    }
}
