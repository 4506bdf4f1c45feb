package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.notEvaluable;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.testdata.dicom.Phantom.CharacterSet;
import org.dosegate.testdata.dicom.Phantom.Kind;

/** Names of structures and their character sets. The protocol knows Liver by the aliases 肝脏 and Liver_Whole_Orga (cut at 16), case ignored. */
final class NameOddities {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final String CHINESE = "肝脏";
    private static final String MISSING = "STRUCTURE_MISSING";

    private NameOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        spelling(list);
        characterSets(list);
        return list.list();
    }

    private static void spelling(OddityList list) {
        list.add("S36", "other-case", warned("MATCHED_BY_ALIAS"), p -> named(p, "LIVER"))
                .add(
                        "S36",
                        "two-cases",
                        notEvaluable("STRUCTURE_AMBIGUOUS"),
                        p -> named(p, "LIVER")
                                .replace(
                                        Kind.RTSTRUCT,
                                        Edits.withItem(
                                                p.get(Kind.RTSTRUCT),
                                                Tags.STRUCTURE_SET_ROI_SEQUENCE,
                                                DicomDataset.build(d ->
                                                        d.is(Tags.ROI_NUMBER, 9).text(Tags.ROI_NAME, "liver")))))
                .add("S37", "blanks-around", same(), p -> named(p, " Liver  "))
                .add("S37", "nul-behind", same(), p -> named(p, "Liver\0"))
                .add("S37", "nul-inside", notEvaluable(MISSING), p -> named(p, "Li\0ver"))
                .add("S37", "two-blanks-inside", notEvaluable(MISSING), p -> named(p, "Liver  Whole"))
                .add("S37", "full-width-letters", notEvaluable(MISSING), p -> inUtf8(p, "Ｌｉｖｅｒ"))
                .add("S37", "cyrillic-look-alike", notEvaluable(MISSING), p -> inUtf8(p, "Livеr"))
                .add("S37", "zero-width-space", notEvaluable(MISSING), p -> inUtf8(p, "Liver\u200b"))
                .add("S37", "right-to-left-override", notEvaluable(MISSING), p -> inUtf8(p, "\u202eLiver"))
                .add("S37", "decomposed-accent", notEvaluable(MISSING), p -> inUtf8(p, "Live\u0301r"))
                .add("S38", "cut-at-sixteen-characters", warned("MATCHED_BY_ALIAS"), p -> named(p, "Liver_Whole_Orga"))
                .add("S38", "cut-and-not-an-alias", notEvaluable(MISSING), p -> named(p, "Whole_Liver_minu"))
                .add("S39", "other-convention", notEvaluable(MISSING), p -> named(p, "OAR_Hepar"))
                .add("S46", "name-empty", notEvaluable(MISSING), p -> p.definition(d -> d.empty(Tags.ROI_NAME)))
                .add("S46", "name-absent", notEvaluable(MISSING), p -> p.definition(d -> d.remove(Tags.ROI_NAME)))
                .add("S46", "name-of-blanks", notEvaluable(MISSING), p -> named(p, "    "));
    }

    private static void characterSets(OddityList list) {
        byte[] gbk = CHINESE.getBytes(GBK);
        byte[] utf8 = CHINESE.getBytes(StandardCharsets.UTF_8);
        list.add("S40", "gbk-without-character-set", notEvaluable("ROI_NAME_UNDECODABLE"), p -> bytes(p, null, gbk))
                .add(
                        "S40",
                        "utf8-without-character-set",
                        notEvaluable("ROI_NAME_UNDECODABLE"),
                        p -> bytes(p, null, utf8))
                .add(
                        "S41",
                        "gb2312-is-no-defined-term",
                        notEvaluable("ROI_NAME_UNDECODABLE"),
                        p -> bytes(p, "GB2312", gbk))
                .add("S42", "gbk-under-latin-1", notEvaluable("ROI_NAME_SUSPECT"), p -> bytes(p, "ISO_IR 100", gbk))
                .add("S42", "utf8-under-latin-1", notEvaluable("ROI_NAME_SUSPECT"), p -> bytes(p, "ISO_IR 100", utf8))
                .add(
                        "S43",
                        "gbk-with-a-backslash-byte",
                        notEvaluable("ROI_NAME_UNDECODABLE"),
                        p -> bytes(p, "ISO_IR 100", new byte[] {(byte) 0xB8, (byte) 0xCE, (byte) 0x81, 0x5C}))
                .add("S43", "two-values", notEvaluable("ROI_NAME_UNDECODABLE"), p -> named(p, "Liver\\Liver"))
                .add("S44", "utf8-under-gb18030", notEvaluable("ROI_NAME_SUSPECT"), p -> bytes(p, "GB18030", utf8))
                .add("S45", "gb18030", warned("MATCHED_BY_ALIAS"), p -> encoded(p, CharacterSet.GB18030))
                .add("S45", "gbk", warned("MATCHED_BY_ALIAS"), p -> bytes(p, "GBK", gbk))
                .add("S45", "utf8", warned("MATCHED_BY_ALIAS"), p -> encoded(p, CharacterSet.UTF_8))
                .add(
                        "S45",
                        "gb2312-by-escape-sequences",
                        warned("MATCHED_BY_ALIAS"),
                        p -> bytes(p, "\\ISO 2022 IR 58", Bytes.joined(new byte[] {0x1B, '$', ')', 'A'}, gbk)));
    }

    private static OddPlan named(OddPlan plan, String name) {
        return plan.definition(Edits.raw(Tags.ROI_NAME, name.getBytes(StandardCharsets.US_ASCII)));
    }

    private static OddPlan inUtf8(OddPlan plan, String name) {
        return bytes(plan, "ISO_IR 192", name.getBytes(StandardCharsets.UTF_8));
    }

    private static OddPlan bytes(OddPlan plan, String characterSet, byte[] name) {
        plan.definition(Edits.raw(Tags.ROI_NAME, name));
        return characterSet == null ? plan : plan.structures(s -> s.text(Tags.SPECIFIC_CHARACTER_SET, characterSet));
    }

    private static OddPlan encoded(OddPlan plan, CharacterSet set) {
        return plan.replace(Kind.RTSTRUCT, CleanPlan.structures(CleanPlan.PHANTOM.with(set), CHINESE));
    }
}
