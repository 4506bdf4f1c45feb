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
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.Region;

/** Turns structure expressions into solids. A combination has a solid only when each of its parts has one. */
final class StructureResolver {
    private final Map<String, StructureMatch> matches;

    StructureResolver(Map<String, StructureMatch> matches) {
        this.matches = matches;
    }

    ResolvedStructure resolve(StructureExpr expr) {
        Set<Note> notes = new LinkedHashSet<>();
        boolean absent = true;
        for (String name : expr.names()) {
            StructureMatch match = matches.get(name);
            notes.addAll(match.notes());
            match.rois().forEach(roi -> notes.addAll(roi.warnings()));
            if (match.found() && region(match).isEmpty()) {
                notes.add(NoteCode.STRUCTURE_NOT_EVALUABLE.about(
                        name, name + " has a ROI without a volume that can be evaluated"));
            }
            absent &= match.status() == Status.ABSENT;
        }
        return new ResolvedStructure(region(expr), absent, List.copyOf(notes));
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
        return region(matches.get(((StructureExpr.Named) expr).name()));
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
