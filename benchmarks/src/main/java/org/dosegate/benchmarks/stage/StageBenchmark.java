package org.dosegate.benchmarks.stage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.check.LongestFirst;
import org.dosegate.constraints.check.PlanChecker;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.plan.DicomScanner;
import org.dosegate.dicom.plan.LoadedPlan;
import org.dosegate.dicom.plan.PlanLoader;
import org.dosegate.dicom.plan.PlanRequest;
import org.dosegate.dicom.value.DecimalParser;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.MetricResult;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.MarginRegion;
import org.dosegate.engine.region.Margins;
import org.dosegate.report.html.HtmlReport;
import org.dosegate.report.json.CheckJson;
import org.dosegate.report.pdf.Paper;
import org.dosegate.report.pdf.PdfReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The stages of a check of a usual plan, each alone, on all processors. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {
    private static final List<DvhMetric> METRICS = List.of(
            new DvhMetric.Min(),
            new DvhMetric.Mean(),
            new DvhMetric.Max(),
            new DvhMetric.VolumeAtDose(30, DvhMetric.VolumeUnit.PERCENT),
            new DvhMetric.DoseAtVolume(95, DvhMetric.VolumeUnit.PERCENT),
            new DvhMetric.DoseAtVolume(0.03, DvhMetric.VolumeUnit.CC));

    /** Finding, hashing and parsing the files. */
    @Benchmark
    public DicomScanner.Found scan(LoadedState state) {
        return new DicomScanner(DicomCodec.standard()).scan(List.of(state.folder));
    }

    /** All of the reading, the scan included. */
    @Benchmark
    public LoadedPlan load(LoadedState state) {
        return new PlanLoader().load(PlanRequest.of(state.folder));
    }

    /** 300,000 numbers as they stand in contours, by one thread. */
    @Benchmark
    public double numbers(LoadedState state) {
        byte[] text = state.numbers;
        double sum = 0;
        int from = 0;
        for (int to = 0; to <= text.length; to++) {
            if (to == text.length || text[to] == '\\') {
                sum += DecimalParser.parse(text, from, to);
                from = to + 1;
            }
        }
        return sum;
    }

    /** A built-in protocol. */
    @Benchmark
    public Protocol protocol() {
        return Protocols.builtIn("hcc-45gy-15fx-imrt");
    }

    /** Every DVH of the plan with metrics, contours extended. */
    @Benchmark
    public double dvhsPrism(LoadedState state) {
        return dvhs(state, new DvhSettings(BetweenSlices.PRISM, false));
    }

    /** Every DVH of the plan with metrics, contours interpolated. */
    @Benchmark
    public double dvhsShape(LoadedState state) {
        return dvhs(state, new DvhSettings(BetweenSlices.SHAPE, false));
    }

    /** Every DVH of the plan with metrics and their intervals. */
    @Benchmark
    public double dvhsIntervals(LoadedState state) {
        return dvhs(state, new DvhSettings(BetweenSlices.SHAPE, true));
    }

    private static double dvhs(LoadedState state, DvhSettings settings) {
        DvhCalculator calculator = new DvhCalculator(state.plan.dose(), settings);
        List<Double> sums =
                LongestFirst.map(state.regions, Optional::of, region -> metrics(calculator.compute(region)));
        return sums.stream().mapToDouble(sum -> sum).sum();
    }

    private static double metrics(DvhReadings readings) {
        double sum = 0;
        for (DvhMetric metric : METRICS) {
            MetricResult found = DvhMetrics.evaluate(metric, readings);
            sum += found.hashCode();
        }
        return sum;
    }

    /** The metrics alone. */
    @Benchmark
    public double metrics(ComputedState state) {
        return metrics(state.readings);
    }

    /** The DVH of a target grown by 10 mm. */
    @Benchmark
    public DvhReadings margin(LoadedState state) {
        return new DvhCalculator(state.plan.dose(), new DvhSettings(BetweenSlices.SHAPE, false))
                .compute(new MarginRegion(state.gtv, Margins.uniform(10)));
    }

    /** The whole check, from a loaded plan to its verdict. */
    @Benchmark
    public CheckResult check(LoadedState state) {
        return PlanChecker.check(state.underCheck, state.protocol, CheckOptions.DEFAULT);
    }

    /** JSON. */
    @Benchmark
    public byte[] json(LoadedState state) {
        return CheckJson.write(state.context, state.result);
    }

    /** HTML without pictures. */
    @Benchmark
    public byte[] html(LoadedState state) {
        return HtmlReport.write(state.report, Optional.empty());
    }

    /** PDF without pictures. */
    @Benchmark
    public byte[] pdf(LoadedState state) {
        return PdfReport.write(state.report, Optional.empty(), Paper.A4);
    }
}
