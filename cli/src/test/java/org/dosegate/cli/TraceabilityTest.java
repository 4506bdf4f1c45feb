package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dosegate.constraints.protocol.Advice;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tables in {@code docs} are whole: every rule of the built-in protocol has its statement and its tests, every hazard its controls and tests; and nothing stands there that is no longer there.
 */
class TraceabilityTest {
    private static final Pattern TEST_METHOD = Pattern.compile("^    (?:@\\w+.*\\s)?void (\\w+)\\(", Pattern.MULTILINE);

    /** Names of the test methods, by the simple names of their classes. */
    private static Map<String, Set<String>> tests;

    @BeforeAll
    static void findTests() throws IOException {
        try (Stream<Path> files = Files.walk(DocsTable.ROOT)) {
            tests = files.filter(
                            f -> f.toString().matches(".*[/\\\\]src[/\\\\]test[/\\\\]java[/\\\\].*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            f -> f.getFileName().toString().replace(".java", ""), TraceabilityTest::methods, (a, b) -> {
                                a.addAll(b);
                                return a;
                            }));
        }
    }

    private static Set<String> methods(Path file) {
        try {
            Set<String> found = new TreeSet<>();
            Matcher matcher = TEST_METHOD.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleOfTheProtocolHasAStatementAndTestsThatExist() throws IOException {
        List<Map<String, String>> rows = DocsTable.read("requirements.csv");
        assertUnique(rows, row -> row.get("id"));
        assertThat(rows).extracting(row -> row.get("rule")).containsExactlyInAnyOrderElementsOf(rules());
        for (Map<String, String> row : rows) {
            assertTestExists(row.get("positive"));
            assertTestExists(row.get("negative"));
        }
    }

    private static List<String> rules() {
        Protocol protocol = Protocols.builtIn("hcc-45gy-15fx-imrt");
        List<String> rules = new ArrayList<>(List.of("structure GTV", "prescription"));
        protocol.expansions().forEach(target -> rules.add("target " + target.name()));
        protocol.goals().stream().map(Goal::id).forEach(id -> rules.add("goal " + id));
        protocol.advice().stream().map(Advice::id).forEach(id -> rules.add("advice " + id));
        return rules;
    }

    @Test
    void everyHazardHasControlsAndTestsThatExist() throws IOException {
        List<Map<String, String>> rows = DocsTable.read("hazards.csv");
        assertUnique(rows, row -> row.get("id"));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(14);
        for (Map<String, String> row : rows) {
            for (String test : row.get("tests").split(";", -1)) {
                assertTestExists(test);
            }
        }
    }

    private static void assertTestExists(String test) {
        String[] parts = test.split("#", -1);
        assertThat(tests).as(test).containsKey(parts[0]);
        assertThat(tests.get(parts[0])).as(test).contains(parts[1]);
    }

    private static void assertUnique(List<Map<String, String>> rows, Function<Map<String, String>, String> key) {
        assertThat(rows.stream().map(key)).doesNotHaveDuplicates();
    }
}
