package org.dosegate.constraints.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dosegate.constraints.match.MatchingException.Code;
import org.dosegate.constraints.match.StructureMatch.Status;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.ProtocolStructure;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;

/**
 * Brings the structures of a protocol and the ROIs of a plan together. In this order: what the user says; the protocol's own name,
 * verbatim; an alias that the protocol lists, under the protocol's {@link org.dosegate.constraints.protocol.NameRule}; the fallback. Two candidates
 * of one rank are ambiguous. A ROI that carries the protocol's name is never passed over for an alias, even when it is empty.
 */
public final class StructureMatcher {
    private final List<PlanStructure> rois;
    private final Protocol protocol;

    private StructureMatcher(List<PlanStructure> rois, Protocol protocol) {
        this.rois = rois;
        this.protocol = protocol;
    }

    /**
     * Matches all structures of a protocol.
     *
     * @param rois the plan's structures
     * @param protocol the protocol
     * @param manual protocol name to exact ROI names or {@code #numbers}
     * @param absent protocol name to the reason why the patient does not have it
     * @return a match for every structure of the protocol, in its order
     * @throws MatchingException when mapping or absences do not fit plan and protocol
     */
    public static Map<String, StructureMatch> match(
            List<PlanStructure> rois, Protocol protocol, Map<String, List<String>> manual, Map<String, String> absent) {
        StructureMatcher matcher = new StructureMatcher(rois, protocol);
        matcher.checkUsage(manual.keySet(), absent);
        Map<String, StructureMatch> matches = new LinkedHashMap<>();
        NameMatching names = new NameMatching(rois, protocol.nameRule());
        ManualMapping mapping = new ManualMapping(rois);
        for (ProtocolStructure structure : protocol.structures()) {
            List<String> wanted = manual.get(structure.name());
            matches.put(structure.name(), wanted == null ? names.match(structure) : mapping.match(structure, wanted));
        }
        matcher.resolveSharedRois(matches);
        absent.forEach((name, reason) -> matches.put(name, matcher.absent(matches.get(name), reason)));
        matcher.applyFallbacks(matches);
        matches.replaceAll((name, match) -> match.status() == Status.MISSING ? matcher.missing(match) : match);
        return Collections.unmodifiableMap(matches);
    }

    private void checkUsage(Set<String> mapped, Map<String, String> absent) {
        mapped.forEach(name -> checkKnown("--map", name));
        absent.forEach((name, reason) -> {
            checkKnown("--absent", name);
            if (mapped.contains(name)) {
                throw new MatchingException(Code.ABSENT_AND_MAPPED, name + " is both mapped and declared absent");
            }
            if (reason.isBlank()) {
                throw new MatchingException(Code.NO_REASON, "--absent " + name + ": say why, as in NAME=REASON");
            }
        });
    }

    private void checkKnown(String option, String name) {
        if (protocol.structure(name).isEmpty()) {
            String known = String.join(
                    ", ",
                    protocol.structures().stream().map(ProtocolStructure::name).toList());
            throw new MatchingException(
                    Code.UNKNOWN_STRUCTURE,
                    option + " " + name + ": the protocol has no such structure; it has " + known);
        }
    }

    /** A ROI that two structures claim is neither's by alias; where names or the user say so, both have it, with a warning. */
    private void resolveSharedRois(Map<String, StructureMatch> matches) {
        Map<Integer, List<String>> claims = new LinkedHashMap<>();
        matches.values().stream()
                .filter(StructureMatch::found)
                .forEach(match -> match.rois()
                        .forEach(roi -> claims.computeIfAbsent(roi.roiNumber(), n -> new ArrayList<>())
                                .add(match.name())));
        claims.values().stream().filter(names -> names.size() > 1).forEach(names -> {
            for (String name : names) {
                StructureMatch match = matches.get(name);
                String text = String.join(" and ", names) + " claim the same ROI: " + RoiNames.shown(match.rois());
                Note note = NoteCode.ROI_USED_TWICE.about(name, text);
                StructureMatch base =
                        match.status() == Status.ALIAS ? NameMatching.ambiguous(name, match.rois()) : match;
                matches.put(name, with(base, base.status(), base.rois(), note));
            }
        });
    }

