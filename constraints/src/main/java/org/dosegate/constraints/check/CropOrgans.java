package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.protocol.Expansion;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.ProtocolStructure;
import org.dosegate.engine.audit.Organ;
import org.dosegate.engine.region.Region;

/** Which structures a target may have been cropped at: the body's outline, and the protocol's organs. */
final class CropOrgans {
    private static final String EXTERNAL = "EXTERNAL";

    /** Names of the body's outline where no ROI has the type EXTERNAL, in lower case. */
    private static final Set<String> BODY_NAMES = Set.of("external", "body", "outline", "体表", "外轮廓");

    private CropOrgans() {}

    /** The outlines in the plan's order, then the organs in the protocol's, each with a solid, none twice. */
    static List<Organ> of(
            List<PlanStructure> rois,
            Protocol protocol,
            Map<String, StructureMatch> matches,
            StructureResolver resolver) {
        List<Organ> organs = new ArrayList<>();
        for (PlanStructure roi : outlines(rois)) {
            roi.region().ifPresent(region -> organs.add(new Organ(roi.roiName(), region, true)));
        }
        Set<String> targets = new HashSet<>();
        for (Expansion expansion : protocol.expansions()) {
            targets.add(expansion.name());
            targets.add(expansion.from());
        }
        // Both kidneys may be one ROI, which would count twice.
        Set<Region> seen = new HashSet<>();
        for (ProtocolStructure structure : protocol.structures()) {
            String name = structure.name();
            if (!targets.contains(name) && matches.get(name).found()) {
                resolver.region(name).filter(seen::add).ifPresent(region -> organs.add(new Organ(name, region, false)));
            }
        }
        return organs;
    }

    private static List<PlanStructure> outlines(List<PlanStructure> rois) {
        List<PlanStructure> typed = rois.stream()
                .filter(roi -> roi.interpretedType().filter(EXTERNAL::equals).isPresent())
                .toList();
        return typed.isEmpty()
                ? rois.stream()
                        .filter(roi -> BODY_NAMES.contains(roi.roiName().toLowerCase(Locale.ROOT)))
                        .toList()
                : typed;
    }
}
