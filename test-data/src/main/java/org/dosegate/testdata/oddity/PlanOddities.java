package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.refused;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;

import java.util.List;
import java.util.function.Consumer;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.testdata.dicom.Phantom.Kind;

/** Plans: what is prescribed, in how many fractions, with which beams, on which structures. */
final class PlanOddities {
    private static final int TARGET_DOSE = Tags.TARGET_PRESCRIPTION_DOSE;
    private static final int FRACTIONS = Tags.NUMBER_OF_FRACTIONS_PLANNED;
    private static final int REFERENCES = Tags.DOSE_REFERENCE_SEQUENCE;
    private static final int GROUPS = Tags.FRACTION_GROUP_SEQUENCE;

    private PlanOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        prescription(list);
        fractions(list);
        plans(list);
        return list.list();
    }

    /** The plan with a second fraction group. */
    static DicomDataset twoFractionGroups(DicomDataset plan) {
        return Edits.withItem(
                plan, GROUPS, Edits.changed(plan.items(GROUPS).get(0), g -> g.is(Tags.FRACTION_GROUP_NUMBER, 2)));
    }

    private static void prescription(OddityList list) {
        list.add(
                        "P01",
                        "two-target-doses",
                        refused("AMBIGUOUS", TARGET_DOSE),
                        p -> p.replace(
                                Kind.RTPLAN,
                                Edits.withItem(
                                        p.get(Kind.RTPLAN),
                                        REFERENCES,
                                        DicomDataset.build(r -> r.is(Tags.DOSE_REFERENCE_NUMBER, 2)
                                                .text(Tags.DOSE_REFERENCE_STRUCTURE_TYPE, "SITE")
                                                .text(Tags.DOSE_REFERENCE_TYPE, "TARGET")
                                                .ds(TARGET_DOSE, 36)))))
                .add(
                        "P01",
                        "dose-to-an-organ-beside",
                        same(),
                        p -> p.replace(
                                Kind.RTPLAN,
                                Edits.withItem(
                                        p.get(Kind.RTPLAN),
                                        REFERENCES,
                                        DicomDataset.build(r -> r.is(Tags.DOSE_REFERENCE_NUMBER, 2)
                                                .text(Tags.DOSE_REFERENCE_STRUCTURE_TYPE, "SITE")
                                                .text(Tags.DOSE_REFERENCE_TYPE, "ORGAN_AT_RISK")
                                                .ds(TARGET_DOSE, 20)))))
                .add(
                        "P02",
                        "no-target-dose",
                        refused("MISSING", TARGET_DOSE),
                        p -> reference(p, r -> r.remove(TARGET_DOSE)))
                .add(
                        "P02",
                        "no-dose-references",
                        refused("MISSING", TARGET_DOSE),
                        p -> p.plan(r -> r.remove(REFERENCES)))
                .add(
                        "P02",
                        "target-dose-zero",
                        refused("UNREADABLE", TARGET_DOSE),
                        p -> reference(p, r -> r.ds(TARGET_DOSE, 0)))
                .add(
                        "P02",
                        "target-dose-decimal-comma",
                        refused("UNREADABLE", TARGET_DOSE),
                        p -> reference(p, Edits.ds(TARGET_DOSE, "45,0")))
                .add(
                        "P03",
                        "target-is-a-volume",
                        same(),
                        p -> reference(
                                p,
                                r -> r.text(Tags.DOSE_REFERENCE_STRUCTURE_TYPE, "VOLUME")
                                        .is(Tags.REFERENCED_ROI_NUMBER, 2)))
                .add(
                        "P04",
                        "beam-doses-only",
                        refused("MISSING", TARGET_DOSE),
                        p -> p.plan(b ->
                                b.remove(REFERENCES).sequence(GROUPS, List.of(withBeamDoses(p.get(Kind.RTPLAN))))))
                .add(
                        "P08",
                        "other-dose-than-the-protocol",
                        refused("PRESCRIPTION_MISMATCH", TARGET_DOSE),
                        p -> reference(p, r -> r.ds(TARGET_DOSE, 50)))
                .add(
                        "P08",
                        "other-fractions-than-the-protocol",
                        refused("PRESCRIPTION_MISMATCH", FRACTIONS),
                        p -> group(p, g -> g.is(FRACTIONS, 25)));
    }

    private static void fractions(OddityList list) {
        list.add("P05", "no-fraction-groups", refused("MISSING", FRACTIONS), p -> p.plan(b -> b.remove(GROUPS)))
                .add(
                        "P06",
                        "two-fraction-groups",
                        refused("AMBIGUOUS", FRACTIONS),
                        p -> p.replace(Kind.RTPLAN, twoFractionGroups(p.get(Kind.RTPLAN))))
                .add("P06", "two-fraction-groups-of-one-number", refused("AMBIGUOUS", FRACTIONS), p -> {
                    DicomDataset plan = p.get(Kind.RTPLAN);
                    p.replace(
                            Kind.RTPLAN,
                            Edits.withItem(
                                    plan,
                                    GROUPS,
                                    Edits.changed(plan.items(GROUPS).get(0), g -> g.is(FRACTIONS, 10))));
                })
                .add(
                        "P07",
                        "fractions-absent",
                        refused("UNREADABLE", FRACTIONS),
                        p -> group(p, g -> g.remove(FRACTIONS)))
                .add("P07", "fractions-zero", refused("UNREADABLE", FRACTIONS), p -> group(p, g -> g.is(FRACTIONS, 0)))
                .add(
                        "P07",
                        "fractions-decimal",
                        refused("UNREADABLE", FRACTIONS),
                        p -> group(p, Edits.raw(FRACTIONS, Bytes.ascii("15.0"))))
                .add(
                        "P07",
                        "fractions-beyond-31-bits",
                        refused("UNREADABLE", FRACTIONS),
                        p -> group(p, Edits.raw(FRACTIONS, Bytes.ascii("2147483648"))));
    }

    private static void plans(OddityList list) {
        int structureSets = Tags.REFERENCED_STRUCTURE_SET_SEQUENCE;
        list.add(
                        "P09",
                        "setup-beam-first",
                        same(),
                        p -> p.plan(b -> b.sequence(
                                Tags.BEAM_SEQUENCE,
                                withSetupBeam(p.get(Kind.RTPLAN).items(Tags.BEAM_SEQUENCE)))))
                .add(
                        "P09",
                        "setup-beam-among-summed-beams",
                        warned("BEAMS_SUMMED"),
                        p -> p.plan(b -> b.sequence(
                                        Tags.BEAM_SEQUENCE,
                                        withSetupBeam(p.get(Kind.RTPLAN).items(Tags.BEAM_SEQUENCE))))
                                .replace(Kind.RTDOSE, new OddDose(CleanPlan.GRID, 32, 0.001).beam(1, 2))
                                .add("beam2.dcm", new OddDose(CleanPlan.GRID, 32, 0.001).beam(2, 2)))
                .add(
                        "P10",
                        "brachytherapy",
                        refused("BRACHYTHERAPY", Tags.APPLICATION_SETUP_SEQUENCE),
                        p -> p.plan(b -> b.remove(Tags.BEAM_SEQUENCE)
                                .item(Tags.APPLICATION_SETUP_SEQUENCE, i -> i.is(Tags.APPLICATION_SETUP_NUMBER, 1))))
                .add(
                        "P11",
                        "ion-plan",
                        same(),
                        p -> p.plan(b -> b.text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.481.8")))
                .add(
                        "P12",
                        "plan-of-another-structure-set",
                        refused("OTHER_STRUCTURE_SET", structureSets),
                        p -> p.replace(
                                Kind.RTPLAN,
                                Edits.item(
                                        p.get(Kind.RTPLAN),
                                        structureSets,
                                        0,
                                        r -> r.text(Tags.REFERENCED_SOP_INSTANCE_UID, "2.25.6"))))
                .add(
                        "P12",
                        "plan-of-no-structure-set",
                        warned("PLAN_WITHOUT_STRUCTURE_REFERENCE"),
                        p -> p.plan(b -> b.remove(structureSets)))
                .add(
                        "P12",
                        "dose-of-another-structure-set",
                        warned("DOSE_OTHER_STRUCTURE_SET"),
                        p -> p.dose(
                                b -> b.item(structureSets, r -> r.text(Tags.REFERENCED_SOP_INSTANCE_UID, "2.25.6"))))
                .add(
                        "P13",
                        "unapproved",
                        warned("NOT_APPROVED"),
                        p -> p.plan(b -> b.text(Tags.APPROVAL_STATUS, "UNAPPROVED")))
                .add(
                        "P13",
                        "rejected",
                        warned("NOT_APPROVED"),
                        p -> p.plan(b -> b.text(Tags.APPROVAL_STATUS, "REJECTED")))
                .add("P13", "approval-absent", warned("NOT_APPROVED"), p -> p.plan(b -> b.remove(Tags.APPROVAL_STATUS)))
                .add(
                        "P14",
                        "patient-position-absent",
                        warned("PATIENT_POSITION"),
                        p -> p.plan(b -> b.remove(Tags.PATIENT_SETUP_SEQUENCE)))
                .add("P14", "patient-position-not-the-images", warned("PATIENT_POSITION"), p -> {
                    OddImages.add(p, 0, 0, 2.5, 5, 9);
                    p.plan(b -> b.item(
                            Tags.PATIENT_SETUP_SEQUENCE,
                            i -> i.is(Tags.PATIENT_SETUP_NUMBER, 1).text(Tags.PATIENT_POSITION, "FFS")));
                })
                .add(
                        "P15",
                        "second-plan-on-the-same-structures",
                        same(),
                        p -> p.add("second.dcm", second(p.get(Kind.RTPLAN))))
                .add("P16", "no-beams", warned("PLAN_WITHOUT_BEAMS"), p -> p.plan(b -> b.remove(Tags.BEAM_SEQUENCE)))
                .add(
                        "P17",
                        "boost-not-summed",
                        refused("SEVERAL_PLANS"),
                        p -> p.add("boost.RP.dcm", second(p.get(Kind.RTPLAN)))
                                .add("boost.RD.dcm", secondDose(p.get(Kind.RTDOSE))));
    }

    private static DicomDataset second(DicomDataset plan) {
        return Edits.changed(plan, b -> b.text(Tags.SOP_INSTANCE_UID, "2.25.62").text(Tags.RT_PLAN_LABEL, "Second"));
    }

    private static DicomDataset secondDose(DicomDataset dose) {
        return Edits.item(
                Edits.changed(dose, b -> b.text(Tags.SOP_INSTANCE_UID, "2.25.63")),
                Tags.REFERENCED_RT_PLAN_SEQUENCE,
                0,
                r -> r.text(Tags.REFERENCED_SOP_INSTANCE_UID, "2.25.62"));
    }

    private static List<DicomDataset> withSetupBeam(List<DicomDataset> beams) {
        DicomDataset setup =
                Edits.changed(beams.get(0), b -> b.is(Tags.BEAM_NUMBER, 9).text(Tags.TREATMENT_DELIVERY_TYPE, "SETUP"));
        return List.of(setup, beams.get(0), beams.get(1));
    }

    private static DicomDataset withBeamDoses(DicomDataset plan) {
        DicomDataset group = plan.items(GROUPS).get(0);
        return Edits.item(
                Edits.item(group, Tags.REFERENCED_BEAM_SEQUENCE, 0, b -> b.ds(Tags.BEAM_DOSE, 1.5)),
                Tags.REFERENCED_BEAM_SEQUENCE,
                1,
                b -> b.ds(Tags.BEAM_DOSE, 1.5));
    }

    private static OddPlan reference(OddPlan plan, Consumer<DatasetBuilder> lines) {
        return plan.replace(Kind.RTPLAN, Edits.item(plan.get(Kind.RTPLAN), REFERENCES, 0, lines));
    }

    private static OddPlan group(OddPlan plan, Consumer<DatasetBuilder> lines) {
        return plan.replace(Kind.RTPLAN, Edits.item(plan.get(Kind.RTPLAN), GROUPS, 0, lines));
    }
}
