package org.dosegate.benchmarks.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dosegate.benchmarks.plan.SizedPlan;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.check.PlanChecker;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.dicom.plan.LoadedPlan;
import org.dosegate.dicom.plan.PlanLoader;
import org.dosegate.dicom.plan.PlanRequest;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.engine.region.Region;
import org.dosegate.report.ReportContext;
import org.dosegate.report.ToolInfo;
import org.dosegate.report.message.Language;
import org.dosegate.report.qa.QaReport;
import org.dosegate.report.qa.QaReports;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A usual plan on the disk, loaded, and checked. */
@State(Scope.Benchmark)
public class LoadedState {
    Path folder;
    LoadedPlan plan;
    PlanUnderCheck underCheck;
    Protocol protocol;
    CheckResult result;
    ReportContext context;
    QaReport report;
    List<Region> regions;
    Region gtv;
    byte[] numbers;

    /** Makes everything. */
    @Setup(Level.Trial)
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("dosegate-benchmark");
        SizedPlan.CLINICAL.write(folder);
        plan = new PlanLoader().load(PlanRequest.of(folder));
        List<PlanStructure> structures = plan.structures().stream()
                .map(roi -> new PlanStructure(roi.name(), roi.number(), roi.region(), List.of()))
                .toList();
        underCheck = new PlanUnderCheck(
                structures, plan.dose(), Optional.of(new Prescription(45, 15, "benchmark")), List.of());
        protocol = Protocols.builtIn("hcc-45gy-15fx-imrt");
        result = PlanChecker.check(underCheck, protocol, CheckOptions.DEFAULT);
        context = new ReportContext(
                new ToolInfo("dosegate", "benchmark", "unknown", "unknown"),
                Instant.EPOCH,
                List.of(),
                Optional.empty(),
                Optional.empty());
        report = QaReports.of(context, result, protocol, Map.of(), Language.EN);
        regions =
                plan.structures().stream().flatMap(roi -> roi.region().stream()).toList();
        gtv = plan.structures().stream()
                .filter(roi -> roi.name().equals("GTV"))
                .map(Roi::region)
                .findFirst()
                .flatMap(region -> region)
                .orElseThrow();
        numbers = IntStream.range(0, 300_000)
                .mapToObj(n -> String.format(Locale.ROOT, "%.2f", 0.37 * (n % 1000) - 185))
                .collect(Collectors.joining("\\"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes the files away. */
    @TearDown(Level.Trial)
    public void tearDown() throws IOException {
        for (String file : new String[] {"RS.dcm", "RD.dcm", "RP.dcm"}) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
    }
}
