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

    /** A slip of the command line says nothing about the plan. */
    @Test
    void wrongUsageTakesNothingAway() throws IOException {
        Path result = folder.resolve("result.json");
        Cli.run("check", plan.folder(), "--protocol", protocol, "--json", result);
        Cli.Ended typo = Cli.run("check", plan.folder(), "--protocol", protocol, "--json", result, "--map", "Livr=#1");
        assertThat(typo.code()).isEqualTo(2);
        assertThat(result).isNotEmptyFile();
    }
}