    private StructureMatch absent(StructureMatch match, String reason) {
        if (match.status() == Status.AMBIGUOUS || match.hasRegion()) {
            throw new MatchingException(
                    Code.ABSENT_BUT_PRESENT,
                    "--absent " + match.name() + ": the plan has it as " + RoiNames.shown(match.rois()));
        }
        List<Note> notes = new ArrayList<>();
        notes.add(NoteCode.STRUCTURE_ABSENT.about(match.name(), match.name() + " is declared absent: " + reason));
        if (!match.rois().isEmpty()) {
            // Templates leave empty ROIs behind; but the user must see that there is one.
            notes.add(NoteCode.ABSENT_ROI_PRESENT.about(
                    match.name(),
                    match.name() + " is declared absent, yet there is a ROI that cannot be evaluated: "
                            + RoiNames.shown(match.rois())));
        }
        return new StructureMatch(match.name(), Status.ABSENT, List.of(), notes);
    }

    private void applyFallbacks(Map<String, StructureMatch> matches) {
        Map<String, StructureMatch> own = Map.copyOf(matches);
        for (ProtocolStructure structure : protocol.structures()) {
            if (structure.fallback().isEmpty()
                    || matches.get(structure.name()).status() != Status.MISSING
                    || !noneExists(structure.fallback().get(), own)) {
                continue;
            }
            StructureMatch fallback = matches.get(structure.fallback().get());
            if (fallback.found()) {
                String text = structure.name() + " has no ROI of its own: " + fallback.name() + ", ROI "
                        + RoiNames.shown(fallback.rois()) + ", is evaluated as one structure in its stead";
                StructureMatch found = new StructureMatch(
                        structure.name(),
                        fallback.status() == Status.MANUAL ? Status.MANUAL : Status.ALIAS,
                        fallback.rois(),
                        List.of(NoteCode.FALLBACK_STRUCTURE.about(structure.name(), text)));
                matches.put(structure.name(), found);
            } else if (fallback.status() == Status.AMBIGUOUS) {
                String text = structure.name() + " has no ROI of its own, and its fallback is ambiguous: "
                        + fallback.notes().get(0).text();
                matches.put(
                        structure.name(),
                        new StructureMatch(
                                structure.name(),
                                Status.AMBIGUOUS,
                                fallback.rois(),
                                List.of(NoteCode.STRUCTURE_AMBIGUOUS.about(structure.name(), text))));
            }
        }
    }

    /** Whether no structure with this fallback has a ROI of its own; one kidney beside "Kidneys" is a contradiction, not a fallback. */
    private boolean noneExists(String fallback, Map<String, StructureMatch> own) {
        return protocol.structures().stream()
                .filter(structure -> structure.fallback().equals(Optional.of(fallback)))
                .map(structure -> own.get(structure.name()).status())
                .allMatch(status -> status == Status.MISSING || status == Status.ABSENT);
    }

    private StructureMatch missing(StructureMatch match) {
        String there = rois.isEmpty() ? "the plan has no ROIs" : "the plan has " + RoiNames.shown(rois);
        String text = "no ROI is called " + match.name() + " or has one of its aliases; " + there + ": use --map "
                + match.name() + "=ROI, or --absent " + match.name() + "=REASON";
        return with(match, Status.MISSING, List.of(), NoteCode.STRUCTURE_MISSING.about(match.name(), text));
    }

    private static StructureMatch with(StructureMatch match, Status status, List<PlanStructure> rois, Note more) {
        List<Note> notes = new ArrayList<>(match.notes());
        notes.add(more);
        return new StructureMatch(match.name(), status, rois, notes);
    }
}
