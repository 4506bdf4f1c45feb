package org.dosegate.dicom.write;

import java.util.List;
import java.util.Locale;

/**
 * RT ROI Interpreted Type (3006,00A4) by name, as names begin under AAPM TG-263: GTV, CTV and PTV are what they say, a name with PRV is a region to avoid, and
 * anything else (rings, cropped targets, helpers) controls the planning of dose.
 */
final class InterpretedType {
    private static final List<String> TARGETS = List.of("GTV", "CTV", "PTV");

    private InterpretedType() {}

    static String of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return TARGETS.stream()
                .filter(upper::startsWith)
                .findFirst()
                .orElse(upper.contains("PRV") ? "AVOIDANCE" : "CONTROL");
    }
}
