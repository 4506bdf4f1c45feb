package org.dosegate.testdata.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dosegate.testdata.benchmark.ShapeBenchmark.Pair;
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both models between slices on all bodies of the catalogue; the table goes to target/shapes.txt. */
class ShapesTest {
    /** By how much, in points of volume, the curve of the shape model between the planes may be worse than that of prisms. */
    private static final double CLEARLY_WORSE = 1.0;

    private static List<Pair> pairs;

    @BeforeAll
    static void score() throws IOException {
        pairs = ShapeBenchmark.run(ShapeCatalogue.all(), ShapeBenchmark.SPACINGS_MM);
        Path report = Path.of("target", "shapes.txt");
        Files.createDirectories(report.getParent());
        try (PrintStream out = new PrintStream(Files.newOutputStream(report), false, StandardCharsets.UTF_8)) {
            ShapeBenchmark.print(pairs, out);
        }
    }

    private static List<Pair> at(double spacingMm) {
        // Of a 3 mm ball contours every 2 mm and more cannot tell anything.
        return pairs.stream()
                .filter(p ->
                        p.shape().spacingMm() == spacingMm && !p.shape().shape().equals("ball-3mm"))
                .toList();
    }

    @Test
    void everyBodyIsScoredAtEverySpacing() {
        for (double spacing : ShapeBenchmark.SPACINGS_MM) {
            assertThat(at(spacing)).hasSize(ShapeCatalogue.all().size() - 1);
        }
        assertThat(pairs).extracting(p -> p.shape().shape()).contains("ball-3mm");
    }

    @Test
    void shapeIsOnTheWholeBetterThanPrism() {
        for (double spacing : ShapeBenchmark.SPACINGS_MM) {
            double shape = ShapeBenchmark.mean(at(spacing), p -> p.shape().innerCurve());
            double prism = ShapeBenchmark.mean(at(spacing), p -> p.prism().innerCurve());
            assertThat(shape).as("%s mm", spacing).isLessThan(prism);
            assertThat(ShapeBenchmark.mean(at(spacing), p -> p.shape().innerVolume()))
                    .as("%s mm", spacing)
                    .isLessThan(ShapeBenchmark.mean(at(spacing), p -> p.prism().innerVolume()));
        }
    }

    @Test
    void shapeIsNowhereClearlyWorseThanPrism() {
        for (double spacing : ShapeBenchmark.SPACINGS_MM) {
            assertThat(at(spacing))
                    .allSatisfy(p -> assertThat(ShapeBenchmark.worse(p, ShapeScore::innerCurve))
                            .as("%s at %s mm", p.shape().shape(), spacing)
                            .isLessThanOrEqualTo(CLEARLY_WORSE));
        }
    }

    /** A filled hole or a lost island would change the volume by tens of per cent. */
    @Test
    void noHoleIsFilledAndNoIslandLost() {
        List<String> holesAndIslands = List.of(
                "torus-lying",
                "torus-standing",
                "torus-tilted",
                "bowl",
                "tube-waisted",
                "tube-tilted",
                "shell",
                "balls-touching-beside",
                "balls-apart",
                "y-branch",
                "kidney");
        for (double spacing : new double[] {1, 2, 3}) {
            assertThat(at(spacing))
                    .filteredOn(p -> holesAndIslands.contains(p.shape().shape()))
                    .hasSize(holesAndIslands.size())
                    .allSatisfy(p -> assertThat(Math.abs(p.shape().innerVolume()))
                            .as("%s at %s mm", p.shape().shape(), spacing)
                            .isLessThan(2.5));
        }
    }
}
