package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.notEvaluable;
import static org.dosegate.testdata.oddity.Outcome.refused;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.testdata.dicom.Phantom.Kind;

/** How the sequences of a structure set go together. */
final class StructureSetOddities {
    private static final int DEFINITIONS = Tags.STRUCTURE_SET_ROI_SEQUENCE;
    private static final int CONTOURS = Tags.ROI_CONTOUR_SEQUENCE;
    private static final int OBSERVATIONS = Tags.RTROI_OBSERVATIONS_SEQUENCE;

    private StructureSetOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        images(list);
        pairing(list);
        meaning(list);
        return list.list();
    }

    private static void images(OddityList list) {
        list.add("S29", "contours-name-no-images", same(), p -> OddImages.add(p, 0, 0, 2.5, 5, 9))
                .add("S29", "contours-name-their-images", same(), p -> {
                    OddImages.add(p, 0, 0, 12.5, 5, 6);
                    p.contours(all -> numbered(all, 0));
                })
                .add("S30", "contours-name-other-images", warned("OTHER_IMAGES"), p -> {
                    OddImages.add(p, 0, 0, 12.5, 5, 6);
                    p.contours(all -> numbered(all, 100));
                });
    }

    private static List<DicomDataset> numbered(List<DicomDataset> contours, int from) {
        List<DicomDataset> named = new ArrayList<>();
        for (int i = 0; i < contours.size(); i++) {
            String uid = OddImages.uid(from + i);
            named.add(Edits.changed(
                    contours.get(i),
                    c -> c.item(
                            Tags.CONTOUR_IMAGE_SEQUENCE,
                            image -> image.text(Tags.REFERENCED_SOP_CLASS_UID, OddImages.CT)
                                    .text(Tags.REFERENCED_SOP_INSTANCE_UID, uid))));
        }
        return named;
    }

    private static void pairing(OddityList list) {
        list.add("S31", "no-contours", notEvaluable("ROI_EMPTY"), p -> p.drawn(r -> r.remove(Tags.CONTOUR_SEQUENCE)))
                .add(
                        "S31",
                        "contour-sequence-empty",
                        notEvaluable("ROI_EMPTY"),
                        p -> p.drawn(r -> r.sequence(Tags.CONTOUR_SEQUENCE, List.of())))
                .add(
                        "S32",
                        "first-roi-without-contour-item",
                        notEvaluable("ROI_EMPTY"),
                        p -> p.structures(
                                s -> s.sequence(CONTOURS, items(p, CONTOURS).subList(1, 3))))
                .add(
                        "S32",
                        "contour-items-in-another-order",
                        same(),
                        p -> p.structures(s -> s.sequence(CONTOURS, reversed(items(p, CONTOURS)))))
                .add(
                        "S33",
                        "observation-of-no-roi",
                        same(),
                        p -> p.replace(
                                Kind.RTSTRUCT,
                                Edits.withItem(
                                        p.get(Kind.RTSTRUCT),
                                        OBSERVATIONS,
                                        DicomDataset.build(o -> o.is(Tags.OBSERVATION_NUMBER, 99)
                                                .is(Tags.REFERENCED_ROI_NUMBER, 99)
                                                .text(Tags.RTROI_INTERPRETED_TYPE, "PTV")))))
                .add("S33", "no-observations", same(), p -> p.structures(s -> s.remove(OBSERVATIONS)))
                .add(
                        "S34",
                        "roi-number-twice",
                        refused("DUPLICATE_ROI_NUMBER", Tags.ROI_NUMBER),
                        p -> p.definition(d -> d.is(Tags.ROI_NUMBER, 2)))
                .add(
                        "S34",
                        "contours-of-a-number-twice",
                        refused("DUPLICATE_ROI_NUMBER", Tags.REFERENCED_ROI_NUMBER),
                        p -> p.drawn(d -> d.is(Tags.REFERENCED_ROI_NUMBER, 2)))
                .add(
                        "S34",
                        "contours-of-an-unknown-number",
                        refused("UNKNOWN_ROI_NUMBER", Tags.REFERENCED_ROI_NUMBER),
                        p -> p.drawn(d -> d.is(Tags.REFERENCED_ROI_NUMBER, 44)))
                .add(
                        "S34",
                        "roi-number-absent",
                        refused("MISSING_TAG", Tags.ROI_NUMBER),
                        p -> p.definition(d -> d.remove(Tags.ROI_NUMBER)))
                .add(
                        "S34",
                        "no-rois",
                        refused("MISSING_TAG", DEFINITIONS),
                        p -> p.structures(s -> s.remove(DEFINITIONS)))
                .add(
                        "S35",
                        "name-twice",
                        notEvaluable("STRUCTURE_AMBIGUOUS"),
                        p -> p.replace(
                                Kind.RTSTRUCT,
                                Edits.withItem(
                                        p.get(Kind.RTSTRUCT),
                                        DEFINITIONS,
                                        Edits.changed(items(p, DEFINITIONS).get(0), d -> d.is(Tags.ROI_NUMBER, 9)))));
    }

    private static void meaning(OddityList list) {
        list.add(
                        "S56",
                        "roi-in-another-frame",
                        notEvaluable("ROI_OTHER_FRAME_OF_REFERENCE"),
                        p -> p.definition(d -> d.text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, "2.25.5")))
                .add(
                        "S58",
                        "slab-thickness",
                        warned("ROI_SLAB_THICKNESS"),
                        p -> p.eachContour(c -> c.ds(Tags.CONTOUR_SLAB_THICKNESS, 3)))
                .add(
                        "S58",
                        "offset-of-zero",
                        same(),
                        p -> p.eachContour(c -> c.ds(Tags.CONTOUR_OFFSET_VECTOR, 0, 0, 0)))
                .add(
                        "S58",
                        "offset-not-zero",
                        notEvaluable("ROI_OFFSET"),
                        p -> p.oneContour(c -> c.ds(Tags.CONTOUR_OFFSET_VECTOR, 0, 0, 1)))
                .add(
                        "S59",
                        "interpreted-type-wrong",
                        same(),
                        p -> p.replace(
                                Kind.RTSTRUCT,
                                Edits.item(
                                        p.get(Kind.RTSTRUCT),
                                        OBSERVATIONS,
                                        0,
                                        o -> o.text(Tags.RTROI_INTERPRETED_TYPE, "PTV"))))
                .add(
                        "S60",
                        "not-approved",
                        warned("STRUCTURES_NOT_APPROVED"),
                        p -> p.structures(s -> s.text(Tags.APPROVAL_STATUS, "UNAPPROVED")))
                .add(
                        "S60",
                        "rejected",
                        warned("STRUCTURES_NOT_APPROVED"),
                        p -> p.structures(s -> s.text(Tags.APPROVAL_STATUS, "REJECTED")))
                .add(
                        "S60",
                        "automatic-and-not-reviewed",
                        warned("STRUCTURES_NOT_APPROVED"),
                        p -> p.structures(s -> s.remove(Tags.APPROVAL_STATUS)))
                .add(
                        "S62",
                        "segmentation-instead",
                        refused("NO_STRUCTURE_SET"),
                        p -> p.structures(s -> s.text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.66.4")
                                .text(Tags.MODALITY, "SEG")))
                .add("S63", "too-many-rois", refused("TOO_MANY_ROIS", DEFINITIONS), StructureSetOddities::manyRois)
                .add(
                        "S64",
                        "one-bad-roi-among-good-ones",
                        notEvaluable("ROI_BAD_CONTOUR"),
                        p -> p.contours(all -> {
                            all.set(
                                    0,
                                    Edits.changed(all.get(0), Edits.raw(Tags.CONTOUR_DATA, Bytes.ascii("a\\b\\c "))));
                            return all;
                        }));
    }

    private static void manyRois(OddPlan plan) {
        List<DicomDataset> definitions = new ArrayList<>();
        for (int number = 1; number <= 10_001; number++) {
            int n = number;
            definitions.add(DicomDataset.build(d -> d.is(Tags.ROI_NUMBER, n).text(Tags.ROI_NAME, "R" + n)));
        }
        plan.structures(s -> s.sequence(DEFINITIONS, definitions));
    }

    private static List<DicomDataset> items(OddPlan plan, int sequence) {
        return plan.get(Kind.RTSTRUCT).items(sequence);
    }

    private static List<DicomDataset> reversed(List<DicomDataset> items) {
        List<DicomDataset> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }
}
