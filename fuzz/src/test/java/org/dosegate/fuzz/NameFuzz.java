package org.dosegate.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.match.StructureMatcher;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;

/** ROI names as others write them: every structure of the protocol gets a match, and no ROI to two of them, except as what both fall back on. */
class NameFuzz {
    private static final Protocol PROTOCOL = Protocols.builtIn("hcc-45gy-15fx-imrt");

    @FuzzTest
    void namesAreMatchedOnce(FuzzedDataProvider data) {
        List<PlanStructure> rois = new ArrayList<>();
        int count = data.consumeInt(1, 12);
        for (int n = 1; n <= count; n++) {
            rois.add(new PlanStructure(
                    data.consumeString(40), n, Optional.empty(), List.of(Note.of("NO_CONTOURS", "empty"))));
        }
        Map<String, StructureMatch> matches = StructureMatcher.match(rois, PROTOCOL, Map.of(), Map.of());
        if (matches.size() != PROTOCOL.structures().size()) {
            throw new AssertionError("a structure without a match");
        }
        Set<Integer> used = new HashSet<>();
        for (StructureMatch match : matches.values()) {
            boolean own = match.found() && match.notes().stream().noneMatch(NoteCode.FALLBACK_STRUCTURE::is);
            for (PlanStructure roi : own ? match.rois() : List.<PlanStructure>of()) {
                if (!used.add(roi.roiNumber())) {
                    throw new AssertionError("ROI " + roi.roiNumber() + " is matched twice");
                }
            }
        }
    }
}
