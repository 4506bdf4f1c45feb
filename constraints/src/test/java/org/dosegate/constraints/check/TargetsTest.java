package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.AuditedTarget;
import org.dosegate.constraints.result.BuiltTarget;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.StructureResult.Match;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.engine.audit.CropFinding;
import org.dosegate.engine.audit.Organ;
import org.dosegate.engine.region.Margins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that the plan lacks are built, those that it has are compared, and no verdict depends on the comparison. */
class TargetsTest {
    private static final Margins TO_CTV = Margins.uniform(10);
    private static final Margins TO_PTV = new Margins(5, 5, 5, 5, 10, 10);
    private static final Protocol PROTOCOL = Protocols.load("""
            schema: dosegate.protocol/1
            id: test
            version: "1"
            title: Test
            citation: None
            prescription: {doseGy: 45, fractions: 15}
            structures:
              - {name: GTV, union: true, aliases: [PVTT]}
              - {name: CTV, aliases: [CTV_1, CTV_2]}
              - {name: PTV, aliases: [PTV_1, PTV_2]}
              - {name: Liver}
              - {name: Stomach}
            targets:
              - name: PTV
                from: CTV
                marginsMm: {right: 5, left: 5, anterior: 5, posterior: 5, inferior: 10, superior: 10}
                warnMissingPercent: 5
              - name: CTV
                from: GTV
                marginsMm: {right: 10, left: 10, anterior: 10, posterior: 10, inferior: 10, superior: 10}
            goals:
              - {id: ptv, structure: PTV, goal: "Min[Gy] >= 40"}
            """.getBytes(StandardCharsets.UTF_8), "test.yaml");

