package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.match.StructureMatch.Status;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.protocol.Expansion;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.Region;

/** Turns structure expressions into solids. A combination has a solid only when each of its parts has one. */
final class StructureResolver {
    private final Map<String, StructureMatch> matches;
    private final BuiltTargets targets;

    StructureResolver(Map<String, StructureMatch> matches, BuiltTargets targets) {
        this.matches = matches;
        this.targets = targets;
    }

    ResolvedStructure resolve(StructureExpr expr) {
        Set<Note> notes = new LinkedHashSet<>();
        boolean absent = true;
        for (String name : expr.names()) {
            addNotes(name, notes);
            absent &= matches.get(name).status() == Status.ABSENT;
        }
        return new ResolvedStructure(region(expr), absent, List.copyOf(notes));
    }

    /** The names that a structure is made of, itself last: for a built target those that it grows out of, else it alone. */
    Set<String> chain(String name) {
        Set<String> names = new LinkedHashSet<>();
        targets.get(name).ifPresent(expansion -> names.addAll(chain(expansion.from())));
        names.add(name);
        return names;
    }

    private void addNotes(String name, Set<Note> notes) {
        Optional<Expansion> built = targets.get(name);
        if (built.isPresent()) {
            addNotes(built.get().from(), notes);
            notes.addAll(targets.notes(name));
            return;
        }
        StructureMatch match = matches.get(name);
        notes.addAll(match.notes());
        notes.addAll(targets.notes(name));
        match.rois().forEach(roi -> notes.addAll(roi.warnings()));
        if (match.found() && region(match).isEmpty()) {
            notes.add(NoteCode.STRUCTURE_NOT_EVALUABLE.about(
                    name, name + " has a ROI without a volume that can be evaluated"));
        }
    }

    /** The solid of a structure, drawn or built. */
    Optional<Region> region(String name) {
        Optional<Expansion> built = targets.get(name);
        return built.isPresent()
                ? region(built.get().from()).map(base -> base.grow(built.get().margins()))
                : region(matches.get(name));
    }

    private Optional<Region> region(StructureExpr expr) {
        if (expr instanceof StructureExpr.Combined combined) {
            return region(combined.left())
                    .flatMap(left -> region(combined.right())
                            .map(right -> new BooleanRegion(combined.operation(), left, right)));
        }
        if (expr instanceof StructureExpr.Grown grown) {
            return region(grown.base()).map(base -> base.grow(grown.margins()));
        }
        return region(((StructureExpr.Named) expr).name());
    }

    /** The solid of the ROIs of a match; none when one of them has none, for a part of a union is not the union. */
    private static Optional<Region> region(StructureMatch match) {
        if (!match.found()) {
            return Optional.empty();
        }
        List<Region> parts = new ArrayList<>();
        for (PlanStructure roi : match.rois()) {
            roi.region().ifPresent(parts::add);
        }
        return parts.size() == match.rois().size() ? parts.stream().reduce(Region::union) : Optional.empty();
    }
}
