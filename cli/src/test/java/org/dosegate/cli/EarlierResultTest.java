package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.testdata.dicom.DvhItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of an earlier run, where a run that ends without a result was to write its own. */
class EarlierResultTest {
    @TempDir
    Path folder;

    private Path protocol;
    private TinyPlan plan;

    @BeforeEach
    void aPlan() throws IOException {
        plan = TinyPlan.in(folder.resolve("plan"));
        protocol = TinyProtocol.write(folder, "Liver: Max[Gy] < 45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "dvh", "compare"})
    void anOldResultDoesNotStayInAFileThatWasNamed(String command) throws IOException {
        if (command.equals("compare")) {
            plan.storing(List.of(DvhItem.cumulative(1, doseGy -> 27 * Math.max(0, 1 - doseGy / 40), 0.5, 81)));
        }
        List<Object> args = new ArrayList<>(List.of(command, plan.folder()));
        if (command.equals("check")) {
            args.addAll(List.of("--protocol", protocol));
        }
        List<Path> files = new ArrayList<>();
        for (String form : List.of("json", "csv", "html", "pdf")) {
            files.add(folder.resolve("result." + form));
            args.addAll(List.of("--" + form, folder.resolve("result." + form)));
        }
        Cli.Ended first = Cli.run(args.toArray());
        assertThat(files).as(first.err()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        Files.delete(plan.folder().resolve("RD.dcm"));
        Cli.Ended second = Cli.run(args.toArray());
        assertThat(second.code()).isEqualTo(3);
        assertThat(files).allSatisfy(file -> {
            assertThat(file).doesNotExist();
            assertThat(second.err()).contains("removed the result of an earlier run, " + file);
        });
    }

    @Test
    void whatSomebodyElseWroteStaysAndIsTold() throws IOException {
        Path theirs = Files.writeString(folder.resolve("mine.csv"), "organ,remark\nLiver,large\n");
        Files.delete(plan.folder().resolve("RD.dcm"));
        Cli.Ended ended = Cli.run("check", plan.folder(), "--protocol", protocol, "--csv", theirs, "-q");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(theirs).hasContent("organ,remark\nLiver,large\n");
        assertThat(ended.err()).contains(theirs + " was there before; it is not a result of this run");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkStaysAndWhatItLeadsToGoes() throws IOException {
        Path real = Files.createDirectory(folder.resolve("store")).resolve("real.json");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("store/real.json"));
        check("--json", link);
        assertThat(real).isNotEmptyFile();
        assertThat(refused("--json", link).code()).isEqualTo(3);
        assertThat(real).doesNotExist();
        assertThat(link).isSymbolicLink();
        TinyPlan.in(plan.folder());
        check("--json", link);
        assertThat(real).isNotEmptyFile();
        assertThat(link).isSymbolicLink();
    }

    /** What standard output leads to is the caller's, whatever is in it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLinkToADeviceIsLeftAlone() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("null.json"), Path.of("/dev/null"));
        Cli.Ended ended = refused("--json", link);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).doesNotContain("earlier run", "there before");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aProtocolIsNoResult() throws IOException {
        check("--csv", folder.resolve("result.csv"));
        byte[] before = Files.readAllBytes(protocol);
        Cli.Ended same = Cli.run("check", plan.folder(), "--protocol", protocol, "--json", protocol);
        assertThat(same.code()).isEqualTo(2);
        assertThat(same.err()).contains("is one of the files that were read");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"schema\" : \"dosegate.protocol/1\"");
        assertThat(refused("--json", other).code()).isEqualTo(3);
        assertThat(other).exists();
        assertThat(protocol).hasBinaryContent(before);
    }

    /** A ROI that has another name in this plan: a script that fitted the plan before meets it. */
    @Test
    void aMappingThatThePlanDoesNotFitLeavesNoOldResult() throws IOException {
        Path result = folder.resolve("result.json");
        check("--json", result);
        Cli.Ended renamed =
                Cli.run("check", plan.folder(), "--protocol", protocol, "--json", result, "--map", "Liver=Leber");
        assertThat(renamed.code()).isEqualTo(2);
        assertThat(result).doesNotExist();
    }

    /** The JSON is this run's; the table beside it would be another plan's. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whenOneFormCannotBeWrittenTheOthersAreThisRuns() throws IOException {
        Path json = folder.resolve("result.json");
        Path pdf = folder.resolve("result.pdf");
        check("--json", json, "--pdf", pdf);
        Cli.Ended full = Cli.run(
                "check", plan.folder(), "--protocol", protocol, "--json", json, "--html", "/dev/full", "--pdf", pdf);
        assertThat(full.code()).isEqualTo(70);
        assertThat(json).isNotEmptyFile();
        assertThat(pdf).doesNotExist();
    }

    @Test
    void linesOfManyPlansAreKnown() throws IOException {
        Path json = folder.resolve("plans.json");
        Path csv = folder.resolve("plans.csv");
        Cli.run("check", "--each", plan.folder(), "--protocol", protocol, "--json", json, "--csv", csv);
        assertThat(json).isNotEmptyFile();
        assertThat(refused("--json", json, "--csv", csv).code()).isEqualTo(3);
        assertThat(json).doesNotExist();
        assertThat(csv).doesNotExist();
    }

    @Test
    void otherCommandsLeaveNoneEither() {
        Path info = folder.resolve("info.json");
        Path gamma = folder.resolve("gamma.json");
        Path dose = plan.folder().resolve("RD.dcm");
        Path absent = folder.resolve("absent");
        Cli.run("info", plan.folder(), "--json", info);
        Cli.run("gamma", "--reference", dose, "--evaluated", dose, "--json", gamma);
        assertThat(info).isNotEmptyFile();
        assertThat(gamma).isNotEmptyFile();
        assertThat(Cli.run("info", absent, "--json", info).code()).isEqualTo(3);
        assertThat(Cli.run("gamma", "--reference", dose, "--evaluated", absent, "--json", gamma)
                        .code())
                .isEqualTo(3);
        assertThat(info).doesNotExist();
        assertThat(gamma).doesNotExist();
    }

    private void check(Object... more) {
        List<Object> args = new ArrayList<>(List.of("check", plan.folder(), "--protocol", protocol));
        args.addAll(List.of(more));
        Cli.Ended ended = Cli.run(args.toArray());
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    /** A check of a plan without a dose. */
    private Cli.Ended refused(Object... more) throws IOException {
        Files.deleteIfExists(plan.folder().resolve("RD.dcm"));
        List<Object> args = new ArrayList<>(List.of("check", plan.folder(), "--protocol", protocol));
        args.addAll(List.of(more));
        return Cli.run(args.toArray());
    }

    /** A structure that the protocol does not know is a slip of the command line, and says nothing about the plan. */
    @Test
    void wrongUsageTakesNothingAway() throws IOException {
        Path result = folder.resolve("result.json");
        Cli.run("check", plan.folder(), "--protocol", protocol, "--json", result);
        Cli.Ended typo = Cli.run("check", plan.folder(), "--protocol", protocol, "--json", result, "--map", "Livr=#1");
        assertThat(typo.code()).isEqualTo(2);
        assertThat(result).isNotEmptyFile();
    }
}
