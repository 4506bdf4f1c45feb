package org.dosegate.cli.option;

import java.util.List;
import java.util.Optional;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which structure is derived from which, and how. */
public final class ExpandOptions {
    @Mixin
    private StructureOptions structures;

    @Option(
            names = "--from",
            paramLabel = "NAME",
            required = true,
            description = "The structure to start from, by its ROI name as stored. Given more than once: their union.")
    private List<String> from = List.of();

    @Option(
            names = "--margin",
            paramLabel = "MM",
            description = "The margin in all directions, mm; negative shrinks, 0 leaves the surface where it is.")
    private String margin;

    @Option(
            names = "--margins",
            paramLabel = "R,L,A,P,I,S",
            description = "Margins to the patient's right, left, anterior, posterior, inferior, superior, mm.")
    private String margins;

    @Option(names = "--name", paramLabel = "NEW", required = true, description = "Name of the new ROI.")
    private String name;

    @Option(names = "--minus", paramLabel = "NAME", description = "Take this structure out. Repeatable.")
    private List<String> minus = List.of();

    @Option(names = "--inside", paramLabel = "NAME", description = "Keep only what lies in this structure.")
    private String inside;

    /** Folders and files, as given. */
    public List<String> plan() {
        return structures.plan();
    }

    /** ROI names that are united. */
    public List<String> from() {
        return from;
    }

    /**
     * The margins.
     *
     * @throws org.dosegate.cli.run.UsageException when not exactly one of the two options gives them
     */
    public Margins margins() {
        return MarginsText.parse(Optional.ofNullable(margin), Optional.ofNullable(margins));
    }

    /** Name of the new ROI. */
    public String name() {
        return name;
    }

    /** ROI names that are taken out. */
    public List<String> minus() {
        return minus;
    }

    /** ROI name that bounds the result. */
    public Optional<String> inside() {
        return Optional.ofNullable(inside);
    }

    /** UID or file of the RTSTRUCT. */
    public Optional<String> struct() {
        return structures.struct();
    }

    /** How the contours are read. */
    public BetweenSlices betweenSlices() {
        return structures.betweenSlices();
    }
}
