package org.dosegate.testdata.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dosegate.testdata.shape.ShapeCatalogue;
import org.dosegate.testdata.shape.ShapeCatalogue.Named;
import org.dosegate.testdata.truth.SectionTruth;

/**
 * Prints how well the models between slices reproduce the bodies of the catalogue. Arguments: names of bodies and spacings in mm, in
 * any order; none: all bodies at 1, 2, 3 and 5 mm.
 */
public final class ShapeBenchmark {
    static final List<Double> SPACINGS_MM = List.of(1.0, 2.0, 3.0, 5.0);

    private ShapeBenchmark() {}

    /** Runs it on the standard output. */
    public static void main(String[] args) {
        List<Named> shapes = new ArrayList<>();
        List<Double> spacings = new ArrayList<>();
        for (String arg : args) {
            if (Character.isDigit(arg.charAt(0))) {
                spacings.add(Double.valueOf(arg));
            } else {
                shapes.add(ShapeCatalogue.named(arg));
            }
        }
        List<Pair> pairs =
                run(shapes.isEmpty() ? ShapeCatalogue.all() : shapes, spacings.isEmpty() ? SPACINGS_MM : spacings);
        print(pairs, System.out);
    }

    /** Both models on one body at one spacing. */
    record Pair(ShapeScore shape, ShapeScore prism) {}

    /** Scores bodies at spacings, both models, by body, then spacing. */
    static List<Pair> run(List<Named> shapes, List<Double> spacingsMm) {
        return shapes.parallelStream()
                .flatMap(shape -> {
                    List<ShapeCase> cases = spacingsMm.stream()
                            .map(s -> new ShapeCase(shape, s))
                            .filter(ShapeCase::solid)
                            .toList();
                    if (cases.isEmpty()) {
                        return Stream.<Pair>empty();
                    }
                    SectionTruth truth = ShapeCase.truth(cases);
                    return cases.stream().map(c -> c.score(truth));
                })
                .toList();
    }

    static void print(List<Pair> pairs, PrintStream out) {
        out.println(
                "errors in per cent of the true volume; inner: between first and last plane; curve: worst of 3 linear doses");
        out.printf(
                Locale.ROOT,
                "%-22s %4s | %-17s | %-17s | %-17s | %-17s%n",
                "",
                "mm",
                "inner volume",
                "inner curve",
                "volume with caps",
                "curve with caps");
        out.printf(
                Locale.ROOT,
                "%-22s %4s | %8s %8s | %8s %8s | %8s %8s | %8s %8s%n",
                "body",
                "",
                "shape",
                "prism",
                "shape",
                "prism",
                "shape",
                "prism",
                "shape",
                "prism");
        for (Pair p : pairs) {
            ShapeScore s = p.shape();
            ShapeScore q = p.prism();
            out.printf(
                    Locale.ROOT,
                    "%-22s %4.1f | %8.3f %8.3f | %8.3f %8.3f | %8.3f %8.3f | %8.3f %8.3f %s%n",
                    s.shape(),
                    s.spacingMm(),
                    s.innerVolume(),
                    q.innerVolume(),
                    s.innerCurve(),
                    q.innerCurve(),
                    s.volume(),
                    q.volume(),
                    s.curve(),
                    q.curve(),
                    worse(p, ShapeScore::innerCurve) > 0.2 ? "<- inner curve worse than prism" : "");
        }
        for (double spacing : pairs.stream()
                .mapToDouble(p -> p.shape().spacingMm())
                .distinct()
                .sorted()
                .toArray()) {
            List<Pair> at =
                    pairs.stream().filter(p -> p.shape().spacingMm() == spacing).toList();
            out.printf(
                    Locale.ROOT,
                    "%4.1f mm: mean of inner curve error %.3f (prism %.3f), with caps %.3f (%.3f); worse than prism by > 0.2: %d"
                            + " inner, %d with caps; most: %.3f inner, %.3f with caps%n",
                    spacing,
                    mean(at, p -> p.shape().innerCurve()),
                    mean(at, p -> p.prism().innerCurve()),
                    mean(at, p -> p.shape().curve()),
                    mean(at, p -> p.prism().curve()),
                    at.stream()
                            .filter(p -> worse(p, ShapeScore::innerCurve) > 0.2)
                            .count(),
                    at.stream().filter(p -> worse(p, ShapeScore::curve) > 0.2).count(),
                    most(at, ShapeScore::innerCurve),
                    most(at, ShapeScore::curve));
        }
    }

    /** Mean magnitude over the bodies where it is defined. */
    static double mean(List<Pair> pairs, ToDoubleFunction<Pair> error) {
        return pairs.stream()
                .mapToDouble(p -> Math.abs(error.applyAsDouble(p)))
                .filter(e -> !Double.isNaN(e))
                .average()
                .orElse(Double.NaN);
    }

    /** By how much the shape model's magnitude exceeds the prism's; negative where it is better, NaN where undefined. */
    static double worse(Pair p, ToDoubleFunction<ShapeScore> error) {
        return Math.abs(error.applyAsDouble(p.shape())) - Math.abs(error.applyAsDouble(p.prism()));
    }

    private static double most(List<Pair> pairs, ToDoubleFunction<ShapeScore> error) {
        return pairs.stream()
                .mapToDouble(p -> worse(p, error))
                .filter(e -> !Double.isNaN(e))
                .max()
                .orElse(Double.NaN);
    }
}
