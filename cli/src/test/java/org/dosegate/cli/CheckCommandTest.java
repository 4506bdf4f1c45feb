package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    private TinyPlan plan;

    @BeforeEach
    void writePlan() throws IOException {
        plan = TinyPlan.in(folder.resolve("放疗 计划"));
    }

    @Test
    void zeroWhenEveryGoalPassed() throws IOException {
        Cli.Ended ended = check("Liver: Max[Gy] < 45");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("PASS   1 passed\n").contains("<- " + TinyPlan.CUBE + " (#1)", "alias");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void oneWhenAGoalFailed() throws IOException {
        Cli.Ended ended = check("Liver: Max[Gy] < 30", "Liver: Mean[Gy] < 30");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).startsWith("FAIL   1 goal failed, 1 passed\n");
    }

    @Test
    void oneAlsoWhenAnotherGoalCouldNotBeEvaluated() throws IOException {
        assertThat(check("Liver: Max[Gy] < 30", "Colon: Max[Gy] < 30").code()).isEqualTo(1);
    }

    @Test
    void fourWhenARequiredGoalCouldNotBeEvaluatedAndNoneFailed() throws IOException {
        for (String missingOrEmpty : new String[] {"Colon", TinyPlan.EMPTY}) {
            Cli.Ended ended = check("Liver: Max[Gy] < 45", missingOrEmpty + ": Max[Gy] < 30");
            assertThat(ended.code()).isEqualTo(4);
            assertThat(ended.out()).startsWith("INCOMPLETE").contains("NOT EVALUABLE (1)");
        }
    }

    @Test
    void anOrganThatIsAbsentIsNotApplicableWithTheReason() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45", "Colon: Max[Gy] < 30");
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol, "--absent", "Colon=colectomy 2019");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("NOT APPLICABLE (1)", "colectomy 2019");
    }

    @Test
    void sixWhenALimitLiesInsideTheIntervalUnlessThatIsAccepted() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] > 39");
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol);
        assertThat(ended.code()).isEqualTo(6);
        assertThat(ended.out()).startsWith("PASS (borderline)");
        Cli.Ended accepted =
                Cli.run("check", plan.folder(), "--protocol", protocol, "--accept-borderline", "--json", "-");
        assertThat(accepted.code()).isZero();
        JsonNode summary = Schemas.valid("check-1.json", accepted.out()).get("summary");
        assertThat(summary.get("verdict").textValue()).isEqualTo("PASS_BORDERLINE");
        assertThat(summary.get("exitCode").intValue()).isZero();
    }

    @Test
    void fiveWhenTheProtocolIsNotValidOrNotThere() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "schema: dosegate.protocol/1\ngoals: [\n");
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", broken);
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("broken.yaml:");
        assertThat(Cli.run("check", plan.folder(), "--protocol", "no-such-protocol")
                        .code())
                .isEqualTo(5);
    }

    @Test
    void threeWhenThereIsNothingToRead() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path text = Files.writeString(folder.resolve("notes.txt"), "not DICOM");
        for (Path path : new Path[] {folder.resolve("absent"), empty, text}) {
            Cli.Ended ended = Cli.run("check", path);
            assertThat(ended.code()).as(path.toString()).isEqualTo(3);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err().lines()).hasSize(1);
            assertThat(ended.err()).contains(path.getFileName().toString());
        }
    }

    @Test
    void threeWhenTheObjectsDoNotBelongTogether() throws IOException {
        TinyPlan other = TinyPlan.in(folder.resolve("other"));
        Files.copy(plan.folder().resolve("RD.dcm"), folder.resolve("changed.dcm"));
        other.structures(List.of(TinyPlan.cube(7, "Other")));
        Cli.Ended ended = Cli.run("check", plan.folder(), other.folder());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err().lines()).hasSize(1);
    }

    @Test
    void aStackTraceComesOnlyWhenAskedFor() {
        assertThat(Cli.run("check", folder.resolve("absent")).err()).doesNotContain("\tat ");
        assertThat(Cli.run("check", folder.resolve("absent"), "-v").err()).contains("\tat org.dosegate");
    }

    @Test
    void aPlanWithoutPrescriptionIsRefusedUntilTheCommandLineSaysIt() throws IOException {
        plan.withoutRtPlan();
        Path protocol = TinyProtocol.write(folder, "Liver: V95%[%] < 50");
        Cli.Ended refused = Cli.run("check", plan.folder(), "--protocol", protocol);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("--prescription");
        Cli.Ended said =
                Cli.run("check", plan.folder(), "--protocol", protocol, "--prescription", "45/15", "--json", "-");
        assertThat(said.code()).as(said.err()).isZero();
        JsonNode root = Schemas.valid("check-1.json", said.out());
        assertThat(root.get("prescription").get("source").textValue()).isEqualTo("command line");
        assertThat(codes(root.get("warnings"))).contains("NO_RTPLAN", "PRESCRIPTION_FROM_COMMAND_LINE");
    }

    @Test
    void severalTargetDosesAreRefusedWithTheChoicesNamed() throws IOException {
        plan.prescribedTwice(45, 36);
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        Cli.Ended refused = Cli.run("check", plan.folder(), "--protocol", protocol);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("45 Gy", "36 Gy", "--prescription");
        Cli.Ended said = Cli.run("check", plan.folder(), "--protocol", protocol, "--prescription", "45/15");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("PRESCRIPTION_FROM_COMMAND_LINE");
    }

    @Test
    void anotherPrescriptionIsRefusedUnlessAllowedAndThenSaidEverywhere() throws IOException {
        plan.prescribed(50, 25, "APPROVED");
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        assertThat(Cli.run("check", plan.folder(), "--protocol", protocol).code())
                .isEqualTo(3);
        Path report = folder.resolve("report");
        Cli.Ended allowed = Cli.run(
                "check", plan.folder(), "--protocol", protocol, "--allow-prescription-mismatch", "--report", report);
        assertThat(allowed.code()).isZero();
        assertThat(allowed.out()).contains("PRESCRIPTION_MISMATCH");
        assertThat(Files.readString(report.resolve("report.html"))).contains("PRESCRIPTION_MISMATCH");
        JsonNode root = Schemas.valid("check-1.json", Files.readString(report.resolve("report.json")));
        assertThat(codes(root.get("warnings"))).contains("PRESCRIPTION_MISMATCH");
    }

    @Test
    void aPrescriptionThatContradictsThePlanIsRefused() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        assertThat(Cli.run("check", plan.folder(), "--protocol", protocol, "--prescription", "50/25")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void aPlanThatIsNotApprovedIsCheckedWithAWarningInEveryOutput() throws IOException {
        plan.prescribed(45, 15, "UNAPPROVED");
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        Path json = folder.resolve("结果 1.json");
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol, "--json", json);
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("NOT_APPROVED", "UNAPPROVED");
        JsonNode root = Schemas.valid("check-1.json", Files.readString(json));
        assertThat(codes(root.get("warnings"))).contains("NOT_APPROVED");
        assertThat(root.get("plan").get("approval").textValue()).isEqualTo("UNAPPROVED");
    }

    @Test
    void theUserSaysWhichRoiIsMeant() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Colon: Max[Gy] < 45");
        for (String roi : new String[] {TinyPlan.CUBE, "#1"}) {
            Cli.Ended ended =
                    Cli.run("check", plan.folder(), "--protocol", protocol, "--map", "Colon=" + roi, "--json", "-");
            assertThat(ended.code()).as(ended.err()).isZero();
            JsonNode structure =
                    Schemas.valid("check-1.json", ended.out()).get("structures").get(0);
            assertThat(structure.get("match").textValue()).isEqualTo("manual");
            assertThat(structure.get("roiName").textValue()).isEqualTo(TinyPlan.CUBE);
        }
        assertThat(Cli.run("check", plan.folder(), "--protocol", protocol, "--map", "Colon=Nowhere")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void standardOutputIsJsonOrCsvAloneWhenAskedFor() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 30", "Liver: Mean[Gy] < 30");
        Cli.Ended json = new Cli().onATerminal().with("check", plan.folder(), "--protocol", protocol, "--json", "-");
        assertThat(json.code()).isEqualTo(1);
        JsonNode goal = Schemas.valid("check-1.json", json.out()).get("goals").get(0);
        assertThat(goal.get("value").doubleValue()).isBetween(39.9, 40.1);
        assertThat(goal.get("low").doubleValue()).isBetween(37.4, 37.6);
        Cli.Ended csv = Cli.run("check", plan.folder(), "--protocol", protocol, "--csv", "-");
        assertThat(csv.out().split("\r\n", -1)).hasSize(4);
        assertThat(csv.out()).contains("goal-1,Liver," + TinyPlan.CUBE + ",Max[Gy] < 30,<,30.0,Gy,4");
    }

    @Test
    void nothingIsWrittenWhenThereIsNoResult() {
        Path json = folder.resolve("result.json");
        assertThat(Cli.run("check", folder.resolve("absent"), "--json", json).code())
                .isEqualTo(3);
        assertThat(json).doesNotExist();
    }

    @Test
    void aRunThatTakesTooLongEndsWithoutAVerdict() {
        Cli.Ended ended = Cli.run("check", plan.folder(), "--time-limit", "1e-9");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("dosegate: not finished within ").hasLineCount(1);
        assertThat(Cli.run("check", plan.folder(), "--time-limit", "0").code()).isEqualTo(2);
    }

    @Test
    void sameInputsGiveTheSameBytes() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 30", "Colon: Max[Gy] < 30");
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Cli.run("check", plan.folder(), "--protocol", protocol, "--report", first);
        Cli.run("check", plan.folder(), "--protocol", protocol, "--report", second);
        try (Stream<Path> files = Files.list(first)) {
            List<Path> names = files.map(Path::getFileName).sorted().toList();
            assertThat(names).hasToString("[report.csv, report.html, report.json, report.pdf]");
            for (Path name : names) {
                assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
            }
        }
        assertThat(Files.readString(first.resolve("report.json"))).contains("\"2026-01-01T00:00:00Z\"");
    }

    @Test
    void theFolderOfReportsIsMadeAndItsFilesAreNamed() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        Path report = folder.resolve("new/报告");
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol, "--report", report);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err())
                .contains("wrote " + report.resolve("report.html"), "wrote " + report.resolve("report.csv"));
    }

    @Test
    void anOldPassDoesNotLieWhereTheReportOfARefusedPlanWasWanted() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        Path report = folder.resolve("report");
        Cli.run("check", plan.folder(), "--protocol", protocol, "--report", report);
        Path notes = Files.writeString(report.resolve("notes.txt"), "the physicist's own");
        Files.delete(plan.folder().resolve("RD.dcm"));
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol, "--report", report);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("removed the reports of an earlier run from " + report);
        try (Stream<Path> left = Files.list(report)) {
            assertThat(left).containsExactly(notes);
        }
    }

    /** What was written stays when only the rest has no place to go to, or the command line is wrong. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aReportIsNotTakenAwayForAnotherReason() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        Path report = folder.resolve("report");
        Cli.Ended full =
                Cli.run("check", plan.folder(), "--protocol", protocol, "--report", report, "--json", "/dev/full");
        assertThat(full.code()).isEqualTo(70);
        assertThat(report.resolve("report.pdf")).isNotEmptyFile();
        Cli.Ended typo =
                Cli.run("check", plan.folder(), "--protocol", protocol, "--report", report, "--map", "Livr=#1");
        assertThat(typo.code()).isEqualTo(2);
        assertThat(report.resolve("report.pdf")).isNotEmptyFile();
    }

    /** Files of the same names that this program did not write. */
    @Test
    void whatIsNotOursStays() throws IOException {
        Path export = folder.resolve("export");
        Files.createDirectories(export);
        Path theirs = Files.writeString(export.resolve("report.pdf"), "%PDF-1.7 the planning system's");
        Files.writeString(export.resolve("report.json"), "{\"schema\": \"another/1\"}");
        Files.delete(plan.folder().resolve("RD.dcm"));
        Cli.Ended ended = Cli.run("check", plan.folder(), "--report", export);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(theirs).hasContent("%PDF-1.7 the planning system's");
        assertThat(export.resolve("report.json")).exists();
    }

    @Test
    void noReportIsWrittenOverADicomFile() throws IOException {
        for (String name : new String[] {"report.json", "report.pdf"}) {
            byte[] dose = Files.readAllBytes(plan.folder().resolve("RD.dcm"));
            Path odd = Files.createDirectories(folder.resolve("odd " + name)).resolve(name);
            // Once with its preamble, once as a bare dataset.
            Files.write(odd, name.endsWith("json") ? dose : Arrays.copyOfRange(dose, 132, dose.length));
            byte[] before = Files.readAllBytes(odd);
            Cli.Ended ended = Cli.run("check", plan.folder(), "--report", odd.getParent());
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains(odd + " is a DICOM file", "--report");
            assertThat(odd).hasBinaryContent(before);
        }
    }

    @Test
    void twoFormsDoNotGoToOneFile() {
        Cli.Ended ended =
                Cli.run("check", plan.folder(), "--report", folder, "--json", folder.resolve("./report.html"));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("--report and --json both go to");
    }

    @Test
    void noResultIsWrittenOverADicomFile() throws IOException {
        Path dose = plan.folder().resolve("RD.dcm");
        byte[] before = Files.readAllBytes(dose);
        Cli.Ended ended = Cli.run("check", plan.folder(), "--json", dose);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(dose + " is a DICOM file", "--json");
        assertThat(dose).hasBinaryContent(before);
    }

    @Test
    void theReportIsInTheLanguageOfTheLocaleUnlessOneIsNamed() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        Path html = folder.resolve("report.html");
        Object[] line = {"check", plan.folder(), "--protocol", protocol, "--html", html};
        new Cli().variable("LANG", "zh_CN.UTF-8").with(line);
        assertThat(Files.readString(html)).contains("lang=\"zh-Hans\"", "剂量体积直方图");
        new Cli()
                .variable("LC_ALL", "C.UTF-8")
                .variable("DOSEGATE_LOCALE", "zh_CN")
                .with(line);
        assertThat(Files.readString(html)).contains("lang=\"zh-Hans\"");
        new Cli().variable("LANG", "de_DE.UTF-8").with(line);
        assertThat(Files.readString(html)).contains("lang=\"en\"");
        Cli.Ended unknown = Cli.run("check", plan.folder(), "--lang", "fr");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("en or zh");
    }

    @Test
    void aReportForPeopleDoesNotGoToStandardOutput() {
        assertThat(Cli.run("check", plan.folder(), "--html", "-").code()).isEqualTo(2);
    }

    @Test
    void noOutputNamesThePatientWhenAnonymised() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        Path named = folder.resolve("named");
        Cli.run("check", plan.folder(), "--protocol", protocol, "--report", named);
        assertThat(Files.readString(named.resolve("report.html"))).contains("TINY^计划", "TINY-1");
        Path anonymous = folder.resolve("anonymous");
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol, "--report", anonymous, "--anonymise");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("ANONYMOUS").doesNotContain("TINY");
        for (String form : List.of("report.html", "report.json", "report.csv")) {
            assertThat(Files.readString(anonymous.resolve(form))).doesNotContain("TINY", "计划");
        }
        for (String command : List.of("dvh", "info")) {
            assertThat(Cli.run(command, plan.folder(), "--anonymise").out()).doesNotContain("TINY", "RD.dcm");
        }
    }

    @Test
    void coloursComeOnATerminalAndGoWhenUnwanted() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 30");
        Object[] line = {"check", plan.folder(), "--protocol", protocol};
        assertThat(new Cli().onATerminal().with(line).out()).contains("\u001b[");
        assertThat(new Cli().with(line).out()).doesNotContain("\u001b");
        assertThat(new Cli().onATerminal().variable("NO_COLOR", "1").with(line).out())
                .doesNotContain("\u001b");
        assertThat(new Cli()
                        .onATerminal()
                        .with("check", plan.folder(), "--protocol", protocol, "--no-color")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void quietIsTheVerdictAlone() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 30");
        assertThat(Cli.run("check", plan.folder(), "--protocol", protocol, "-q").out())
                .isEqualTo("FAIL   1 goal failed, 0 passed\n");
    }

    @Test
    void theModelBetweenSlicesIsTheUsersChoiceAndIsSaid() throws IOException {
        Path protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
        Cli.Ended ended =
                Cli.run("check", plan.folder(), "--protocol", protocol, "--between-slices", "prism", "--json", "-");
        assertThat(Schemas.valid("check-1.json", ended.out())
                        .get("method")
                        .get("betweenSlices")
                        .textValue())
                .isEqualTo("prism");
    }

    private Cli.Ended check(String... goals) throws IOException {
        return Cli.run("check", plan.folder(), "--protocol", TinyProtocol.write(folder, goals));
    }

    private static List<String> codes(JsonNode notes) {
        return notes.findValuesAsText("code");
    }
}
