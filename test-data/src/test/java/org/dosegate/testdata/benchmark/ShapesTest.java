package org.dosegate.testdata.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dosegate.testdata.benchmark.ShapeBenchmark.Pair;
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both models between slices on all bodies of the catalogue; the table goes to target/shapes.txt. */
class ShapesTest {
    /** By how much, in points of volume, the curve of the shape model between the planes may be worse than that of prisms. */
    private static final double CLEARLY_WORSE = 0.2;

    /** Bodies with holes, islands, walls and steps: these at every spacing, the others at 3 and 5 mm, to keep the test short. */
    private static final List<String> HARD = List.of(
            "torus-lying",
            "torus-tilted",
            "bowl",
            "tube-tilted",
            "shell",
            "balls-touching-beside",
            "balls-apart",
            "y-branch",
            "step",
            "plate-thin");

    private static List<Pair> pairs;

    @BeforeAll
    static void score() throws IOException {
        List<ShapeCatalogue.Named> hard =
                HARD.stream().map(ShapeCatalogue::named).toList();
        pairs = Stream.concat(
                        ShapeBenchmark.run(hard, List.of(1.0, 2.0)).stream(),
                        ShapeBenchmark.run(ShapeCatalogue.all(), List.of(3.0, 5.0)).stream())
                .toList();
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
    void noBodyIsLeftOut() {
        for (double spacing : ShapeBenchmark.SPACINGS_MM) {
            assertThat(at(spacing)).hasSize(spacing > 2 ? ShapeCatalogue.all().size() - 1 : HARD.size());
        }
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
        for (double spacing : new double[] {1, 2, 3}) {
            assertThat(at(spacing))
                    .filteredOn(p -> HARD.contains(p.shape().shape()))
                    .hasSize(HARD.size())
                    .allSatisfy(p -> assertThat(Math.abs(p.shape().innerVolume()))
                            .as("%s at %s mm", p.shape().shape(), spacing)
                            .isLessThan(2.5));
        }
    }
}
