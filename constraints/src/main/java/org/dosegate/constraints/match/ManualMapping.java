package org.dosegate.constraints.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dosegate.constraints.match.MatchingException.Code;
import org.dosegate.constraints.match.StructureMatch.Status;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.protocol.ProtocolStructure;
import org.dosegate.constraints.result.NoteCode;

/** Finds the ROIs that the user names, by exact name or {@code #number}. */
final class ManualMapping {
    private final List<PlanStructure> rois;

    ManualMapping(List<PlanStructure> rois) {
        this.rois = rois;
    }

    /**
     * The match that the user asks for.
     *
     * @throws MatchingException with codes UNKNOWN_ROI, AMBIGUOUS_ROI, SEVERAL_ROIS
     */
    StructureMatch match(ProtocolStructure structure, List<String> wanted) {
        Set<PlanStructure> found = new LinkedHashSet<>();
        for (String roi : wanted) {
            found.add(find(structure.name(), roi));
        }
        if (found.size() > 1 && !structure.union()) {
            throw new MatchingException(
                    Code.SEVERAL_ROIS, "--map " + structure.name() + ": several ROIs, but it is one structure");
        }
        String text = structure.name() + " is " + RoiNames.shown(found) + ", as the user says";
        return new StructureMatch(
                structure.name(),
                Status.MANUAL,
                List.copyOf(found),
                List.of(NoteCode.MATCHED_BY_USER.about(structure.name(), text)));
    }

    private PlanStructure find(String name, String wanted) {
        Set<PlanStructure> candidates = new LinkedHashSet<>();
        for (PlanStructure roi : rois) {
            if (roi.roiName().equals(wanted) || wanted.equals("#" + roi.roiNumber())) {
                candidates.add(roi);
            }
        }
        if (candidates.isEmpty()) {
            throw new MatchingException(
                    Code.UNKNOWN_ROI,
                    "--map " + name + "=" + wanted + ": the plan has no such ROI; it has " + RoiNames.shown(rois));
        }
        if (candidates.size() > 1) {
            throw new MatchingException(
                    Code.AMBIGUOUS_ROI,
                    "--map " + name + "=" + wanted + ": this may be "
                            + RoiNames.shown(new ArrayList<>(candidates)) + "; name it by number, as in #"
                            + candidates.iterator().next().roiNumber());
        }
        return candidates.iterator().next();
    }
}
