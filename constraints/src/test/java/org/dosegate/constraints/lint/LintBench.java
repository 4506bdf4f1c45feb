package org.dosegate.constraints.lint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;

/** Protocols of a few goals, as YAML, and what a rule says of them. */
final class LintBench {
    static final String CITATION = "Somebody 2020, doi 10.1000/xyz123";

    private LintBench() {}

    /** 45 Gy in 15 fractions, structures with names of TG-263. */
    static String yaml(String... goals) {
        StringBuilder yaml = new StringBuilder("""
                schema: dosegate.protocol/1
                id: test
                version: "1"
                title: Test
                citation: %s
                prescription: {doseGy: 45, fractions: 15}
                structures: [{name: Liver}, {name: PTV}, {name: Stomach}, {name: SpinalCord}]
                goals:
                """.formatted(CITATION));
        for (String goal : goals) {
            yaml.append("  - ").append(goal).append('\n');
        }
        return yaml.toString();
    }

    /** Goals of the liver, each with an id of its own: g0, g1, ... */
    static String liver(String... goals) {
        String[] maps = new String[goals.length];
        for (int i = 0; i < goals.length; i++) {
            maps[i] = "{id: g" + i + ", structure: Liver, goal: '" + goals[i] + "'}";
        }
        return yaml(maps);
    }

    static Protocol protocol(String yaml) {
        return Protocols.load(yaml.getBytes(StandardCharsets.UTF_8), "test.yaml");
    }

    static List<Finding> lint(String yaml) {
        return Linter.lint(protocol(yaml), "test.yaml", List.of());
    }

    /** Subjects of what one rule finds, in the file's order. */
    static List<String> subjects(Rule rule, String yaml) {
        return lint(yaml).stream()
                .filter(f -> f.rule() == rule)
                .map(Finding::subject)
                .toList();
    }
}
