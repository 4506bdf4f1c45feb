package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dosegate.testdata.demo.DemoPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/dosegate check --each} ended by Ctrl-C in the middle, and begun again. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptedRunIT {
    private static final int PLANS = 5;
    private static final Path LAUNCHER = Path.of(System.getProperty("dosegate.home"), "bin/dosegate");

    @TempDir
    Path folder;

    @Test
    void leavesWholeReportsAloneAndIsResumed() throws Exception {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), "check", "--report", "reports", "--each"));
        Path plan = folder.resolve("plan1");
        DemoPlan.write(plan);
        for (int n = 1; n <= PLANS; n++) {
            command.add("plan" + n);
            Path copy = Files.createDirectories(folder.resolve("plan" + n));
            for (String file : new String[] {"RS.demo.dcm", "RD.demo.dcm", "RP.demo.dcm"}) {
                if (n > 1) {
                    Files.copy(plan.resolve(file), copy.resolve(file));
                }
            }
        }
        Process run = start(command, "first.txt");
        Path reports = folder.resolve("reports");
        while (records(reports) == 0 && run.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        long done = records(reports);
        assertThat(run.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("first.txt"))).contains("interrupted; ");
        assertThat(done).isBetween(1L, PLANS - 1L);
        assertThat(files(reports))
                .hasSize((int) (5 * done))
                .noneMatch(file -> file.toString().endsWith(".tmp"));

        Process again = start(command, "second.txt");
        assertThat(again.waitFor(600, TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("second.txt"))).contains(PLANS + " plans: " + PLANS + " FAIL");
        assertThat(records(reports)).isEqualTo(PLANS);
    }

    private Process start(List<String> command, String log) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }

    /** Plans whose report is finished; asked for by name, since a walk beside a run that writes may meet a file that is gone again. */
    private static long records(Path reports) {
        return IntStream.rangeClosed(1, PLANS)
                .filter(n -> Files.exists(reports.resolve("plan" + n).resolve("case.json")))
                .count();
    }

    private static List<Path> files(Path reports) throws IOException {
        try (Stream<Path> walk = Files.walk(reports)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
