package org.dosegate.constraints.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dosegate.engine.audit.CropFinding;

/** Says whether crops explain what a target lacks. */
final class CropWords {
    /** From this share of the missing volume on, crops explain it. */
    private static final double EXPLAINED_SHARE = 0.9;

    private CropWords() {}

    /** What the crops say about the missing volume, as the end of a sentence. */
    static String of(List<CropFinding> crops) {
        if (crops.isEmpty()) {
            return "no crop at the body's outline or at an organ explains it";
        }
        String places = crops.stream()
                .map(crop -> String.format(
                        Locale.ROOT,
                        "%.0f %% of that lies %s %s",
                        100 * crop.missingShare(),
                        crop.outside() ? "outside" : "in",
                        crop.structure()))
                .collect(Collectors.joining(", "));
        double share = crops.stream().mapToDouble(CropFinding::missingShare).sum();
        return places + (share >= EXPLAINED_SHARE ? ": a crop explains it" : ": a crop explains a part of it");
    }
}
