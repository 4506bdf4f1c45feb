package org.dosegate.constraints.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A value of a YAML file that knows where it stands.
 */
sealed interface YamlTree {
    /** Where the value begins. */
    YamlLocation at();

    /** Text. {@code verbatim} says that its characters stand in the file one by one from {@code at} on. */
    record Text(YamlLocation at, String value, boolean verbatim) implements YamlTree {}

    /** A number. */
    record Decimal(YamlLocation at, BigDecimal value) implements YamlTree {}

    /** True or false. */
    record Flag(YamlLocation at, boolean value) implements YamlTree {}

    /** Nothing. */
    record Nothing(YamlLocation at) implements YamlTree {}

    /** A list. */
    record Items(YamlLocation at, List<YamlTree> items) implements YamlTree {}

    /** A map, in the file's order, with the places of its keys. */
    record Fields(YamlLocation at, Map<String, YamlTree> fields, Map<String, YamlLocation> keys) implements YamlTree {}
}
