package org.dosegate.constraints.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.protocol.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRulesTest {
    private static final String THREE = LintBench.liver("Max[Gy] < 30", "Mean[Gy] < 12", "V20Gy[%] < 30");

    private static List<Finding> copied(String yaml, String otherYaml) {
        Protocol other = LintBench.protocol(otherYaml.replace("id: test", "id: other"));
        return Linter.lint(LintBench.protocol(yaml), "test.yaml", List.of(other)).stream()
                .filter(f -> f.rule() == Rule.COPIED_LIMITS)
                .toList();
    }

    @Test
    void several_limits_of_a_protocol_with_other_fractions_look_copied() {
        List<Finding> findings = copied(THREE, THREE.replace("fractions: 15", "fractions: 25"));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).reason()).contains("3 limits", "other", "1.8 Gy", "not 3", "Liver: V20Gy[%] < 30");
    }

    @Test
    void the_same_fractions_or_a_single_limit_in_common_are_no_copy() {
        String two = THREE.replace("Mean[Gy] < 12", "Mean[Gy] < 13");

        assertThat(copied(THREE, THREE)).isEmpty();
        assertThat(copied(THREE, two.replace("fractions: 15", "fractions: 25"))).isEmpty();
    }

    @Test
    void a_protocol_is_not_a_copy_of_itself() {
        Protocol itself = LintBench.protocol(THREE);

        assertThat(Linter.lint(itself, "test.yaml", List.of(itself))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Somebody 2020                                 | 1",
                "our clinic                                    | 1",
                "TODO                                          | 1",
                "doi 10.1186/1748-717X-6-76                    | 0",
                "PMID 16690430                                 | 0",
                "PMC3247184, Table 1                           | 0",
                "NCT01965223                                   | 0",
                "https://example.org/protocol                  | 0",
                "Nelms et al., Med Phys 2015;42:4435           | 0",
                "Joiner, ISBN 9780340929667                    | 0",
            })
    void a_citation_must_lead_somewhere(String citation, int found) {
        String general = THREE.replace("citation: " + LintBench.CITATION, "citation: '" + citation + "'");
        String own = LintBench.yaml("{id: g, structure: Liver, goal: 'Max[Gy] < 30', citation: '" + citation + "'}");
        int ownFound = citation.startsWith("Somebody") ? 0 : found; // which points into the protocol's own source

        assertThat(LintBench.subjects(Rule.CITATION_MISSING, general)).hasSize(found);
        assertThat(LintBench.subjects(Rule.CITATION_MISSING, own)).hasSize(ownFound);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kidney           | NAME_AMBIGUOUS | Kidney_L, Kidney_R, Kidneys",
                "Lung             | NAME_AMBIGUOUS | Lung_L, Lung_R, Lungs",
                "Cord             | NAME_AMBIGUOUS | SpinalCord, SpinalCanal",
                "Spinal_Cord      | NAME_UNKNOWN   | SpinalCord",
                "L_Kidney         | NAME_UNKNOWN   | Kidney_L",
                "Kidney_Left      | NAME_UNKNOWN   | Kidney_L",
                "Small bowel      | NAME_UNKNOWN   | Bowel_Small",
                "Spleeen          | NAME_UNKNOWN   | TG-263",
            })
    void names_that_tg_263_does_not_know_are_told(String name, Rule rule, String expected) {
        List<Finding> findings = LintBench.lint(withName(name));

        assertThat(findings).extracting(Finding::rule).containsExactly(rule);
        assertThat(findings.get(0).subject()).isEqualTo(name);
        assertThat(findings.get(0).reason() + findings.get(0).suggestion()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"Kidney_L", "Lungs", "SpinalCord_PRV05", "GTVp1", "PTV_4500", "CTVn", "ITV", "zBladder", "Rectum^opt"})
    void names_of_tg_263_are_let_be(String name) {
        assertThat(LintBench.lint(withName(name))).isEmpty();
    }

    private static String withName(String name) {
        return THREE.replace("{name: Stomach}", "{name: '" + name + "'}");
    }

    @ParameterizedTest
    @CsvSource({
        "15, Stomach, Max[Gy] < 54,       1",
        "15, Stomach, D0.03cc[Gy] < 54,   1",
        "15, Stomach, Max[Gy] < 48,       0",
        "15, Stomach, D5cc[Gy] < 54,      0",
        "15, PTV,     Max[Gy] < 54,       0",
        "25, Stomach, Max[Gy] < 54,       0",
        "15, Stomach, Max[%] < 120,       0",
    })
    void a_maximum_far_above_the_prescription_in_large_fractions_looks_unconverted(
            int fractions, String structure, String goal, int found) {
        String yaml = LintBench.yaml("{id: g, structure: " + structure + ", goal: '" + goal + "'}")
                .replace("fractions: 15", "fractions: " + fractions);

        assertThat(LintBench.subjects(Rule.UNCONVERTED, yaml)).hasSize(found);
    }

    @Test
    void a_gamma_criterion_that_is_a_reading_is_told() {
        String stated = LintBench.yaml(
                "{id: g, structure: Liver, goal: 'Max[Gy] < 40'}", "{id: p, goal: 'GPR(3%,2mm,10%)[%] > 95'}");
        String read = stated.replace("> 95'", "> 95', reading: The paper does not say.");

        assertThat(LintBench.subjects(Rule.GAMMA_CRITERION, stated)).isEmpty();
        assertThat(LintBench.subjects(Rule.GAMMA_CRITERION, read)).containsExactly("p");
    }
}
