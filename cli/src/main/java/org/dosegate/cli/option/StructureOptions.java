package org.dosegate.cli.option;

import java.util.List;
import java.util.Optional;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.region.BetweenSlices;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the structures come from, and how their contours are read. */
final class StructureOptions {
    @Parameters(paramLabel = "PLAN", arity = "1..*", description = "Folders (searched) and/or DICOM files of one plan.")
    private List<String> plan = List.of();

    @Option(
            names = "--struct",
            paramLabel = "UID|FILE",
            description = "Which RTSTRUCT, by SOP Instance UID or file, where there are several.")
    private String struct;

    @Option(
            names = "--between-slices",
            paramLabel = "shape|prism",
            converter = BetweenSlicesConverter.class,
            description =
                    "The solid between contours: interpolated (shape, the default) or each contour extended (prism).")
    private BetweenSlices betweenSlices = DvhSettings.DEFAULT.betweenSlices();

    List<String> plan() {
        return plan;
    }

    Optional<String> struct() {
        return Optional.ofNullable(struct);
    }

    BetweenSlices betweenSlices() {
        return betweenSlices;
    }
}
