package org.dosegate.dicom.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which plan to load.
 *
 * @param paths folders, searched recursively, and files
 * @param structureSet SOP Instance UID or file of the structure set, where the files alone do not say which
 * @param doses SOP Instance UIDs or files of the doses; several are summed
 * @param plan SOP Instance UID or file of the plan
 * @param sum what is said about a sum of doses
 * @param compared file of a second dose that the plan's is compared with
 */
public record PlanRequest(
        List<Path> paths,
        Optional<String> structureSet,
        List<String> doses,
        Optional<String> plan,
        SumRequest sum,
        Optional<Path> compared) {
    /** An immutable request. */
    public PlanRequest {
        paths = List.copyOf(paths);
        doses = List.copyOf(doses);
    }

    /** A request without a second dose. */
    public PlanRequest(
            List<Path> paths,
            Optional<String> structureSet,
            List<String> doses,
            Optional<String> plan,
            SumRequest sum) {
        this(paths, structureSet, doses, plan, sum, Optional.empty());
    }

    /** A request that says nothing about a sum. */
    public PlanRequest(List<Path> paths, Optional<String> structureSet, List<String> doses, Optional<String> plan) {
        this(paths, structureSet, doses, plan, SumRequest.NONE);
    }

    /** A request that leaves the choice to the files. */
    public static PlanRequest of(Path... paths) {
        return new PlanRequest(List.of(paths), Optional.empty(), List.of(), Optional.empty());
    }

    /** All that the options name. */
    List<String> selectors() {
        List<String> all = new java.util.ArrayList<>(doses);
        structureSet.ifPresent(all::add);
        plan.ifPresent(all::add);
        all.addAll(sum.selectors());
        return all;
    }
}
