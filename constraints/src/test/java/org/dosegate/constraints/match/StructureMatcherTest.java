package org.dosegate.constraints.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.constraints.match.MatchingException.Code;
import org.dosegate.constraints.match.StructureMatch.Status;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureMatcherTest {
    private static final Protocol LIVER = Protocols.builtIn("hcc-45gy-15fx-imrt");
    private static final Region BOX = Region.of(PlanarContours.of(
            List.of(new double[] {0, 0, 0, 1, 0, 0, 1, 1, 0}, new double[] {0, 0, 1, 1, 0, 1, 1, 1, 1})));

    @ParameterizedTest
    @CsvSource({
        "Liver,Liver",
        "Liver,liver",
        "Liver,LIVER",
        "Liver,Liver_Total",
        "Liver,liver total",
        "Liver,Whole-Liver",
        "Liver,肝",
        "Liver,肝脏",
        "Liver,全肝",
        "Liver,Ｌｉｖｅｒ",
        "Liver,' Liver '",
        "SpinalCord,Cord",
        "SpinalCord,Spinal Cord",
        "SpinalCord,spinal_cord",
        "SpinalCord,SPINALCORD",
        "SpinalCord,脊髓",
        "Kidney_R,R Kidney",
        "Kidney_R,Kidney Right",
        "Kidney_R,right-kidney",
        "Kidney_R,右肾",
        "Kidney_R,Kidney (R)",
        "Kidney_R,右腎",
        "Kidney_L,左肾",
        "Kidney_L,L Kidney",
        "Kidney_L,kidney  left",
        "Kidney_L,Kidney_Lt",
        "Kidneys,双肾",
        "Kidneys,kidneys",
        "Kidneys,Both Kidneys",
        "Stomach,胃",
        "Stomach,STOMACH",
        "Duodenum,十二指肠",
        "Duodenum,duodenum",
        "Colon,结肠",
        "Colon,colon",
        "PTV,PTV45",
        "PTV,ptv_4500",
        "PTV,计划靶区",
        "CTV,临床靶区",
        "GTV,gtv",
        "GTV,GTVp",
        "GTV,PVTT",
        "GTV,门静脉癌栓",
    })
    void finds_clinical_names_of_both_languages(String structure, String roiName) {
        Map<String, StructureMatch> matches = match(roi(1, roiName));

        boolean exact = structure.equals(roiName);
        assertThat(matches.get(structure).status()).isEqualTo(exact ? Status.EXACT : Status.ALIAS);
        assertThat(matches.get(structure).rois())
                .extracting(PlanStructure::roiName)
                .containsExactly(roiName);
        assertThat(matches.values().stream().filter(m -> !m.name().equals(structure)))
                .as("no other structure takes it, but for a fallback")
                .allMatch(m ->
                        m.status() == Status.MISSING || m.notes().stream().allMatch(NoteCode.FALLBACK_STRUCTURE::is));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SpinalCord_PRV05",
                "PRV_SpinalCord",
                "Cord_PRV",
                "Cord PRV 5mm",
                "脊髓_PRV",
                "SpinalCanal",
                "Bowel",
                "Bowel_Large",
                "BowelBag",
                "肠",
                "小肠",
                "Liver-GTV",
                "Liver_PRV",
                "Normal_Liver",
                "正常肝",
                "Kidney",
                "肾",
                "PTV_opt",
                "PTVopt",
                "zPTV",
                "PTV_Eval",
                "GTV_old",
                "Stomach_PRV",
                "胃_PRV",
                "Colon_Sigmoid",
                "Kidney_L_PRV",
                "L1ver",
                "Lіver",
                "Live",
                "Li\u200bver",
                "Liver\u0000",
                "\ufffd",
                "肝\ufffd",
                "",
                " ",
            })
    void never_guesses(String roiName) {
        assertThat(match(roi(1, roiName)).values()).allMatch(m -> m.status() == Status.MISSING);
    }

    @Test
    void an_alias_stands_alone_when_the_protocol_states_no_rule() {
        Protocol strict = Protocols.load("""
                schema: dosegate.protocol/1
                id: strict
                version: "1"
                title: t
                citation: c
                prescription: {doseGy: 45, fractions: 15}
                structures: [{name: Liver, aliases: [liver]}]
                goals: [{id: a, structure: Liver, goal: "Max[Gy] < 1"}]
                """.getBytes(StandardCharsets.UTF_8), "strict.yaml");

        assertThat(match(strict, roi(1, "liver")).get("Liver").status()).isEqualTo(Status.ALIAS);
        assertThat(match(strict, roi(1, "LIVER")).get("Liver").status()).isEqualTo(Status.MISSING);
        assertThat(match(strict, roi(1, "ｌｉｖｅｒ")).get("Liver").status()).isEqualTo(Status.MISSING);
    }

    @Test
    void the_exact_name_goes_before_aliases_even_when_it_is_empty() {
        Map<String, StructureMatch> matches = match(roi(1, "liver"), empty(2, "Liver"));

        assertThat(matches.get("Liver").status()).isEqualTo(Status.EXACT);
        assertThat(numbers(matches, "Liver")).containsExactly(2);
    }

    @Test
    void two_candidates_of_one_rank_are_ambiguous() {
        Map<String, StructureMatch> byAlias = match(roi(1, "liver"), roi(2, "肝"));
        Map<String, StructureMatch> byName = match(roi(3, "Stomach"), roi(4, "Stomach"));

        assertThat(byAlias.get("Liver").status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(numbers(byAlias, "Liver")).containsExactly(1, 2);
        assertThat(codes(byAlias, "Liver")).containsExactly("STRUCTURE_AMBIGUOUS");
        assertThat(byAlias.get("Liver").notes().get(0).text()).contains("'liver' (#1)", "'肝' (#2)");
        assertThat(byName.get("Stomach").status()).isEqualTo(Status.AMBIGUOUS);
    }

    @Test
    void what_is_missing_is_said_with_what_there_is() {
        StructureMatch missing = match(roi(1, "Bowel"), roi(2, "a\u001b[2J")).get("Colon");

        assertThat(missing.status()).isEqualTo(Status.MISSING);
        assertThat(missing.notes()).extracting(Note::code).containsExactly("STRUCTURE_MISSING");
        assertThat(missing.notes().get(0).text()).contains("'Bowel' (#1)", "'a\\u001b[2J' (#2)");
    }

    @Test
    void the_rois_of_a_union_are_taken_together_unless_two_have_one_name() {
        Map<String, StructureMatch> matches = match(roi(1, "PVTT"), roi(2, "GTV"), roi(3, "GTVp"));
        Map<String, StructureMatch> twice = match(roi(1, "GTV"), roi(2, "GTV"));

        assertThat(numbers(matches, "GTV")).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(codes(matches, "GTV")).containsExactly("UNION_OF_ROIS");
        assertThat(twice.get("GTV").status()).isEqualTo(Status.AMBIGUOUS);
    }

    @Test
    void merged_kidneys_stand_for_both_only_when_neither_exists() {
        Map<String, StructureMatch> merged = match(roi(7, "Kidneys"));
        Map<String, StructureMatch> oneSide = match(roi(7, "Kidneys"), roi(8, "Kidney_L"));
        Map<String, StructureMatch> several = match(roi(7, "双肾"), roi(8, "Both_Kidneys"));

        assertThat(numbers(merged, "Kidney_L")).containsExactly(7);
        assertThat(numbers(merged, "Kidney_R")).containsExactly(7);
        assertThat(codes(merged, "Kidney_R")).containsExactly("FALLBACK_STRUCTURE");
        assertThat(oneSide.get("Kidney_R").status()).isEqualTo(Status.MISSING);
        assertThat(several.get("Kidney_L").status()).isEqualTo(Status.AMBIGUOUS);
    }

    @Test
    void the_user_decides_by_name_or_number() {
        List<PlanStructure> rois = List.of(roi(1, "liver"), roi(2, "肝"), roi(12, "\ufffd\ufffd"));

        Map<String, StructureMatch> byName = match(rois, Map.of("Liver", List.of("肝")), Map.of());
        Map<String, StructureMatch> byNumber = match(rois, Map.of("Colon", List.of("#12")), Map.of());

        assertThat(byName.get("Liver").status()).isEqualTo(Status.MANUAL);
        assertThat(numbers(byName, "Liver")).containsExactly(2);
        assertThat(numbers(byNumber, "Colon")).containsExactly(12);
        assertThat(codes(byNumber, "Colon")).containsExactly("MATCHED_BY_USER");
    }

    @Test
    void the_user_may_name_several_rois_for_a_union_only() {
        List<PlanStructure> rois = List.of(roi(1, "x"), roi(2, "y"));

        assertThat(numbers(match(rois, Map.of("GTV", List.of("x", "#2")), Map.of()), "GTV"))
                .containsExactly(1, 2);
        assertThat(usageError(rois, Map.of("Liver", List.of("x", "y")), Map.of()))
                .isEqualTo(Code.SEVERAL_ROIS);
    }

    @Test
    void an_alias_that_the_user_gave_to_another_structure_is_ambiguous() {
        List<PlanStructure> rois = List.of(roi(1, "胃"), roi(2, "Duodenum"));

        Map<String, StructureMatch> alias = match(rois, Map.of("Colon", List.of("胃")), Map.of());
        Map<String, StructureMatch> exact = match(rois, Map.of("Colon", List.of("Duodenum")), Map.of());

        assertThat(alias.get("Stomach").status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(alias.get("Colon").status()).isEqualTo(Status.MANUAL);
        assertThat(exact.get("Duodenum").status()).isEqualTo(Status.EXACT);
        assertThat(codes(exact, "Duodenum")).containsExactly("ROI_USED_TWICE");
        assertThat(codes(exact, "Colon")).containsExactly("MATCHED_BY_USER", "ROI_USED_TWICE");
    }

    @Test
    void mappings_that_fit_nothing_are_refused() {
        List<PlanStructure> rois = List.of(roi(1, "a"), roi(2, "a"), roi(3, "#1"));

        assertThat(usageError(rois, Map.of("Nose", List.of("a")), Map.of())).isEqualTo(Code.UNKNOWN_STRUCTURE);
        assertThat(usageError(rois, Map.of("Liver", List.of("b")), Map.of())).isEqualTo(Code.UNKNOWN_ROI);
        assertThat(usageError(rois, Map.of("Liver", List.of("A")), Map.of())).isEqualTo(Code.UNKNOWN_ROI);
        assertThat(usageError(rois, Map.of("Liver", List.of("a")), Map.of())).isEqualTo(Code.AMBIGUOUS_ROI);
        assertThat(usageError(rois, Map.of("Liver", List.of("#1")), Map.of())).isEqualTo(Code.AMBIGUOUS_ROI);
    }

    @Test
    void an_absence_needs_a_reason_and_an_organ_that_is_not_there() {
        List<PlanStructure> rois = List.of(roi(1, "胃"), roi(2, "colon"), roi(3, "结肠"), empty(4, "Duodenum"));

        assertThat(match(rois, Map.of(), Map.of("Kidney_L", "nephrectomy"))
                        .get("Kidney_L")
                        .status())
                .isEqualTo(Status.ABSENT);
        assertThat(codes(match(rois, Map.of(), Map.of("Duodenum", "resected")), "Duodenum"))
                .containsExactly("STRUCTURE_ABSENT", "ABSENT_ROI_PRESENT");
        assertThat(usageError(rois, Map.of(), Map.of("Stomach", "resected"))).isEqualTo(Code.ABSENT_BUT_PRESENT);
        assertThat(usageError(rois, Map.of(), Map.of("Colon", "resected"))).isEqualTo(Code.ABSENT_BUT_PRESENT);
        assertThat(usageError(rois, Map.of(), Map.of("Nose", "x"))).isEqualTo(Code.UNKNOWN_STRUCTURE);
        assertThat(usageError(rois, Map.of(), Map.of("Kidney_L", " "))).isEqualTo(Code.NO_REASON);
        assertThat(usageError(rois, Map.of("Kidney_L", List.of("colon")), Map.of("Kidney_L", "x")))
                .isEqualTo(Code.ABSENT_AND_MAPPED);
    }

    private static PlanStructure roi(int number, String name) {
        return new PlanStructure(name, number, Optional.of(BOX), List.of());
    }

    private static PlanStructure empty(int number, String name) {
        return new PlanStructure(name, number, Optional.empty(), List.of(Note.of("NO_CONTOURS", "empty")));
    }

    private static Map<String, StructureMatch> match(PlanStructure... rois) {
        return match(List.of(rois), Map.of(), Map.of());
    }

    private static Map<String, StructureMatch> match(Protocol protocol, PlanStructure... rois) {
        return StructureMatcher.match(List.of(rois), protocol, Map.of(), Map.of());
    }

    private static Map<String, StructureMatch> match(
            List<PlanStructure> rois, Map<String, List<String>> manual, Map<String, String> absent) {
        return StructureMatcher.match(rois, LIVER, manual, absent);
    }

    private static Code usageError(
            List<PlanStructure> rois, Map<String, List<String>> manual, Map<String, String> absent) {
        return catchThrowableOfType(MatchingException.class, () -> match(rois, manual, absent))
                .code();
    }

    private static List<Integer> numbers(Map<String, StructureMatch> matches, String name) {
        List<Integer> numbers = new ArrayList<>();
        matches.get(name).rois().forEach(roi -> numbers.add(roi.roiNumber()));
        return numbers;
    }

    private static List<String> codes(Map<String, StructureMatch> matches, String name) {
        return matches.get(name).notes().stream().map(Note::code).toList();
    }
}
