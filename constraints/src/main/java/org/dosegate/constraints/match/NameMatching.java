package org.dosegate.constraints.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dosegate.constraints.match.StructureMatch.Status;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.protocol.NameRule;
import org.dosegate.constraints.protocol.ProtocolStructure;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;

/** Matches by names alone: the protocol's own name first, then the aliases that it lists. Never a guess. */
final class NameMatching {
    private final List<PlanStructure> rois;
    private final NameRule rule;

    NameMatching(List<PlanStructure> rois, NameRule rule) {
        this.rois = rois;
        this.rule = rule;
    }

    /** EXACT, ALIAS, AMBIGUOUS or MISSING. */
    StructureMatch match(ProtocolStructure structure) {
        List<PlanStructure> exact =
                readable().filter(roi -> roi.roiName().equals(structure.name())).toList();
        Set<String> forms = new HashSet<>();
        forms.add(rule.normalise(structure.name()));
        structure.aliases().forEach(alias -> forms.add(rule.normalise(alias)));
        List<PlanStructure> byAlias = readable()
                .filter(roi -> !roi.roiName().equals(structure.name()))
                .filter(roi -> forms.contains(rule.normalise(roi.roiName())))
                .toList();
        return structure.union() ? union(structure, exact, byAlias) : single(structure, exact, byAlias);
    }

    private static StructureMatch union(
            ProtocolStructure structure, List<PlanStructure> exact, List<PlanStructure> byAlias) {
        List<PlanStructure> all = new ArrayList<>(exact);
        all.addAll(byAlias);
        // Parts of a union have different names; two ROIs of one name may be two versions of one part.
        if (all.stream().map(PlanStructure::roiName).distinct().count() < all.size()) {
            return ambiguous(structure.name(), all);
        }
        if (all.size() > 1) {
            Note note = NoteCode.UNION_OF_ROIS.about(
                    structure.name(), structure.name() + " is the union of the ROIs " + RoiNames.shown(all));
            return new StructureMatch(structure.name(), Status.ALIAS, all, List.of(note));
        }
        return single(structure, exact, byAlias);
    }

    private static StructureMatch single(
            ProtocolStructure structure, List<PlanStructure> exact, List<PlanStructure> byAlias) {
        if (exact.size() == 1) {
            return new StructureMatch(structure.name(), Status.EXACT, exact, List.of());
        }
        List<PlanStructure> candidates = exact.isEmpty() ? byAlias : exact;
        if (candidates.isEmpty()) {
            return new StructureMatch(structure.name(), Status.MISSING, List.of(), List.of());
        }
        if (candidates.size() > 1) {
            return ambiguous(structure.name(), candidates);
        }
        Note note = NoteCode.MATCHED_BY_ALIAS.about(
                structure.name(), structure.name() + " is the ROI " + RoiNames.shown(candidates) + ", by an alias");
        return new StructureMatch(structure.name(), Status.ALIAS, candidates, List.of(note));
    }

    static StructureMatch ambiguous(String name, List<PlanStructure> candidates) {
        String text = name + " could be any of the ROIs " + RoiNames.shown(candidates) + ": say which with --map "
                + name + "=ROI";
        return new StructureMatch(
                name, Status.AMBIGUOUS, candidates, List.of(NoteCode.STRUCTURE_AMBIGUOUS.about(name, text)));
    }

    private Stream<PlanStructure> readable() {
        return rois.stream().filter(roi -> RoiNames.readable(roi.roiName()));
    }
}
