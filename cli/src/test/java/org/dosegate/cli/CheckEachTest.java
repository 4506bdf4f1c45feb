package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dosegate.cli.run.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckEachTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    Path folder;

    private Path first;
    private Path second;
    private Path empty;
    private Path protocol;

    @BeforeEach
    void writePlans() throws IOException {
        first = folder.resolve("计划 1");
        second = folder.resolve("plan 2");
        TinyPlan.in(first);
        TinyPlan.in(second);
        empty = Files.createDirectory(folder.resolve("empty"));
        protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
    }

    @Test
    void everyFolderIsAPlanAndABadOneStopsNoOther() throws IOException {
        Cli.Ended ended = Cli.run("check", "--each", first, empty, second, "--protocol", protocol, "--json", "-");
        List<JsonNode> lines = lines(ended);
        assertThat(lines)
                .extracting(line -> line.get("folder").textValue())
                .containsExactly(first.toString(), empty.toString(), second.toString());
        assertThat(lines).extracting(line -> line.get("verdict").textValue()).containsExactly("PASS", null, "PASS");
        assertThat(lines.get(1).get("error").textValue()).contains(empty + ": holds no DICOM file");
        assertThat(ended.err())
                .isEqualTo("dosegate: " + lines.get(1).get("error").textValue() + "\n");
        assertThat(ended.code()).isEqualTo(3);
    }

    @Test
    void theTableSaysHowManyCameOutHow() {
        Cli.Ended ended = Cli.run("check", "--each", first, empty, second, "--protocol", protocol);
        assertThat(ended.out())
                .contains(first + "  Tiny  PASS ", "NOT CHECKED")
                .endsWith("\n3 plans: 2 PASS, 1 NOT CHECKED\n");
        assertThat(Cli.run("check", "--each", first, second, "--protocol", protocol, "-q")
                        .out())
                .isEqualTo("2 plans: 2 PASS\n");
    }

    @Test
    void theWorstPlanDecidesHowTheRunEnds() throws IOException {
        Path failing = TinyProtocol.write(folder, "Liver: Max[Gy] < 30", "Colon: Max[Gy] < 45");
        Cli.Ended ended = Cli.run("check", "--each", first, empty, "--protocol", failing, "--csv", "-");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out().lines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("folder,report,exitCode,"),
                        one -> assertThat(one).startsWith(first + ",,1,Tiny,").contains(",FAIL,0,1,1,0,goal-1,goal-2,"),
                        two -> assertThat(two).startsWith(empty + ",,3,,,,,,,,,,"));
        assertThat(ExitCode.ofAll(List.of(0, 6, 4, 3, 1, 70))).isEqualTo(70);
        assertThat(ExitCode.ofAll(List.of(0, 6, 4, 3, 1))).isEqualTo(1);
        assertThat(ExitCode.ofAll(List.of(0, 6, 4, 3))).isEqualTo(3);
        assertThat(ExitCode.ofAll(List.of(0, 6, 4))).isEqualTo(4);
        assertThat(ExitCode.ofAll(List.of(0, 6))).isEqualTo(6);
        assertThat(ExitCode.ofAll(List.of(0, 0))).isZero();
    }

    @Test
    void reportsAreThoseOfASingleCheck() throws IOException {
        Path reports = folder.resolve("reports");
        Path alone = folder.resolve("alone");
        Cli.run("check", "--each", first, second, "--protocol", protocol, "--report", reports);
        Cli.run("check", first, "--protocol", protocol, "--report", alone);
        for (String name : new String[] {"report.json", "report.csv", "report.html", "report.pdf"}) {
            assertThat(reports.resolve("计划 1").resolve(name)).hasSameBinaryContentAs(alone.resolve(name));
        }
    }

    @Test
    void whatIsDoneIsPassedOverUntilSomethingChanges() throws IOException {
        Path reports = folder.resolve("reports");
        Path report = reports.resolve("plan 2/report.pdf");
        Cli.Ended once = each(reports);
        makeOld(reports);
        Cli.Ended again = each(reports);
        assertThat(again).isEqualTo(once);
        assertThat(Files.getLastModifiedTime(report)).isEqualTo(LONG_AGO);

        Files.writeString(reports.resolve("plan 2/report.csv"), "half a repo");
        each(reports);
        assertThat(Files.getLastModifiedTime(report))
                .as("a report is not whole")
                .isNotEqualTo(LONG_AGO);

        makeOld(reports);
        TinyPlan.in(second).prescribed(45, 15, "REJECTED");
        each(reports);
        assertThat(Files.getLastModifiedTime(report)).as("the plan changed").isNotEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(reports.resolve("计划 1/report.pdf")))
                .isEqualTo(LONG_AGO);

        makeOld(reports);
        each(reports, "--between-slices", "prism");
        assertThat(Files.getLastModifiedTime(report)).as("a choice changed").isNotEqualTo(LONG_AGO);

        makeOld(reports);
        Files.writeString(protocol, Files.readString(protocol).replace("< 45", "< 44"));
        each(reports, "--between-slices", "prism");
        assertThat(Files.getLastModifiedTime(report)).as("the protocol changed").isNotEqualTo(LONG_AGO);
    }

    @Test
    void anOldPassDoesNotLieBesideAPlanThatIsRefused() throws IOException {
        Path reports = folder.resolve("reports");
        each(reports);
        Files.delete(second.resolve("RD.dcm"));
        Cli.Ended ended = Cli.run("check", "--each", first, second, "--protocol", protocol, "--report", reports);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(reports.resolve("plan 2")).isEmptyDirectory();
        assertThat(reports.resolve("计划 1/report.pdf")).isRegularFile();
    }

    @Test
    void aPlanThatTakesTooLongStopsNoOther() throws IOException {
        Cli.Ended ended = Cli.run(
                "check", "--each", first, second, "--protocol", protocol, "--json", "-", "--time-limit", "1e-9");
        assertThat(lines(ended)).hasSize(2).allSatisfy(line -> {
            assertThat(line.get("exitCode").intValue()).isEqualTo(3);
            assertThat(line.get("error").textValue()).contains("not finished within 1.0E-9 s");
        });
        assertThat(ended.code()).isEqualTo(3);
    }

    @Test
    void plansOfOneNameHaveTheirParentsNamesToo() throws IOException {
        Path other = folder.resolve("other/plan 2");
        TinyPlan.in(other);
        Path reports = folder.resolve("reports");
        Cli.run("check", "--each", second, other, "--protocol", protocol, "--report", reports);
        assertThat(reports.resolve("other_plan 2/report.pdf")).isRegularFile();
        assertThat(reports.resolve(folder.getFileName() + "_plan 2/report.pdf")).isRegularFile();
    }

    @Test
    void withoutIdentityNoFolderIsNamed() throws IOException {
        Path reports = folder.resolve("reports");
        Cli.Ended ended = Cli.run(
                "check",
                "--each",
                first,
                empty,
                "--protocol",
                protocol,
                "--anonymise",
                "--json",
                "-",
                "--report",
                reports);
        assertThat(ended.out()).doesNotContain("计划", "Tiny").contains("\"case-00001\"", "ANONYMOUS");
        assertThat(lines(ended).get(1).get("error").textValue()).doesNotContain(empty.toString());
        assertThat(reports.resolve("case-00001/report.json")).isRegularFile();
    }

    @Test
    void whatBelongsToOnePlanIsRefusedForMany() {
        List<List<String>> wrong = List.of(
                List.of("--html", folder.resolve("x.html").toString()),
                List.of("--pdf", folder.resolve("x.pdf").toString()),
                List.of("--dose", "1.2.3"),
                List.of("--prior-dose", "1.2.3"),
                List.of("--report", first.resolve("reports").toString()),
                List.of(first.toString()));
        for (List<String> more : wrong) {
            List<Object> args = new ArrayList<>(List.of("check", "--each", first, second));
            args.addAll(more);
            Cli.Ended ended = Cli.run(args.toArray());
            assertThat(ended.code()).as(more + ": " + ended.err()).isEqualTo(2);
            assertThat(ended.out()).isEmpty();
        }
    }

    @Test
    void aBarStandsOnATerminalAlone() {
        assertThat(new Cli()
                        .onATerminal()
                        .with("check", "--each", first, "--protocol", protocol)
                        .err())
                .contains("checking", "1/1")
                .endsWith("\n");
        assertThat(Cli.run("check", "--each", first, "--protocol", protocol).err())
                .isEmpty();
    }

    private Cli.Ended each(Path reports, Object... more) {
        List<Object> args =
                new ArrayList<>(List.of("check", "--each", first, second, "--protocol", protocol, "--report", reports));
        args.addAll(List.of(more));
        Cli.Ended ended = Cli.run(args.toArray());
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    private static void makeOld(Path reports) throws IOException {
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    private static List<JsonNode> lines(Cli.Ended ended) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ended.out().lines().toList()) {
            lines.add(Schemas.valid("check-each-1.json", line));
        }
        return lines;
    }
}
