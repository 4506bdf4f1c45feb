package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpAndUsageTest {
    @Test
    void helpNamesCommandsExitCodesAndExamples() {
        Cli.Ended ended = Cli.run("--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("check", "dvh", "info", "protocol", "demo", "Exit codes:", "Examples:");
        for (String code : new String[] {"0", "1", "2", "3", "4", "5", "6", "70"}) {
            assertThat(ended.out()).containsPattern("(?m)^ +" + code + " {2,}\\S");
        }
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "dvh", "expand", "compare", "gamma", "info", "demo"})
    void everyCommandHasHelpWithExamples(String command) {
        Cli.Ended ended = Cli.run(command, "--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("dosegate " + command, "Examples:");
    }

    @Test
    void helpIsPlainWhereNobodySeesColours() {
        assertThat(Cli.run("--help").out()).doesNotContain("\u001b");
        assertThat(new Cli()
                        .onATerminal()
                        .variable("NO_COLOR", "1")
                        .with("--help")
                        .out())
                .doesNotContain("\u001b");
        assertThat(new Cli().onATerminal().with("--help").out()).contains("\u001b");
    }

    @Test
    void versionSaysCommitAndJava() {
        Cli.Ended ended = Cli.run("--version");
        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines()).hasSize(3);
        assertThat(ended.out())
                .containsPattern("^dosegate [0-9]+\\.[0-9]+\\.[0-9]+")
                .containsPattern("\ncommit ([0-9a-f]{40}(-dirty)?|unknown)\n")
                .contains("\nJava " + System.getProperty("java.version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chek x",
                "check",
                "check x --no-such-option",
                "check x --between-slices cone",
                "check x --map Liver",
                "check x --absent Liver=",
                "check x --quantity SLV",
                "check x --quantity SLV=much",
                "check x --prescription 45",
                "check x --prescription 45,5/15",
                "check x --prescription 0/15",
                "check x --json - --csv -",
                "check x --json no/such/folder/x.json",
                "dvh",
                "info",
                "protocol",
                "protocol show no-such-protocol",
                "protocol lint",
            })
    void wrongUsageEndsWithTwoAndOneLineOnStandardError(String line) {
        Cli.Ended ended = Cli.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)));
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).startsWith("dosegate: ").contains("--help");
    }

    @Test
    void aMisspelledCommandIsUnderstood() {
        assertThat(Cli.run("chek").err()).contains("check");
    }

    @Test
    void aWrongFixedTimeIsWrongUsage() {
        assertThat(new Cli()
                        .variable("SOURCE_DATE_EPOCH", "yesterday")
                        .with("check", "x")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void protocolsAreListedAndShown() {
        assertThat(Cli.run("protocol", "list").out()).startsWith("hcc-45gy-15fx-imrt  ");
        Cli.Ended shown = Cli.run("protocol", "show", "hcc-45gy-15fx-imrt");
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("SpinalCord", "V45Gy[%] < 25");
    }

    @Test
    void aFullDiskIsNotAResult() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Cli.Ended ended = new Cli().withStandardOutput(full).with("protocol", "list");
        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(new Cli().withStandardOutput(full).with("--help").code()).isEqualTo(70);
    }
}
