package org.dosegate.testdata.phantom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.dosegate.engine.dvh.*;

class PhantomSuiteTest {
    record One(long seed, String what, Map<String, Findings.Finding> findings, double cc) {}

    static One one(long seed) {
        Phantom p = Phantom.random(seed);
        DvhReadings r = new DvhCalculator(p.dose(), DvhSettings.DEFAULT).compute(p.region());
        BodyTruth t = BodyTruth.of(p.body(), p.pose(), p.field());
        return new One(seed, p.description(), Findings.of(r, t), t.volumeCc());
    }

    public static void main(String[] args) {
        long n = Long.parseLong(args[0]);
        long t0 = System.nanoTime();
        List<One> all = LongStream.range(0, n)
                .parallel()
                .mapToObj(PhantomSuiteTest::one)
                .toList();
        System.out.printf("%.1f s%n", (System.nanoTime() - t0) / 1e9);
        long full = all.stream()
                .filter(o -> o.findings().values().stream().allMatch(Findings.Finding::inside))
                .count();
        System.out.printf("all inside: %d of %d%n", full, n);
        Map<String, int[]> per = new TreeMap<>();
        Map<String, List<Double>> widths = new TreeMap<>();
        for (One o : all) {
            o.findings().forEach((k, f) -> {
                int[] c = per.computeIfAbsent(k, x -> new int[3]);
                c[0]++;
                c[1] += f.inside() ? 1 : 0;
                if (!f.inside()) c[2] += f.truth().low() > f.interval().high() ? 1 : 0;
                String cl = k.startsWith("V") ? "V" : "D";
                if (f.shareOfVolume() > 0)
                    widths.computeIfAbsent((int) Math.round(Math.log10(o.cc())) + cl, x -> new ArrayList<>())
                            .add(100
                                    * f.shareOfVolume()
                                    * (f.interval().high() - f.interval().low()));
                else
                    widths.computeIfAbsent((int) Math.round(Math.log10(o.cc())) + cl, x -> new ArrayList<>())
                            .add(f.interval().high() - f.interval().low());
            });
        }
        per.forEach((k, c) -> System.out.printf(
                "%-12s %.2f %% inside, %d too low %d too high%n", k, 100.0 * c[1] / c[0], c[2], c[0] - c[1] - c[2]));
        widths.forEach((k, w) -> {
            Collections.sort(w);
            System.out.printf("%s median %.3f p90 %.3f%n", k, w.get(w.size() / 2), w.get(w.size() * 9 / 10));
        });
        int lines = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        for (One o : all) {
            for (var e : o.findings().entrySet()) {
                var f = e.getValue();
                if (!f.inside() && lines-- > 0) {
                    System.out.printf(
                            "%d %s: %s truth %.4f in [%.4f, %.4f] value %.4f miss %.2f%n",
                            o.seed(),
                            o.what(),
                            e.getKey(),
                            0.5 * (f.truth().low() + f.truth().high()),
                            f.interval().low(),
                            f.interval().high(),
                            f.result().value(),
                            f.miss());
                }
            }
        }
    }
}
