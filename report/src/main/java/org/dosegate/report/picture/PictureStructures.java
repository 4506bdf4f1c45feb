package org.dosegate.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.text.SafeText;

/** Which structures are drawn: all, or where they are many the patient's outline, the targets and those that goals use. */
final class PictureStructures {
    /** More could not be told apart. */
    private static final int MANY = 20;

    private static final String EXTERNAL = "EXTERNAL";
    private static final List<String> TARGETS = List.of("PTV", "CTV", "GTV");
    /** Colours for structures without one, which differ in lightness too. */
    private static final int[] SPARE = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0xCC79A7, 0xD55E00, 0x0072B2};

    private final List<PlanStructure> all;
    private final CheckResult result;

    PictureStructures(List<PlanStructure> all, CheckResult result) {
        this.all = all;
        this.result = result;
    }

    /** The structures, the outline first, then in the protocol's order. */
    List<PictureStructure> drawn() {
        Map<Integer, Integer> order = new HashMap<>();
        for (StructureResult structure : result.structures()) {
            structure.roiNumber().ifPresent(number -> order.putIfAbsent(number, order.size()));
        }
        List<PlanStructure> chosen = new ArrayList<>(all);
        chosen.removeIf(structure -> structure.region().isEmpty());
        if (chosen.size() > MANY) {
            chosen.removeIf(structure -> !isExternal(structure)
                    && !order.containsKey(structure.roiNumber())
                    && structure.interpretedType().filter(TARGETS::contains).isEmpty());
        }
        chosen.sort(Comparator.comparingInt(structure ->
                isExternal(structure) ? -1 : order.getOrDefault(structure.roiNumber(), Integer.MAX_VALUE)));
        List<PictureStructure> drawn = new ArrayList<>();
        for (PlanStructure structure : chosen) {
            drawn.add(new PictureStructure(
                    structure.roiNumber(),
                    SafeText.show(structure.roiName()),
                    structure.displayRgb().orElse(SPARE[drawn.size() % SPARE.length]),
                    isExternal(structure),
                    structure.region().get()));
        }
        return List.copyOf(drawn);
    }

    private static boolean isExternal(PlanStructure structure) {
        return structure.interpretedType().filter(EXTERNAL::equals).isPresent();
    }

    /** The target whose middle is shown: the protocol's PTV, or the CTV or GTV where it has none; then one that the plan itself calls so. */
    Optional<PlanStructure> target() {
        for (String kind : TARGETS) {
            for (StructureResult structure : result.structures()) {
                if (structure.roiNumber().isPresent()
                        && structure.name().toUpperCase(Locale.ROOT).startsWith(kind)) {
                    int number = structure.roiNumber().getAsInt();
                    Optional<PlanStructure> found = all.stream()
                            .filter(s -> s.roiNumber() == number && s.region().isPresent())
                            .findFirst();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        for (String kind : TARGETS) {
            Optional<PlanStructure> found = all.stream()
                    .filter(s -> s.region().isPresent()
                            && s.interpretedType().filter(kind::equals).isPresent())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