    private static StructureResult structure(CheckResult result, String name) {
        return result.structures().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Bench gtvAlone() {
        return new Bench()
                .with("GTV", Steps.of(45, 10))
                .withGrown("GTV", List.of(TO_CTV), Steps.of(44, 40))
                .withGrown("GTV", List.of(TO_CTV, TO_PTV), Steps.of(43, 90));
    }

    private static Bench allDrawn() {
        return new Bench()
                .with("GTV", Steps.of(45, 10))
                .with("CTV", Steps.of(45, 40))
                .with("PTV", Steps.of(41, 100));
    }

    @Test
    void without_ctv_and_ptv_both_are_built_and_said_to_be() {
        CheckResult result = gtvAlone().check(PROTOCOL);

        assertThat(Bench.goal(result, "ptv").verdict()).isEqualTo(Verdict.PASS);
        assertThat(Bench.goal(result, "ptv").value()).hasValue(43);
        assertThat(Bench.goal(result, "ptv").reasons())
                .extracting(Note::code, note -> note.structure().orElseThrow())
                .containsExactly(tuple("TARGET_BUILT", "CTV"), tuple("TARGET_BUILT", "PTV"));
        assertThat(result.structures())
                .extracting(StructureResult::name, StructureResult::match)
                .containsExactly(tuple("GTV", Match.EXACT), tuple("CTV", Match.DERIVED), tuple("PTV", Match.DERIVED));
        StructureResult ptv = structure(result, "PTV");
        assertThat(ptv.roiName()).isEmpty();
        assertThat(ptv.built()).contains(new BuiltTarget("CTV", TO_PTV));
        assertThat(ptv.derivation()).contains("CTV ^ (5,5,5,5,10,10)mm");
        assertThat(structure(result, "CTV").readings().orElseThrow().nominal().volumeCc())
                .isEqualTo(40);
        assertThat(result.targetAudits()).isEmpty();
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void a_target_grows_out_of_the_union_of_several_rois() {
        Bench bench = new Bench()
                .with("GTV", Steps.of(45, 10))
                .with("PVTT", Steps.of(45, 5))
                .withUnion("GTV", "PVTT", Steps.of(45, 12));
        CheckResult result = bench.check(PROTOCOL);

        assertThat(bench.computed)
                .containsKey(bench.grown("GTV", List.of())
                        .union(bench.grown("PVTT", List.of()))
                        .grow(TO_CTV)
                        .grow(TO_PTV));
        assertThat(Bench.codes(structure(result, "PTV").warnings())).contains("UNION_OF_ROIS", "TARGET_BUILT");
    }

    @Test
    void without_a_ctv_a_drawn_ptv_is_used_and_compared_with_one_from_the_built_ctv() {
        Bench bench = new Bench().with("GTV", Steps.of(45, 10)).with("PTV_1", Steps.of(41, 100));
        bench.audited(new KnownAudits().of(bench.grown("GTV", List.of(TO_CTV)), KnownAudits.missing(2)));
        CheckResult result = bench.check(PROTOCOL);

        assertThat(Bench.goal(result, "ptv").value()).hasValue(41);
        assertThat(Bench.goal(result, "ptv").reasons()).isEmpty();
        assertThat(structure(result, "PTV").built()).isEmpty();
        assertThat(result.targetAudits())
                .containsExactly(new AuditedTarget("PTV", "PTV_1", "CTV", true, TO_PTV, KnownAudits.missing(2)));
        assertThat(Bench.codes(result.warnings())).containsExactly("TARGET_BUILT");
    }

    @Test
    void drawn_targets_are_compared_in_the_protocols_order_with_what_is_drawn() {
        Bench bench = allDrawn();
        bench.audited(new KnownAudits()
                .of(bench.grown("GTV", List.of()), KnownAudits.missing(1))
                .of(bench.grown("CTV", List.of()), KnownAudits.missing(5)));
        CheckResult result = bench.check(PROTOCOL);

        assertThat(result.targetAudits()).extracting(AuditedTarget::structure).containsExactly("PTV", "CTV");
        assertThat(result.targetAudits()).noneMatch(AuditedTarget::fromBuilt);
        assertThat(result.warnings()).as("5 % is not more than 5 %").isEmpty();
    }

    @Test
    void a_target_that_is_too_short_is_warned_of_and_changes_no_verdict() {
        Bench bench = allDrawn();
        CheckResult before = bench.check(PROTOCOL);
        bench.audited(new KnownAudits()
                .of(bench.grown("GTV", List.of()), KnownAudits.missing(90))
                .of(bench.grown("CTV", List.of()), KnownAudits.missing(5.25)));
        CheckResult result = bench.check(PROTOCOL);

        assertThat(result.warnings())
                .as("the protocol has no threshold for the CTV")
                .containsExactly(new Note(
                        "TARGET_SHORT",
                        Optional.of("PTV"),
                        "PTV lacks 5.25 of the 100.00 cc of CTV ^ (5,5,5,5,10,10)mm (5.3 %);"
                                + " no crop at the body's outline or at an organ explains it"));
        assertThat(result.goals()).isEqualTo(before.goals());
        assertThat(result.summary()).isEqualTo(before.summary());
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,  0.25, 50 % of that lies outside Skin; 25 % of that lies in Stomach: a crop explains a part of it",
        "0.75, 0.25, 75 % of that lies outside Skin; 25 % of that lies in Stomach: a crop explains it"
    })
    void the_warning_says_whether_a_crop_explains_it(double skin, double stomach, String words) {
        Bench bench = allDrawn();
        bench.audited(new KnownAudits()
                .of(
                        bench.grown("CTV", List.of()),
                        KnownAudits.missing(
                                20, new CropFinding("Skin", true, skin), new CropFinding("Stomach", false, stomach))));

        assertThat(bench.check(PROTOCOL).warnings())
                .filteredOn(NoteCode.TARGET_SHORT::is)
                .singleElement()
                .satisfies(note -> assertThat(note.text()).endsWith("(20.0 %); " + words.replace("; ", ", ")));
    }

    @Test
    void crops_may_be_at_the_outline_of_the_body_and_at_organs_but_not_at_targets() {
        Bench bench = allDrawn()
                .withTyped("BODY", "ORGAN")
                .withTyped("Couch", "SUPPORT")
                .with("Stomach", Steps.of(1, 100));
        KnownAudits audits = new KnownAudits();
        bench.audited(audits).check(PROTOCOL);

        assertThat(audits.organs(bench.grown("CTV", List.of())))
                .extracting(Organ::name, Organ::outside)
                .containsExactly(tuple("BODY", true), tuple("Stomach", false));

        bench.withTyped("Contour", "EXTERNAL").check(PROTOCOL);
        assertThat(audits.organs(bench.grown("CTV", List.of())))
                .as("a ROI of type EXTERNAL is the outline, whatever another one is called")
                .extracting(Organ::name)
                .containsExactly("Contour", "Stomach");
    }

    @Test
    void an_ambiguous_target_is_neither_built_nor_compared() {
        CheckResult result = gtvAlone()
                .with("PTV_1", Steps.of(45, 10))
                .with("PTV_2", Steps.of(45, 10))
                .check(PROTOCOL);

        assertThat(Bench.goal(result, "ptv").verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(Bench.codes(Bench.goal(result, "ptv").reasons())).containsExactly("STRUCTURE_AMBIGUOUS");
        assertThat(result.structures()).isEmpty();
        assertThat(result.targetAudits()).isEmpty();
    }

    @Test
    void nothing_grows_out_of_an_ambiguous_target() {
        CheckResult result = gtvAlone()
                .with("CTV_1", Steps.of(45, 10))
                .with("CTV_2", Steps.of(45, 10))
                .check(PROTOCOL);

        assertThat(Bench.goal(result, "ptv").verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(Bench.codes(Bench.goal(result, "ptv").reasons()))
                .containsExactly("STRUCTURE_MISSING", "TARGET_NOT_BUILT");
        assertThat(Bench.codes(result.warnings()))
                .containsExactly("STRUCTURE_MISSING", "TARGET_NOT_BUILT", "NOTHING_EVALUATED");
    }

    @Test
    void nothing_grows_out_of_a_union_with_a_part_that_has_no_volume() {
        CheckResult result = gtvAlone().withEmpty("PVTT").check(PROTOCOL);

        assertThat(Bench.goal(result, "ptv").verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(Bench.codes(Bench.goal(result, "ptv").reasons()))
                .containsExactly("STRUCTURE_MISSING", "TARGET_NOT_BUILT");
    }

    @Test
    void a_target_that_is_declared_absent_or_has_an_empty_roi_is_not_built() {
        CheckResult absent = gtvAlone().check(PROTOCOL, CheckOptions.DEFAULT.withAbsent("PTV", "no margin wanted"));
        assertThat(Bench.goal(absent, "ptv").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);

        CheckResult empty = gtvAlone().withEmpty("PTV").check(PROTOCOL);
        assertThat(Bench.goal(empty, "ptv").verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(Bench.codes(empty.warnings())).contains("TARGET_NOT_AUDITED");
    }

    @Test
    void an_audit_that_fails_is_a_warning() {
        Bench bench = allDrawn();
        bench.audited(new KnownAudits().of(bench.grown("GTV", List.of()), KnownAudits.missing(1)));
        CheckResult result = bench.check(PROTOCOL);

        assertThat(Bench.goal(result, "ptv").verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.summary().exitCode()).isZero();
        assertThat(result.targetAudits()).extracting(AuditedTarget::structure).containsExactly("CTV");
        assertThat(result.warnings())
                .containsExactly(new Note(
                        "TARGET_NOT_AUDITED",
                        Optional.of("PTV"),
                        "PTV could not be compared with CTV ^ (5,5,5,5,10,10)mm: EMPTY: refused"));
    }
}
