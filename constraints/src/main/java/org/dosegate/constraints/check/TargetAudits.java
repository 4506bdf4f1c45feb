package org.dosegate.constraints.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.protocol.Expansion;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.AuditedTarget;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.engine.audit.Organ;
import org.dosegate.engine.audit.TargetAudit;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.Region;

/**
 * The drawn targets beside the protocol's expansions.
 *
 * @param targets those that could be compared, in the protocol's order
 * @param warnings what is short, and what could not be compared
 */
record TargetAudits(List<AuditedTarget> targets, List<Note> warnings) {

    /**
     * Compares every target that is drawn. Nothing that goes wrong here stops a check.
     *
     * @param matches how the protocol's structures were found
     */
    static TargetAudits compute(
            Protocol protocol,
            List<PlanStructure> rois,
            Map<String, StructureMatch> matches,
            BuiltTargets built,
            AuditSource source) {
        StructureResolver resolver = new StructureResolver(matches, built);
        List<Organ> organs = CropOrgans.of(rois, protocol, matches, resolver);
        List<TargetAudits> found = protocol.expansions().parallelStream()
                .filter(expansion -> matches.get(expansion.name()).found())
                .map(expansion -> one(expansion, matches.get(expansion.name()), resolver, organs, source))
                .toList();
        return new TargetAudits(
                found.stream().flatMap(audits -> audits.targets().stream()).toList(),
                found.stream()
                        .flatMap(audits -> Stream.concat(
                                audits.targets().stream().flatMap(target -> built.notes(target.from()).stream()),
                                audits.warnings().stream()))
                        .distinct()
                        .toList());
    }

    private static TargetAudits one(
            Expansion expansion,
            StructureMatch match,
            StructureResolver resolver,
            List<Organ> organs,
            AuditSource source) {
        Optional<Region> drawn = resolver.region(expansion.name());
        Optional<Region> base = resolver.region(expansion.from());
        if (drawn.isEmpty() || base.isEmpty()) {
            String lacking = drawn.isEmpty() ? expansion.name() : expansion.from();
            return notAudited(expansion, "there is no " + lacking + " with a volume");
        }
        try {
            TargetAudit audit = source.audit(drawn.get(), base.get(), expansion.margins(), organs);
            AuditedTarget target = new AuditedTarget(
                    expansion.name(),
                    match.rois().stream().map(PlanStructure::roiName).collect(Collectors.joining(" + ")),
                    expansion.from(),
                    resolver.chain(expansion.from()).size() > 1,
                    expansion.margins(),
                    audit);
            return new TargetAudits(List.of(target), shortfall(target, expansion));
        } catch (GeometryException e) {
            return notAudited(expansion, e.code() + ": " + e.getMessage());
        }
    }

    private static TargetAudits notAudited(Expansion expansion, String why) {
        return new TargetAudits(
                List.of(),
                List.of(NoteCode.TARGET_NOT_AUDITED.about(
                        expansion.name(),
                        expansion.name() + " could not be compared with " + expansion.expression() + ": " + why)));
    }

    private static List<Note> shortfall(AuditedTarget target, Expansion expansion) {
        TargetAudit audit = target.audit();
        if (expansion.warnMissingPercent().isEmpty()
                || target.missingPercent() <= expansion.warnMissingPercent().getAsDouble()) {
            return List.of();
        }
        return List.of(NoteCode.TARGET_SHORT.about(
                target.structure(),
                String.format(
                        Locale.ROOT,
                        "%s lacks %.2f of the %.2f cc of %s (%.1f %%); %s",
                        target.structure(),
                        audit.missingCc(),
                        audit.expectedCc(),
                        expansion.expression(),
                        target.missingPercent(),
                        CropWords.of(audit.crops()))));
    }
}
