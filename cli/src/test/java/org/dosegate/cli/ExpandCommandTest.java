package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpandCommandTest {
    @TempDir
    Path folder;

    private Path plan;
    private Path out;

    @BeforeEach
    void writePlan() throws IOException {
        plan = folder.resolve("plan");
        // 30 x 30 x 30 mm, and a column of 10 x 10 mm through its whole length
        TinyPlan.in(plan)
                .structures(
                        List.of(TinyPlan.cube(1, TinyPlan.CUBE), column(2, "Core"), shifted(3, "Beside"), middle(4)));
        out = folder.resolve("RS-new.dcm");
    }

    private static Roi column(int number, String name) {
        List<double[]> rings = new ArrayList<>();
        for (double z = 12.5; z < 40; z += 5) {
            rings.add(new double[] {20, 20, z, 30, 20, z, 30, 30, z, 20, 30, z});
        }
        return new Roi(number, name, "ORGAN", 0x0000ff, "CLOSED_PLANAR", rings);
    }

    private static Roi middle(int number) {
        List<double[]> rings = new ArrayList<>();
        for (double z = 22.5; z < 30; z += 5) {
            rings.add(new double[] {5, 5, z, 45, 5, z, 45, 45, z, 5, 45, z});
        }
        return new Roi(number, "Middle", "ORGAN", 0x00ff00, "CLOSED_PLANAR", rings);
    }

    private static Roi shifted(int number, String name) {
        List<double[]> rings = new ArrayList<>();
        for (double[] ring : TinyPlan.cube(number, name).ringsXyzMm()) {
            double[] moved = ring.clone();
            for (int i = 0; i < moved.length; i += 3) {
                moved[i] += 15;
            }
            rings.add(moved);
        }
        return new Roi(number, name, "ORGAN", 0x00ffff, "CLOSED_PLANAR", rings);
    }

    private Cli.Ended expand(Object... more) {
        List<Object> args = new ArrayList<>(List.of("expand", plan, "--out", out));
        args.addAll(List.of(more));
        return Cli.run(args.toArray());
    }

    private double volumeCc(String name) throws IOException {
        Cli.Ended dvh = Cli.run("dvh", out, plan.resolve("RD.dcm"), "--structure", name, "--json", "-");
        assertThat(dvh.code()).as(dvh.err()).isZero();
        return Schemas.valid("dvh-1.json", dvh.out())
                .get("structures")
                .get(0)
                .get("volumeCc")
                .doubleValue();
    }

    @Test
    void oneLineOnStandardOutputAndAStructureSetThatHoldsAll() throws IOException {
        Cli.Ended ended = expand("--from", TinyPlan.CUBE, "--margin", "0", "--minus", "Core", "--name", "肝脏-Core");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines()).hasSize(1);
        assertThat(ended.out()).contains("肝脏 27.00 cc -> 肝脏-Core 24.00 cc", "6 planes", "RS-new.dcm");
        assertThat(volumeCc("肝脏-Core")).isCloseTo(24, within(0.003 * 24));
        assertThat(volumeCc(TinyPlan.CUBE)).isCloseTo(27, within(0.01));
        assertThat(Cli.run("info", out).out()).contains("(#5), CONTROL", "Beside (#3)");
    }

    @Test
    void theJsonFollowsItsSchemaAndHasTheMarginsInPatientDirections() throws IOException {
        Cli.Ended ended =
                expand("--from", TinyPlan.CUBE, "--margins", "0,-0,0.0,+0,0,.0", "--name", "Copy", "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("expand-1.json", ended.out());
        assertThat(root.get("name").textValue()).isEqualTo("Copy");
        assertThat(root.get("volumeCc").doubleValue()).isCloseTo(27, within(0.01));
        assertThat(root.get("from").get("name").textValue()).isEqualTo(TinyPlan.CUBE);
        assertThat(root.get("warnings")).isEmpty();
    }

    @Test
    void growsAndShrinks() throws IOException {
        Cli.Ended ended = expand("--from", TinyPlan.CUBE, "--margin", "10", "--name", "PTV", "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        double grown =
                Schemas.valid("expand-1.json", ended.out()).get("volumeCc").doubleValue();
        // Steiner's formula for a cube of 30 mm
        double truth = (27000 + 5400 * 10 + Math.PI * 100 * 90 + Math.PI * 4000 / 3) / 1000;
        assertThat(grown).isCloseTo(truth, within(0.003 * truth));
        assertThat(volumeCc("PTV")).isCloseTo(grown, within(0.003 * grown));
        assertThat(expand("--from", TinyPlan.CUBE, "--margin", "-5", "--name", "Inner")
                        .code())
                .isZero();
        assertThat(volumeCc("Inner")).isCloseTo(8, within(0.003 * 8));
    }

    @Test
    void planesThatAreAddedAreNamed() throws IOException {
        // Edges rounded over 5 mm, and planes every 5 mm.
        Cli.Ended ended = expand("--from", "Core", "--margin", "5", "--name", "PTV", "--json", "-");
        assertThat(ended.code()).isZero();
        JsonNode root = Schemas.valid("expand-1.json", ended.out());
        assertThat(root.get("warnings").findValuesAsText("code")).containsExactly("CLOSING_PLANE", "FINER_PLANES");
        assertThat(ended.err()).contains("CLOSING_PLANE", "FINER_PLANES", "contours were added at ");
        double grown = root.get("volumeCc").doubleValue();
        assertThat(volumeCc("PTV")).isCloseTo(grown, within(0.003 * grown));
    }

    @Test
    void whatContoursCannotExpressIsSaid() throws IOException {
        // Two cubes one above the other: nothing in a file says that there is nothing between two planes.
        Cli.Ended ended =
                expand("--from", TinyPlan.CUBE, "--margin", "0", "--minus", "Middle", "--name", "Ends", "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode warnings = Schemas.valid("expand-1.json", ended.out()).get("warnings");
        assertThat(warnings.findValuesAsText("code")).contains("CONTOURS_DIFFER");
    }

    @Test
    void rightIsThePatientsRight() throws IOException {
        // The core reaches from x = 20 to 30 mm, and what is taken away begins at 25 mm.
        Object[] common = {"--from", "Core", "--minus", "Beside", "--name", "X", "--json", "-", "--margins"};
        List<Object> right = new ArrayList<>(List.of(common));
        right.add("10,0,0,0,0,0");
        List<Object> left = new ArrayList<>(List.of(common));
        left.add("0,10,0,0,0,0");
        JsonNode grownRight =
                Schemas.valid("expand-1.json", expand(right.toArray()).out());
        assertThat(grownRight.get("marginsMm").get("right").doubleValue()).isEqualTo(10);
        assertThat(grownRight.get("volumeCc").doubleValue()).isCloseTo(4.5, within(0.1));
        JsonNode grownLeft =
                Schemas.valid("expand-1.json", expand(left.toArray()).out());
        assertThat(grownLeft.get("volumeCc").doubleValue()).isCloseTo(1.5, within(0.1));
    }

    @Test
    void severalSourcesAreUnitedAndInsideBounds() throws IOException {
        assertThat(expand("--from", TinyPlan.CUBE, "--from", "Beside", "--margin", "0", "--name", "Both")
                        .code())
                .isZero();
        assertThat(volumeCc("Both")).isCloseTo(40.5, within(0.003 * 40.5));
        assertThat(expand("--from", TinyPlan.CUBE, "--margin", "0", "--inside", "Beside", "--name", "Common")
                        .code())
                .isZero();
        assertThat(volumeCc("Common")).isCloseTo(13.5, within(0.003 * 13.5));
    }

    @Test
    void aStructureSetAloneIsEnoughAndTheSameInputsGiveTheSameBytes() throws IOException {
        Files.delete(plan.resolve("RD.dcm"));
        Files.delete(plan.resolve("RP.dcm"));
        String[] options = {"--from", "Core", "--margin", "0", "--name", "PTV_copy"};
        assertThat(expand((Object[]) options).code()).isZero();
        byte[] first = Files.readAllBytes(out);
        assertThat(expand((Object[]) options).code()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
        assertThat(Cli.run("info", out).out()).contains("PTV_copy (#5), PTV");
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        Path input = plan.resolve("RS.dcm");
        byte[] before = Files.readAllBytes(input);
        Cli.Ended ended =
                Cli.run("expand", plan, "--from", "Core", "--margin", "0", "--name", "X", "--out", input.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("one of the files that were read");
        assertThat(Files.readAllBytes(input)).isEqualTo(before);
    }

    @Test
    void nothingLeftIsRefusedAndNothingIsWritten() {
        Cli.Ended ended = expand("--from", "Core", "--margin", "0", "--minus", TinyPlan.CUBE, "--name", "None");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("nothing is left");
        assertThat(out).doesNotExist();
    }

    @Test
    void aNameInUseIsRefused() {
        Cli.Ended ended = expand("--from", "Core", "--margin", "0", "--name", "core");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("\"Core\" already");
    }

    @Test
    void unknownStructuresNameWhatIsNear() {
        Cli.Ended ended = expand("--from", "cor", "--margin", "0", "--name", "X");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("did you mean \"Core\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from Core --name X",
                "--from Core --name X --margin 1 --margins 1,1,1,1,1,1",
                "--from Core --name X --margins 1,2,3",
                "--from Core --name X --margin 5mm",
                "--from Core --name X --margin NaN",
                "--from Core --name X --margin 1000",
                "--margin 0 --name X",
                "--from Core --margin 0",
            })
    void wrongUsageEndsWithTwoAndOneLine(String line) {
        Cli.Ended ended = expand((Object[]) line.split(" ", -1));
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void dicomDoesNotGoToStandardOutput() {
        Cli.Ended ended = Cli.run("expand", plan, "--from", "Core", "--margin", "0", "--name", "X", "--out", "-");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
    }
}
