package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DvhAndInfoTest {
    @TempDir
    Path folder;

    private TinyPlan plan;

    @BeforeEach
    void writePlan() throws IOException {
        plan = TinyPlan.in(folder.resolve("plan"));
    }

    @Test
    void allStructuresAreListedAndWhatIsNotEvaluableSaysWhy() throws IOException {
        Cli.Ended ended = Cli.run("dvh", plan.folder(), "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode structures = Schemas.valid("dvh-1.json", ended.out()).get("structures");
        assertThat(structures.findValuesAsText("name")).containsExactly(TinyPlan.CUBE, TinyPlan.EMPTY);
        assertThat(structures.get(0).get("volumeCc").doubleValue()).isBetween(26.9, 27.1);
        assertThat(structures.get(0).get("meanGy").doubleValue()).isBetween(24.99, 25.01);
        assertThat(structures.get(1).get("volumeCc").isNull()).isTrue();
        assertThat(structures.get(1).get("warnings").get(0).get("code").textValue())
                .isEqualTo("ROI_EMPTY");
    }

    @Test
    void worksWithoutAnRtPlanAndWithAnAmbiguousOne() throws IOException {
        plan.prescribedTwice(45, 36);
        Cli.Ended ambiguous = Cli.run("dvh", plan.folder());
        assertThat(ambiguous.code()).as(ambiguous.err()).isZero();
        assertThat(ambiguous.out()).contains("PRESCRIPTION_AMBIGUOUS");
        Cli.Ended without = Cli.run("dvh", plan.withoutRtPlan().folder());
        assertThat(without.code()).as(without.err()).isZero();
        assertThat(without.out()).contains("NO_RTPLAN");
    }

    @Test
    void onlyTheNamedStructuresInThePlansOrder() throws IOException {
        plan.structures(
                List.of(TinyPlan.cube(1, "A"), TinyPlan.cube(2, "B"), TinyPlan.cube(3, "C"), TinyPlan.cube(4, "D")));
        Cli.Ended ended = Cli.run("dvh", plan.folder(), "--structure", "D", "--structure", "B", "--csv", "-");
        assertThat(Arrays.stream(ended.out().split("\r\n", -1)).map(l -> l.replaceFirst(",.*", "")))
                .containsExactly("structure", "B", "D", "");
    }

    @Test
    void anUnknownStructureIsWrongUsageAndNamesWhatIsNear() throws IOException {
        plan.structures(List.of(TinyPlan.cube(1, "Kidney_L"), TinyPlan.cube(2, "Kidney_R")));
        Cli.Ended ended = Cli.run("dvh", plan.folder(), "--structure", "kidny_l");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("\"Kidney_L\"");
    }

    @Test
    void threeWhenNoStructureCouldBeEvaluated() throws IOException {
        plan.structures(List.of(new Roi(1, "Point", "MARKER", 0, "POINT", List.of(new double[] {1, 2, 3}))));
        Cli.Ended ended = Cli.run("dvh", plan.folder(), "--json", "-");
        assertThat(ended.code()).isEqualTo(3);
        Schemas.valid("dvh-1.json", ended.out());
        assertThat(ended.err().lines()).hasSize(1);
    }

    @Test
    void aVolumeOutsideTheGridIsSaidAndNeverDropped() throws IOException {
        Roi low = TinyPlan.cube(1, "Low");
        List<double[]> moved = low.ringsXyzMm().stream()
                .map(ring -> {
                    double[] shifted = ring.clone();
                    for (int i = 0; i < shifted.length; i += 3) {
                        shifted[i] += 25;
                    }
                    return shifted;
                })
                .toList();
        plan.structures(List.of(new Roi(1, "Low", "ORGAN", 0, "CLOSED_PLANAR", moved)));
        Cli.Ended ended = Cli.run("dvh", plan.folder(), "--json", "-");
        JsonNode structure =
                Schemas.valid("dvh-1.json", ended.out()).get("structures").get(0);
        assertThat(structure.get("inGridFraction").doubleValue()).isBetween(0.49, 0.51);
        assertThat(structure.get("volumeCc").doubleValue()).isBetween(26.9, 27.1);
        assertThat(structure.get("warnings").findValuesAsText("code")).contains("OUTSIDE_DOSE_GRID");
    }

    @Test
    void infoDescribesWhatOtherCommandsRefuse() throws IOException {
        byte[] dose = Files.readAllBytes(plan.folder().resolve("RD.dcm"));
        Files.write(plan.folder().resolve("RD.dcm"), Arrays.copyOf(dose, dose.length - 100));
        Files.writeString(plan.folder().resolve("notes.txt"), "not DICOM");
        assertThat(Cli.run("dvh", plan.folder()).code()).isEqualTo(3);
        Cli.Ended ended = Cli.run("info", plan.folder(), "--json", "-");
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode root = Schemas.valid("info-1.json", ended.out());
        assertThat(root.get("notDicom").intValue()).isEqualTo(1);
        assertThat(root.get("objects")).hasSize(3);
        assertThat(root.get("objects").get(0).get("problems")).isNotEmpty();
        assertThat(Cli.run("info", plan.folder()).out()).contains("REFUSED", TinyPlan.CUBE + " (#1)", "45.0 Gy in 15");
    }

    @Test
    void infoShowsGridAndLinks() throws IOException {
        JsonNode root = Schemas.valid(
                "info-1.json", Cli.run("info", plan.folder(), "--json", "-").out());
        JsonNode geometry = root.get("objects").get(0).get("geometry");
        assertThat(geometry.get("columns").intValue()).isEqualTo(11);
        assertThat(geometry.get("framePositionsMm").get(10).doubleValue()).isEqualTo(50);
        assertThat(root.get("links").findValuesAsText("role")).contains("RTDOSE -> RTPLAN", "RTPLAN -> RTSTRUCT");
        assertThat(root.get("links").findValuesAsText("found")).containsOnly("true");
    }
}
