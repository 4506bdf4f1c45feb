package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.doubtful;
import static org.dosegate.testdata.oddity.Outcome.refused;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.testdata.dicom.Phantom.Kind;

/** What a stored number of a dose means: scaling, units, type, and of what it is the dose. */
final class DoseValueOddities {
    private static final double SCALING_GY = 0.001;

    private DoseValueOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        scaling(list);
        meaning(list);
        summation(list);
        return list.list();
    }

    private static void scaling(OddityList list) {
        int tag = Tags.DOSE_GRID_SCALING;
        list.add("D01", "scaling-absent", refused("MISSING_TAG", tag), p -> p.dose(d -> d.remove(tag)))
                .add("D01", "scaling-empty", refused("EMPTY_VALUE", tag), p -> p.dose(d -> d.empty(tag)))
                .add("D02", "scaling-zero", refused("DOSE_SCALING", tag), p -> p.dose(Edits.ds(tag, "0")))
                .add("D03", "scaling-negative", refused("DOSE_SCALING", tag), p -> p.dose(Edits.ds(tag, "-0.001")));
        Map<String, String> noNumbers = Map.of(
                "scaling-nan", "NaN",
                "scaling-infinity", "Infinity",
                "scaling-1e400", "1e400",
                "scaling-java-suffix", "0.001d",
                "scaling-hexadecimal", "0x1p-10");
        noNumbers.forEach(
                (name, text) -> list.add("D03", name, refused("BAD_NUMBER", tag), p -> p.dose(Edits.ds(tag, text))));
        list.add("D04", "scaling-decimal-comma", refused("BAD_NUMBER", tag), p -> p.dose(Edits.ds(tag, "0,001")))
                .add("D04", "scaling-thousands-comma", refused("BAD_NUMBER", tag), p -> p.dose(Edits.ds(tag, "1,234")))
                .add(
                        "D05",
                        "scaling-two-values",
                        refused("WRONG_VALUE_COUNT", tag),
                        p -> p.dose(Edits.ds(tag, "0.001\\0.002")))
                .add(
                        "D05",
                        "scaling-twice",
                        refused("DUPLICATE_TAG", tag),
                        p -> p.bytes(
                                Kind.RTDOSE,
                                b -> Bytes.insert(
                                        b, Bytes.find(b, tag, Vr.DS), Bytes.element(tag, Vr.DS, Bytes.ascii("0.01")))))
                .add(
                        "D61",
                        "scaling-coarse",
                        warned("COARSE_SCALING"),
                        p -> p.replace(Kind.RTDOSE, new OddDose(CleanPlan.GRID, 16, 0.05).dataset()));
    }

    private static void meaning(OddityList list) {
        int units = Tags.DOSE_UNITS;
        int type = Tags.DOSE_TYPE;
        list.add("D06", "units-relative", refused("DOSE_UNITS", units), p -> p.dose(d -> d.text(units, "RELATIVE")))
                .add("D07", "units-absent", refused("MISSING_TAG", units), p -> p.dose(d -> d.remove(units)))
                .add("D07", "units-empty", refused("EMPTY_VALUE", units), p -> p.dose(d -> d.empty(units)))
                .add("D07", "units-cgy", refused("DOSE_UNITS", units), p -> p.dose(d -> d.text(units, "CGY")))
                .add("D07", "units-gye", refused("DOSE_UNITS", units), p -> p.dose(d -> d.text(units, "GYE")))
                .add(
                        "D08",
                        "centigray-named-gray",
                        doubtful("IMPLAUSIBLE_DOSE"),
                        p -> p.dose(d -> d.ds(Tags.DOSE_GRID_SCALING, 100 * SCALING_GY)))
                .add("D09", "type-effective", refused("DOSE_TYPE", type), p -> p.dose(d -> d.text(type, "EFFECTIVE")))
                .add("D10", "type-error", refused("DOSE_TYPE", type), p -> p.dose(d -> d.text(type, "ERROR")))
                .add("D11", "type-absent", refused("MISSING_TAG", type), p -> p.dose(d -> d.remove(type)))
                .add("D56", "stored-dvh", warned("STORED_DVH"), DoseValueOddities::storedDvh)
                .add("D56", "stored-dvh-of-no-roi", warned("STORED_DVH"), p -> {
                    storedDvh(p);
                    p.replace(
                            Kind.RTDOSE,
                            Edits.item(
                                    p.get(Kind.RTDOSE),
                                    Tags.DVH_SEQUENCE,
                                    0,
                                    i -> i.item(
                                            Tags.DVH_REFERENCED_ROI_SEQUENCE,
                                            r -> r.text(Tags.DVHROI_CONTRIBUTION_TYPE, "INCLUDED")
                                                    .is(Tags.REFERENCED_ROI_NUMBER, 77))));
                });
        for (String transform : new String[] {"RIGID", "NON_RIGID"}) {
            list.add(
                    "D58",
                    "moved-" + transform.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    refused("DOSE_TRANSFORMED", Tags.SPATIAL_TRANSFORM_OF_DOSE),
                    p -> p.dose(d -> d.text(Tags.SPATIAL_TRANSFORM_OF_DOSE, transform)));
        }
    }

    private static void summation(OddityList list) {
        int tag = Tags.DOSE_SUMMATION_TYPE;
        list.add("D12", "one-beam-of-two", refused("DOSE_BEAMS_INCOMPLETE", tag), p -> p.replace(Kind.RTDOSE, beam(1)))
                .add(
                        "D12",
                        "beam-twice",
                        refused("DOSE_BEAMS_INCOMPLETE", tag),
                        p -> p.replace(Kind.RTDOSE, beam(1)).add("again.dcm", beamAgain()))
                .add(
                        "D12",
                        "all-beams",
                        warned("BEAMS_SUMMED"),
                        p -> p.replace(Kind.RTDOSE, beam(1)).add("beam2.dcm", beam(2)))
                .add("D13", "fraction-group-of-one", same(), p -> p.dose(d -> d.text(tag, "FRACTION")))
                .add(
                        "D13",
                        "fraction-group-of-two",
                        refused("DOSE_OF_ONE_FRACTION_GROUP", tag),
                        p -> p.dose(d -> d.text(tag, "FRACTION"))
                                .replace(Kind.RTPLAN, PlanOddities.twoFractionGroups(p.get(Kind.RTPLAN))));
        int groups = Tags.REFERENCED_FRACTION_GROUP_SEQUENCE;
        for (String type : new String[] {"PLAN", "FRACTION"}) {
            String name = type.toLowerCase(java.util.Locale.ROOT);
            list.add("D12", name + "-dose-of-all-beams", same(), p -> named(p, type, 1, 1, 2))
                    .add(
                            "D12",
                            name + "-dose-of-one-beam",
                            refused("DOSE_BEAMS_INCOMPLETE", groups),
                            p -> named(p, type, 1, 2))
                    .add("D13", name + "-dose-of-the-group", same(), p -> named(p, type, 1))
                    .add(
                            "D13",
                            name + "-dose-of-another-group",
                            refused("DOSE_OF_ONE_FRACTION_GROUP", groups),
                            p -> named(p, type, 7));
        }
        for (String type : new String[] {
            "CONTROL_POINT", "BEAM_SESSION", "FRACTION_SESSION", "BRACHY", "BRACHY_SESSION", "RECORD", "PLAN_OVERVIEW"
        }) {
            list.add(
                    "D14",
                    "summation-" + type.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    refused("DOSE_SUMMATION", tag),
                    p -> p.dose(d -> d.text(tag, type)));
        }
        list.add(
                "D15",
                "several-plans",
                warned("MULTI_PLAN_DOSE"),
                p -> p.dose(d -> d.text(tag, "MULTI_PLAN"))
                        .replace(
                                Kind.RTDOSE,
                                Edits.withItem(
                                        p.get(Kind.RTDOSE),
                                        Tags.REFERENCED_RT_PLAN_SEQUENCE,
                                        DicomDataset.build(
                                                r -> r.text(Tags.REFERENCED_SOP_CLASS_UID, Kind.RTPLAN.sopClassUid())
                                                        .text(Tags.REFERENCED_SOP_INSTANCE_UID, "2.25.77")))));
        list.add(
                "D15",
                "several-plans-in-a-plan-dose",
                warned("MULTI_PLAN_DOSE"),
                p -> p.replace(
                        Kind.RTDOSE,
                        Edits.withItem(
                                p.get(Kind.RTDOSE),
                                Tags.REFERENCED_RT_PLAN_SEQUENCE,
                                DicomDataset.build(r -> r.text(Tags.REFERENCED_SOP_CLASS_UID, Kind.RTPLAN.sopClassUid())
                                        .text(Tags.REFERENCED_SOP_INSTANCE_UID, "2.25.78")))));
    }

    /** The plan's dose, which names a fraction group, with beams or as a whole. */
    private static void named(OddPlan plan, String type, int group, int... beams) {
        List<DicomDataset> references = Arrays.stream(beams)
                .mapToObj(number -> DicomDataset.build(b -> b.is(Tags.REFERENCED_BEAM_NUMBER, number)))
                .toList();
        DicomDataset reference = DicomDataset.build(g ->
                g.is(Tags.REFERENCED_FRACTION_GROUP_NUMBER, group).sequence(Tags.REFERENCED_BEAM_SEQUENCE, references));
        plan.dose(d -> d.text(Tags.DOSE_SUMMATION_TYPE, type))
                .replace(
                        Kind.RTDOSE,
                        Edits.item(
                                plan.get(Kind.RTDOSE),
                                Tags.REFERENCED_RT_PLAN_SEQUENCE,
                                0,
                                r -> r.sequence(Tags.REFERENCED_FRACTION_GROUP_SEQUENCE, List.of(reference))));
    }

    private static DicomDataset beam(int number) {
        return new OddDose(CleanPlan.GRID, 32, SCALING_GY).beam(number, 2);
    }

    private static DicomDataset beamAgain() {
        return Edits.changed(beam(1), b -> b.text(Tags.SOP_INSTANCE_UID, "2.25.79"));
    }

    /** A DVH that says 1 Gy for all of the odd structure. */
    private static void storedDvh(OddPlan plan) {
        plan.dose(d -> d.item(
                Tags.DVH_SEQUENCE,
                i -> i.text(Tags.DVH_TYPE, "CUMULATIVE")
                        .text(Tags.DOSE_UNITS, "GY")
                        .text(Tags.DOSE_TYPE, "PHYSICAL")
                        .ds(Tags.DVH_DOSE_SCALING, 1)
                        .text(Tags.DVH_VOLUME_UNITS, "CM3")
                        .is(Tags.DVH_NUMBER_OF_BINS, 1)
                        .ds(Tags.DVH_DATA, 1, 28)
                        .item(
                                Tags.DVH_REFERENCED_ROI_SEQUENCE,
                                r -> r.text(Tags.DVHROI_CONTRIBUTION_TYPE, "INCLUDED")
                                        .is(Tags.REFERENCED_ROI_NUMBER, CleanPlan.ODD_NUMBER))));
    }
}
