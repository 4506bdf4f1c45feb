package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/dosegate} as users start it, on what the build has just packaged. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {
    private static final Path HOME = Path.of(System.getProperty("dosegate.home"));
    private static final Path LIBRARIES = HOME.resolve("cli/target/dosegate/lib");

    @TempDir
    Path folder;

    /** How a process ended. */
    private record Ended(int code, String out, String err) {}

    @Test
    void demoRunsUnderAnyLocaleInAnyFolder() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("放疗 计划 (1)"));
        Ended demo = run(odd, HOME.resolve("bin/dosegate"), Map.of("LC_ALL", "C"), "demo", "--out", "示例 plan");
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(odd.resolve("示例 plan/report/report.json")).isRegularFile();
        Ended check = run(
                odd,
                HOME.resolve("bin/dosegate"),
                Map.of("LC_ALL", "POSIX", "LANG", ""),
                "check",
                "示例 plan/dicom",
                "--json",
                "结果.json",
                "-q");
        assertThat(check.code()).as(check.err()).isEqualTo(1);
        assertThat(check.out()).startsWith("FAIL").doesNotContain("\u001b");
        assertThat(Files.readString(odd.resolve("结果.json"))).contains("dosegate.check/1");
    }

    @Test
    void worksThroughLinksAndFromADistribution() throws Exception {
        Path unpacked = distribution();
        Path relative = Files.createSymbolicLink(unpacked.resolve("second"), Path.of("bin/dosegate"));
        Path link = Files.createSymbolicLink(folder.resolve("dose gate"), relative);
        Ended version = run(folder, link, Map.of(), "--version");
        assertThat(version.code()).as(version.err()).isZero();
        assertThat(version.out()).startsWith("dosegate ");
        assertThat(version.out())
                .isEqualTo(run(folder, HOME.resolve("bin/dosegate"), Map.of(), "--version")
                        .out());
    }

    @Test
    void theFirstStartMakesAnArchiveOfClassesThatJavaAccepts() throws Exception {
        Path unpacked = distribution();
        Path launcher = unpacked.resolve("bin/dosegate");
        Ended first = run(folder, launcher, Map.of(), "--version");
        Path archive = archives(unpacked).get(0);
        // Refuses to start without an archive that fits.
        Ended second = run(folder, launcher, Map.of("DOSEGATE_JAVA_OPTS", "-Xshare:on"), "--version");
        assertThat(second).isEqualTo(first);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(Files.size(archive)).isPositive();
        try (Stream<Path> files = Files.list(unpacked)) {
            assertThat(files).containsExactlyInAnyOrder(unpacked.resolve("bin"), unpacked.resolve("lib"), archive);
        }
    }

    @Test
    void anArchiveOfOtherClassesIsPassedOverInSilence() throws Exception {
        Path unpacked = distribution();
        Path launcher = unpacked.resolve("bin/dosegate");
        Ended whole = run(folder, launcher, Map.of(), "--version");
        Path archive = archives(unpacked).get(0);
        Files.delete(archive);
        Files.writeString(archive, "no archive");
        assertThat(run(folder, launcher, Map.of(), "--version")).isEqualTo(whole);
        Files.delete(archive);
        Files.createFile(archive); // what is left where none could be made
        assertThat(run(folder, launcher, Map.of(), "--version")).isEqualTo(whole);
        assertThat(archive).isEmptyFile();
    }

    @Test
    void aSourceTreeThatIsNotBuiltSaysHowToBuild() throws Exception {
        Path tree = Files.createDirectories(folder.resolve("tree/bin")).getParent();
        Files.copy(HOME.resolve("bin/dosegate"), tree.resolve("bin/dosegate"));
        Files.createFile(tree.resolve("pom.xml"));
        Ended ended = run(folder, tree.resolve("bin/dosegate"), Map.of(), "check", "x");
        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.err()).contains("mvn").contains("demo");
        assertThat(ended.err().lines()).hasSize(1);
    }

    @Test
    void aWrongJavaHomeIsSaid() throws Exception {
        Ended ended = run(folder, HOME.resolve("bin/dosegate"), Map.of("JAVA_HOME", folder.toString()), "--version");
        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.err()).contains("JAVA_HOME");
    }

    @Test
    void optionsForJavaReachItAndComeLast() throws Exception {
        Ended ended = run(
                folder,
                HOME.resolve("bin/dosegate"),
                Map.of("DOSEGATE_JAVA_OPTS", "-Xmx64m  -Ddosegate.terminal=true"),
                "--help");
        assertThat(ended.out()).contains("\u001b[");
    }

    @Test
    void aFullDiskEndsWithAnError() throws Exception {
        Path full = Path.of("/dev/full");
        if (Files.exists(full)) {
            ProcessBuilder builder = builder(folder, HOME.resolve("bin/dosegate"), Map.of(), "protocol", "list");
            Process process = builder.redirectOutput(full.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(70);
        }
    }

    @Test
    void theDistributionHoldsOneVersionOfEachLibrary() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            List<String> names = files.map(f -> f.getFileName().toString().replaceFirst("-[0-9].*", ""))
                    .toList();
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .contains("cli", "report", "constraints", "dvh-engine", "dicom-io", "test-data", "picocli")
                    .noneMatch(n -> n.contains("junit") || n.contains("assertj") || n.contains("archunit"));
        }
    }

    /** A copy of what the build packaged, without the archive of classes. */
    private Path distribution() throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("剂量 门/bin")).getParent();
        Files.copy(HOME.resolve("bin/dosegate"), unpacked.resolve("bin/dosegate"));
        Path lib = Files.createDirectory(unpacked.resolve("lib"));
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        return unpacked;
    }

    private static List<Path> archives(Path unpacked) throws IOException {
        try (Stream<Path> files = Files.list(unpacked)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jsa"))
                    .toList();
        }
    }

    private static Ended run(Path in, Path launcher, Map<String, String> variables, String... args)
            throws IOException, InterruptedException {
        ProcessBuilder builder = builder(in, launcher, variables, args);
        File out = File.createTempFile("out", null, in.toFile());
        File err = File.createTempFile("err", null, in.toFile());
        Process process = builder.redirectOutput(out).redirectError(err).start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ended in time").isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }

    private static ProcessBuilder builder(Path in, Path launcher, Map<String, String> variables, String... args) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
        builder.environment().keySet().removeIf(k -> k.startsWith("DOSEGATE_") || k.equals("NO_COLOR"));
        builder.environment().putAll(variables);
        return builder;
    }
}
