package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.ProtocolStructure;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.region.Region;

/** Finds which structures the goals use, and computes the DVHs of all of them. */
final class StructureEvaluation {
    private StructureEvaluation() {}

    /**
     * The structures that the goals use with their DVHs: first the named ones, operands of combinations and what built targets grow out of included, in the protocol's
     * order, then the combinations in the order of the goals.
     *
     * @param voxelCc volume that one point of the dose grid stands for, cc; smaller structures are noted
     */
    static Map<StructureExpr, EvaluatedStructure> evaluate(
            Protocol protocol, StructureResolver resolver, DvhSource source, double voxelCc) {
        Map<StructureExpr, ResolvedStructure> resolved = new LinkedHashMap<>();
        Set<StructureExpr> inGoals = inGoals(protocol);
        for (StructureExpr expr : used(protocol, inGoals, resolver)) {
            resolved.put(expr, resolver.resolve(expr));
        }
        List<Region> regions = resolved.values().stream()
                .flatMap(structure -> structure.region().stream())
                .toList();
        Set<Region> decisive = inGoals.stream()
                .flatMap(expr -> resolved.get(expr).region().stream())
                .collect(Collectors.toSet());
        DvhTable table = DvhTable.compute(regions, decisive, source);
        Map<StructureExpr, EvaluatedStructure> evaluated = new LinkedHashMap<>();
        resolved.forEach((expr, structure) -> evaluated.put(expr, evaluated(expr.label(), structure, table, voxelCc)));
        return evaluated;
    }

    private static Set<StructureExpr> inGoals(Protocol protocol) {
        Set<StructureExpr> inGoals = new LinkedHashSet<>();
        for (Goal goal : protocol.goals()) {
            goal.comparisons()
                    .forEach(comparison -> PlacedComparison.of(goal.structure(), comparison)
                            .structure()
                            .ifPresent(inGoals::add));
        }
        return inGoals;
    }

    private static Set<StructureExpr> used(Protocol protocol, Set<StructureExpr> inGoals, StructureResolver resolver) {
        Set<String> names = new LinkedHashSet<>();
        inGoals.forEach(expr -> expr.names().forEach(name -> names.addAll(resolver.chain(name))));
        for (String name : List.copyOf(names)) {
            protocol.conformity(new StructureExpr.Named(name))
                    .ifPresent(isodose -> names.addAll(resolver.chain(isodose.body())));
        }
        Set<StructureExpr> used = new LinkedHashSet<>();
        for (ProtocolStructure structure : protocol.structures()) {
            if (names.contains(structure.name())) {
                used.add(new StructureExpr.Named(structure.name()));
            }
        }
        used.addAll(inGoals);
        return used;
    }

    private static EvaluatedStructure evaluated(
            String label, ResolvedStructure structure, DvhTable table, double voxelCc) {
        List<Note> notes = new ArrayList<>(structure.notes());
        Optional<DvhReadings> readings = Optional.empty();
        Optional<DvhBounds> bounds = Optional.empty();
        if (structure.region().isPresent()) {
            DvhTable.Entry entry = table.get(structure.region().get());
            readings = entry.readings();
            bounds = entry.bounds();
            entry.problem()
                    .ifPresent(problem ->
                            notes.add(NoteCode.STRUCTURE_NOT_EVALUABLE.about(label, label + ": " + problem)));
            readings.ifPresent(found -> {
                outsideGrid(label, found.nominal()).ifPresent(notes::add);
                small(label, found.nominal(), voxelCc).ifPresent(notes::add);
            });
        }
        return new EvaluatedStructure(label, readings, bounds, structure.absent(), List.copyOf(notes));
    }

    private static Optional<Note> small(String label, Dvh dvh, double voxelCc) {
        if (!(dvh.volumeCc() > 0) || dvh.volumeCc() >= voxelCc) {
            return Optional.empty();
        }
        return Optional.of(NoteCode.SMALL_STRUCTURE.about(
                label,
                String.format(
                        Locale.ROOT,
                        "%s (%.3g cc) is smaller than a voxel of the dose grid (%.3g cc); its doses are mere interpolation",
                        label,
                        dvh.volumeCc(),
                        voxelCc)));
    }

    private static Optional<Note> outsideGrid(String label, Dvh dvh) {
        if (!(dvh.outsideGridCc() > 0)) {
            return Optional.empty();
        }
        String share = String.format(Locale.ROOT, "%.3g", 100 * dvh.outsideGridCc() / dvh.volumeCc());
        return Optional.of(NoteCode.OUTSIDE_DOSE_GRID.about(
                label, share + " % of " + label + " lies outside the dose grid; its dose is unknown"));
    }
}
