package org.dosegate.constraints.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known about the protocols that ship, and nothing else. */
class BuiltInProtocolLintTest {
    private static List<Finding> lint(String id) {
        return Linter.lint(Protocols.builtIn(id), id + ".yaml");
    }

    @Test
    void the_liver_protocol_has_exactly_its_known_remarks() {
        List<Finding> findings = lint("hcc-45gy-15fx-imrt");

        assertThat(findings)
                .extracting(f -> f.rule() + " " + f.subject())
                .containsExactly(
                        "UNCONVERTED stomach-max",
                        "UNCONVERTED duodenum-max",
                        "UNCONVERTED colon-max",
                        "VACUOUS kidney-l-v23",
                        "VACUOUS kidney-l-v30",
                        "VACUOUS kidney-l-v50",
                        "VACUOUS kidney-r-v23",
                        "VACUOUS kidney-r-v30",
                        "VACUOUS kidney-r-v50",
                        "GAMMA_CRITERION plan-gpr");
        assertThat(Linter.anyError(findings)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hcc-50p4gy-28fx-kuo2011",
                "lung-28gy-1fx-safron2",
                "lung-48gy-4fx-safron2",
                "pancreas-30gy-1fx-sabr"
            })
    void the_others_have_none(String id) {
        assertThat(lint(id)).isEmpty();
    }

    @Test
    void every_protocol_that_ships_is_looked_at_here() {
        assertThat(Protocols.ids()).hasSize(5);
    }

    @Test
    void the_remarks_say_how_far_the_maxima_are_from_the_prescription_and_what_the_cord_has() {
        List<String> reasons = lint("hcc-45gy-15fx-imrt").stream()
                .filter(f -> f.rule() == Rule.UNCONVERTED)
                .map(Finding::reason)
                .toList();
        String cord = "unlike SpinalCord: Max[Gy] < 40 (EQD2 46.7 Gy with alpha/beta 2)";

        assertThat(reasons.get(0)).contains("120 % of the prescription", "EQD2 71.3 Gy with alpha/beta 3", cord);
        assertThat(reasons.get(1)).contains("133 % of the prescription", "EQD2 84 Gy", cord);
        assertThat(reasons.get(2)).contains("122 % of the prescription", "EQD2 73.3 Gy", cord);
    }

    @Test
    void findings_stand_where_the_goal_stands() {
        Protocol protocol = Protocols.builtIn("hcc-45gy-15fx-imrt");
        List<String> lines = protocol.text().lines().toList();

        for (Finding finding : lint("hcc-45gy-15fx-imrt")) {
            assertThat(lines.get(finding.line() - 1).substring(finding.column() - 1))
                    .as(finding.subject())
                    .matches("(Max|V|GPR).*");
        }
    }
}
