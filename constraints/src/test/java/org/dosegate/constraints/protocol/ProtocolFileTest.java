package org.dosegate.constraints.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.dosegate.constraints.protocol.ProtocolProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolFileTest {
    private static final String VALID = """
            schema: dosegate.protocol/1
            id: mine
            version: "2"
            title: Mine
            citation: Somebody 2020
            prescription:
              doseGy: 50.4
              fractions: 28
            structures:
              - name: A
                aliases: [alpha, "a one"]
              - name: B
            goals:
              - id: one
                structure: A
                goal: "V20Gy[%] < 25"
              - {id: two, goal: "any(A: Max[Gy] < 5, B: Max[Gy] < 6)", required: false, citation: Other, reading: so}
            """;

    @Test
    void reads_everything_that_a_valid_file_says() {
        Protocol protocol = load(VALID);

        assertThat(protocol.info().id()).isEqualTo("mine");
        assertThat(protocol.info().version()).isEqualTo("2");
        assertThat(protocol.doseGy()).isEqualTo(50.4);
        assertThat(protocol.fractions()).isEqualTo(28);
        assertThat(protocol.structures().get(0).aliases()).containsExactly("alpha", "a one");
        assertThat(protocol.nameRule()).isEqualTo(NameRule.VERBATIM);
        assertThat(protocol.goals()).extracting(Goal::required).containsExactly(true, false);
        assertThat(protocol.goals()).extracting(Goal::citation).containsExactly("Somebody 2020", "Other");
        assertThat(protocol.goals().get(1).reading()).contains("so");
        assertThat(protocol.goals().get(1).structure()).isEmpty();
        assertThat(protocol.text()).isEqualTo(VALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // replace                        | by                              | code      | line | column
                "id: mine                         | id: Mine!                       | SCHEMA            | 2  | 5",
                "version: \"2\"                   | version: 2                      | SCHEMA            | 3  | 10",
                "title: Mine                      | titel: Mine                     | SCHEMA            | 1  | 1",
                "doseGy: 50.4                     | doseGy: fifty                   | SCHEMA            | 7  | 11",
                "doseGy: 50.4                     | doseGy: 0                       | SCHEMA            | 7  | 11",
                "doseGy: 50.4                     | doseGy: .inf                    | SCHEMA            | 7  | 11",
                "doseGy: 50.4                     | doseGy: 1e9                     | SCHEMA            | 7  | 11",
                "fractions: 28                    | fractions: 28.5                 | SCHEMA            | 8  | 14",
                "fractions: 28                    | fractionz: 28                   | SCHEMA            | 7  | 3",
                "fractions: 28                    | doseGy: 28                      | DUPLICATE_KEY     | 8  | 3",
                "fractions: 28                    | fractions: !!int 28             | NOT_PLAIN         | 8  | 14",
                "- name: A                        | - &x name: A                    | NOT_PLAIN         | 10 | 5",
                "title: Mine                      | title: &t Mine                  | NOT_PLAIN         | 4  | 8",
                "title: Mine                      | title: *t                       | NOT_PLAIN         | 4  | 8",
                "title: Mine                      | title: !java/lang.Runtime Mine  | NOT_PLAIN         | 4  | 8",
                "title: Mine                      | title: [Mine                    | SYNTAX            | 5  | 9",
                "title: Mine                      | title: \"Mine                   | SYNTAX            | 11 | 23",
                "- name: B                        | - name: A                       | DUPLICATE_NAME    | 12 | 11",
                "- name: B                        | - name: alpha                   | DUPLICATE_NAME    | 11 | 15",
                "- name: B                        | - {name: B, fallback: Z}        | UNKNOWN_STRUCTURE | 12 | 25",
                "- name: B                        | - {name: B, fallback: B}        | UNKNOWN_STRUCTURE | 12 | 25",
                "- name: B                        | - {name: B, colour: red}        | SCHEMA            | 12 | 15",
                "structure: A                     | structure: A - Z                | UNKNOWN_STRUCTURE | 15 | 16",
                "structure: A                     | structure: A -                  | EXPRESSION        | 15 | 19",
                "structure: A                     | required: true                  | NO_STRUCTURE      | 16 | 12",
                "\"V20Gy[%] < 25\"                | \"V20Gy[%] < = 25\"             | EXPRESSION        | 16 | 23",
                "\"V20Gy[%] < 25\"                | V20Gy[%] is 25                  | EXPRESSION        | 16 | 20",
                "\"V20Gy[%] < 25\"                | \"V20Gy\\x5b%] is 25\"          | EXPRESSION        | 16 | 11",
                "\"V20Gy[%] < 25\"                | 25                              | SCHEMA            | 16 | 11",
                "A: Max[Gy] < 5                   | Q: Max[Gy] < 5                  | UNKNOWN_STRUCTURE | 17 | 22",
                "id: two                          | id: one                         | DUPLICATE_NAME    | 17 | 10",
            })
    void every_problem_is_reported_where_it_stands(String replace, String by, Code code, int line, int column) {
        ProtocolException e = catchThrowableOfType(
                ProtocolException.class,
                () -> load(VALID.replaceFirst(Pattern.quote(replace), by.replace("\\", "\\\\"))));

        assertThat(e).as(by).isNotNull();
        ProtocolProblem first = e.problems().get(0);
        assertThat(first.code()).as(first.toString()).isEqualTo(code);
        assertThat(first.line()).as(first.toString()).isEqualTo(line);
        assertThat(first.column()).as(first.toString()).isEqualTo(column);
        assertThat(first.toString()).startsWith("mine.yaml:" + line + ":");
    }

    @Test
    void all_problems_of_one_kind_are_reported_together() {
        String broken = VALID.replace("fractions: 28", "fractions: many").replace("version: \"2\"", "version: 2");
        String badGoals = VALID.replace("V20Gy[%] < 25", "V20[%] < 25").replace("Max[Gy] < 6", "Mox[Gy] < 6");

        assertThat(problems(broken)).extracting(ProtocolProblem::line).containsExactly(3, 8);
        assertThat(problems(badGoals)).extracting(ProtocolProblem::line).containsExactly(16, 17);
    }

    @Test
    void a_target_may_say_from_which_missing_share_on_it_is_warned_of() {
        String margins = "marginsMm: {right: 1, left: 2, anterior: 3, posterior: 4, inferior: 5, superior: 6}";
        String silent = VALID + "targets:\n  - {name: B, from: A, " + margins + "}\n";
        String warning = silent.replace("from: A,", "from: A, warnMissingPercent: 2.5,");

        assertThat(load(silent).expansions().get(0).warnMissingPercent()).isEmpty();
        assertThat(load(warning).expansions().get(0).warnMissingPercent()).hasValue(2.5);
        assertThat(load(warning).expansions().get(0).expression()).isEqualTo("A ^ (1,2,3,4,5,6)mm");
        for (String bad : List.of("-1", "101", "much")) {
            assertThat(problems(warning.replace("2.5", bad)))
                    .extracting(ProtocolProblem::code)
                    .as(bad)
                    .containsExactly(Code.SCHEMA);
        }
    }

    @Test
    void a_target_must_not_grow_out_of_itself() {
        String margins = "marginsMm: {right: 1, left: 1, anterior: 1, posterior: 1, inferior: 1, superior: 1}";
        String circle =
                VALID + "targets:\n  - {name: B, from: A, " + margins + "}\n  - {name: A, from: B, " + margins + "}\n";

        assertThat(problems(circle))
                .extracting(ProtocolProblem::code)
                .containsExactly(Code.CIRCULAR_TARGETS, Code.CIRCULAR_TARGETS);
    }

    @Test
    void something_must_be_required() {
        String optional = VALID.replace("id: one", "id: one\n    required: false");

        assertThat(problems(optional)).extracting(ProtocolProblem::code).containsExactly(Code.NOTHING_REQUIRED);
    }

    @Test
    void refuses_what_is_no_text_too_large_too_deep_or_empty() {
        byte[] gbk = {'i', 'd', ':', ' ', (byte) 0xb8, (byte) 0xce};
        byte[] large = new byte[Protocols.MOST_BYTES + 1];

        assertThat(code(gbk)).isEqualTo(Code.ENCODING);
        assertThat(code(large)).isEqualTo(Code.TOO_LARGE);
        assertThat(code("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.NOT_PLAIN);
        assertThat(code(new byte[0])).isEqualTo(Code.SYNTAX);
        assertThat(code("a: 1\n---\nb: 2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.SYNTAX);
        assertThat(code("just text".getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.SCHEMA);
    }

    @ParameterizedTest
    @MethodSource("builtInIds")
    void a_built_in_protocol_is_the_one_that_a_full_check_of_its_file_gives(String id) {
        Protocol builtIn = Protocols.builtIn(id);

        assertThat(Protocols.load(builtIn.text().getBytes(StandardCharsets.UTF_8), "copy.yaml"))
                .isEqualTo(builtIn);
    }

    static List<String> builtInIds() {
        return Protocols.ids();
    }

    @Test
    void hashes_the_bytes_and_takes_a_byte_order_mark(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine 协议.yaml");
        byte[] bytes = ("\ufeff" + VALID).getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);

        Protocol protocol = Protocols.load(file);

        assertThat(protocol.info().sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(protocol.text()).isEqualTo(VALID);
    }

    @Test
    void says_which_file_or_id_does_not_exist(@TempDir Path folder) throws IOException {
        ProtocolException file =
                catchThrowableOfType(ProtocolException.class, () -> Protocols.load(folder.resolve("none.yaml")));
        ProtocolException id = catchThrowableOfType(ProtocolException.class, () -> Protocols.builtIn("none"));

        assertThat(file.problems()).extracting(ProtocolProblem::code).containsExactly(Code.NOT_FOUND);
        assertThat(id.problems()).extracting(ProtocolProblem::code).containsExactly(Code.NOT_FOUND);
        assertThat(id).hasMessageContaining("hcc-45gy-15fx-imrt");
    }

    @Test
    void the_example_of_the_guide_is_a_valid_protocol() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "protocols.md"));
        String fence = "```yaml\n";
        int start = guide.indexOf(fence) + fence.length();

        Protocol example = load(guide.substring(start, guide.indexOf("```", start)));

        assertThat(example.goals()).extracting(Goal::id).containsExactly("liver-mean", "one-kidney");
    }

    @Test
    void every_built_in_protocol_loads_under_its_id() {
        assertThat(Protocols.list()).extracting(p -> p.info().id()).isEqualTo(Protocols.ids());
        assertThat(Protocols.ids()).contains("hcc-45gy-15fx-imrt").isSorted();
    }

    private static Protocol load(String yaml) {
        return Protocols.load(yaml.getBytes(StandardCharsets.UTF_8), "mine.yaml");
    }

    private static List<ProtocolProblem> problems(String yaml) {
        return catchThrowableOfType(ProtocolException.class, () -> load(yaml)).problems();
    }

    private static Code code(byte[] bytes) {
        return catchThrowableOfType(ProtocolException.class, () -> Protocols.load(bytes, "x.yaml"))
                .problems()
                .get(0)
                .code();
    }
}
