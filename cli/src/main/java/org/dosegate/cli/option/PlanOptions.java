package org.dosegate.cli.option;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.dicom.plan.SumRequest;
import org.dosegate.engine.region.BetweenSlices;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which plan, and how its files are to be read where they leave a choice. */
public final class PlanOptions {
    @Mixin
    private StructureOptions structures;

    @Option(
            names = "--dose",
            paramLabel = "UID|FILE",
            description = "Which RTDOSE, where there are several; given more than once, they are summed.")
    private List<String> doses = List.of();

    @Mixin
    private SumOptions sum;

    @Option(names = "--plan", paramLabel = "UID|FILE", description = "Which RTPLAN, where there are several.")
    private String rtPlan;

    @Option(
            names = "--prescription",
            paramLabel = "GY/FRACTIONS",
            description =
                    "Prescription, such as 45/15, when there is no RTPLAN or it names several; said in every output.")
    private String prescription;

    /** Folders and files, as given. */
    public List<String> plan() {
        return structures.plan();
    }

    /** UID or file of the RTSTRUCT. */
    public Optional<String> struct() {
        return structures.struct();
    }

    /** UIDs or files of the RTDOSEs. */
    public List<String> doses() {
        return doses;
    }

    /** What is said about a sum of doses. */
    public SumRequest sum() {
        return sum.request();
    }

    /** UID or file of the RTPLAN. */
    public Optional<String> rtPlan() {
        return Optional.ofNullable(rtPlan);
    }

    /** Whether an option names an object of the plan, or says what becomes of one. */
    public boolean namesObjects() {
        return struct().isPresent() || !doses.isEmpty() || rtPlan().isPresent() || !sum().equals(SumRequest.NONE);
    }

    /** The prescription on the command line. */
    public Optional<Prescription> prescription() {
        return Optional.ofNullable(prescription).map(PrescriptionText::parse);
    }

    /** The nominal reading between slices. */
    public BetweenSlices betweenSlices() {
        return structures.betweenSlices();
    }
}
