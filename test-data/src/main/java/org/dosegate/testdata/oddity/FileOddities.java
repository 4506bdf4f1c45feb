package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.refused;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;

import java.util.Arrays;
import java.util.List;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.TransferSyntax;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom.Kind;

/** Files as such: headers, encodings, lengths, nesting. */
final class FileOddities {
    private static final int SEQUENCE = Tags.ROI_CONTOUR_SEQUENCE;

    private FileOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        forms(list);
        headers(list);
        sequences(list);
        elements(list);
        limits(list);
        return list.list();
    }

    private static void forms(OddityList list) {
        list.add("F01", "no-preamble-implicit", warned("NO_FILE_META"), p -> p.form(Kind.RTSTRUCT, FileForm.BARE))
                .add(
                        "F01",
                        "no-preamble-explicit",
                        warned("NO_FILE_META"),
                        p -> p.form(
                                Kind.RTSTRUCT,
                                new FileForm(
                                        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, false, DicomCodec.Lengths.DEFINED)))
                .add(
                        "F01",
                        "no-preamble-but-file-meta",
                        same(),
                        p -> p.bytes(Kind.RTSTRUCT, b -> Arrays.copyOfRange(b, 132, b.length)))
                .add("F04", "implicit", same(), p -> p.form(Kind.RTSTRUCT, FileForm.IMPLICIT))
                .add("F04", "implicit-dose", same(), p -> p.form(Kind.RTDOSE, FileForm.IMPLICIT))
                .add(
                        "F04",
                        "private-explicit-inside-implicit",
                        same(),
                        p -> p.structures(s -> s.bytes(0x30070010, Vr.LO, Bytes.ascii("VENDOR"))
                                        .bytes(0x30071001, Vr.UN, privateItems()))
                                .form(Kind.RTSTRUCT, FileForm.IMPLICIT))
                .add(
                        "F04",
                        "private-elements",
                        same(),
                        p -> p.structures(s -> s.bytes(0x30070010, Vr.LO, Bytes.ascii("VENDOR"))
                                .bytes(0x30071001, Vr.UN, new byte[] {1, 2, 3, 4})));
    }

    private static byte[] privateItems() {
        return Bytes.joined(Bytes.item(Tags.ITEM, 12), Bytes.element(0x30071002, Vr.SH, Bytes.ascii("ABCD")));
    }

    private static void headers(OddityList list) {
        list.add(
                        "F02",
                        "transfer-syntax-absent",
                        warned("TRANSFER_SYNTAX_GUESSED"),
                        p -> p.bytes(Kind.RTSTRUCT, FileOddities::withoutSyntax))
                .add(
                        "F02",
                        "transfer-syntax-absent-and-cut",
                        refused("TRUNCATED", Tags.APPROVAL_STATUS),
                        p -> p.bytes(Kind.RTSTRUCT, b -> Arrays.copyOf(withoutSyntax(b), withoutSyntax(b).length - 2)))
                .add(
                        "F02",
                        "transfer-syntax-wrong",
                        refused("UNKNOWN_TRANSFER_SYNTAX", Tags.TRANSFER_SYNTAX_UID),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.overwrite(
                                        b,
                                        Bytes.find(b, Bytes.ascii("1.2.840.10008.1.2.1"), 0),
                                        Bytes.ascii("1.2.841"))))
                .add(
                        "F02",
                        "implicit-declared-explicit",
                        refused("INVALID_VR", Tags.INSTANCE_CREATION_DATE),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.part10(
                                        Kind.RTSTRUCT.sopClassUid(),
                                        "2.25.9",
                                        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid(),
                                        dataset(p, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN))))
                .add(
                        "F02",
                        "explicit-declared-implicit",
                        refused("BAD_LENGTH", Tags.INSTANCE_CREATION_DATE),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.part10(
                                        Kind.RTSTRUCT.sopClassUid(),
                                        "2.25.9",
                                        TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN.uid(),
                                        dataset(p, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))))
                .add(
                        "F03",
                        "two-file-meta-groups",
                        refused("INVALID_TAG", 0x00020000),
                        p -> p.bytes(
                                Kind.RTSTRUCT, b -> Bytes.insert(b, Bytes.find(b, Tags.SOP_CLASS_UID, Vr.UI), meta(b))))
                .add(
                        "F03",
                        "file-meta-inside-the-dataset",
                        refused("INVALID_TAG", 0x00020010),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.insert(
                                        b,
                                        Bytes.find(b, Tags.SOP_INSTANCE_UID, Vr.UI),
                                        Bytes.element(0x00020010, Vr.UI, Bytes.ascii("1.2.840.10008.1.2\0")))))
                .add(
                        "F03",
                        "two-preambles",
                        refused("INVALID_TAG"),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.insert(b, Bytes.find(b, Tags.SOP_CLASS_UID, Vr.UI), Arrays.copyOf(b, 132))));
        String[][] magics = {
            {"executable", "MZ"},
            {"elf", "\u007fELF"},
            {"pdf", "%PDF"},
            {"zip", "PK\u0003\u0004"},
            {"script", "#!/bin/sh"}
        };
        for (String[] magic : magics) {
            list.add(
                    "F10",
                    "preamble-of-" + magic[0],
                    warned("SUSPICIOUS_PREAMBLE"),
                    p -> p.bytes(Kind.RTSTRUCT, b -> Bytes.overwrite(b, 0, Bytes.ascii(magic[1]))));
        }
    }

    private static void sequences(OddityList list) {
        FileForm defined = new FileForm(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, true, DicomCodec.Lengths.DEFINED);
        list.add("F05", "defined-lengths", same(), p -> p.form(Kind.RTSTRUCT, defined))
                .add(
                        "F05",
                        "sequence-length-too-small",
                        refused("BAD_LENGTH", SEQUENCE),
                        p -> p.form(Kind.RTSTRUCT, defined).bytes(Kind.RTSTRUCT, b -> longer(b, -40)))
                .add(
                        "F05",
                        "sequence-length-too-large",
                        refused("INVALID_TAG", SEQUENCE),
                        p -> p.form(Kind.RTSTRUCT, defined).bytes(Kind.RTSTRUCT, b -> longer(b, 40)))
                .add(
                        "F05",
                        "sequence-as-text",
                        refused("WRONG_VR", SEQUENCE),
                        p -> p.form(Kind.RTSTRUCT, defined)
                                .bytes(
                                        Kind.RTSTRUCT,
                                        b -> Bytes.overwrite(b, Bytes.find(b, SEQUENCE, Vr.SQ) + 4, Bytes.ascii("UT"))))
                .add(
                        "F06",
                        "sequence-cut-between-items",
                        refused("INVALID_TAG", Tags.ITEM),
                        p -> p.form(Kind.RTSTRUCT, defined).bytes(Kind.RTSTRUCT, FileOddities::cutAfterFirstItem))
                .add(
                        "F06",
                        "items-without-sequence-end",
                        refused("TRUNCATED", Tags.RTROI_OBSERVATIONS_SEQUENCE),
                        p -> p.bytes(
                                Kind.RTSTRUCT, b -> Arrays.copyOf(b, Bytes.find(b, Tags.APPROVAL_STATUS, Vr.CS) - 8)))
                .add(
                        "F07",
                        "sequence-of-unknown-length-as-unknown",
                        refused("BAD_LENGTH", Tags.RTROI_OBSERVATIONS_SEQUENCE),
                        p -> p.bytes(Kind.RTSTRUCT, FileOddities::unknownSequence))
                .add(
                        "F07",
                        "private-of-unknown-length-that-never-ends",
                        refused("BAD_LENGTH", 0x30071001),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.joined(
                                        Arrays.copyOf(b, Bytes.find(b, Tags.APPROVAL_STATUS, Vr.CS)),
                                        Bytes.element(0x30070010, Vr.LO, Bytes.ascii("VENDOR")),
                                        Bytes.tag(0x30071001),
                                        Bytes.ascii("UN"),
                                        new byte[2],
                                        Bytes.int32(-1),
                                        Bytes.item(Tags.ITEM, -1))));
    }

    private static void elements(OddityList list) {
        list.add(
                        "F08",
                        "element-twice",
                        refused("DUPLICATE_TAG", Tags.STRUCTURE_SET_LABEL),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.insert(
                                        b,
                                        Bytes.find(b, Tags.STRUCTURE_SET_LABEL, Vr.SH),
                                        Bytes.element(Tags.STRUCTURE_SET_LABEL, Vr.SH, Bytes.ascii("OTHER ")))))
                .add(
                        "F08",
                        "element-out-of-order",
                        refused("TAG_ORDER", Tags.STRUCTURE_SET_LABEL),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.insert(
                                        b,
                                        Bytes.find(b, Tags.STRUCTURE_SET_LABEL, Vr.SH),
                                        Bytes.element(0x30060009, Vr.TM, Bytes.ascii("120000")))))
                .add(
                        "F08",
                        "contours-twice-in-an-item",
                        refused("DUPLICATE_TAG", Tags.CONTOUR_DATA),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.insert(
                                        b,
                                        Bytes.find(b, Tags.CONTOUR_DATA, Vr.DS),
                                        Bytes.element(Tags.CONTOUR_DATA, Vr.DS, Bytes.ascii("1\\2\\3 ")))))
                .add(
                        "F09",
                        "odd-length",
                        warned("ODD_LENGTH"),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.insert(
                                        b,
                                        Bytes.find(b, Tags.SOP_CLASS_UID, Vr.UI),
                                        Bytes.element(0x00080014, Vr.UI, Bytes.ascii("2.25.7.9.13")))))
                .add(
                        "F09",
                        "uid-with-blank",
                        same(),
                        p -> p.dose(Edits.raw(
                                Tags.STUDY_INSTANCE_UID,
                                Bytes.ascii(padded(CleanPlan.PHANTOM.uids().uid("study"))))))
                .add(
                        "F09",
                        "code-padded-with-nul",
                        same(),
                        p -> p.dose(Edits.raw(Tags.DOSE_UNITS, new byte[] {'G', 'Y', 0, 0})))
                .add(
                        "L01",
                        "length-of-four-gibibytes",
                        refused("BAD_LENGTH", Tags.STRUCTURE_SET_LABEL),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.insert(
                                        Bytes.cut(
                                                b,
                                                Bytes.find(b, Tags.STRUCTURE_SET_LABEL, Vr.SH),
                                                Bytes.find(b, Tags.STRUCTURE_SET_LABEL, Vr.SH) + 12),
                                        Bytes.find(b, Tags.STRUCTURE_SET_LABEL, Vr.SH),
                                        Bytes.joined(
                                                Bytes.tag(Tags.STRUCTURE_SET_LABEL),
                                                Bytes.ascii("UN"),
                                                new byte[2],
                                                Bytes.int32(-2)))))
                .add(
                        "L01",
                        "no-such-representation",
                        refused("INVALID_VR", Tags.STRUCTURE_SET_LABEL),
                        p -> p.bytes(
                                Kind.RTSTRUCT,
                                b -> Bytes.overwrite(
                                        b, Bytes.find(b, Tags.STRUCTURE_SET_LABEL, Vr.SH) + 4, Bytes.ascii("sh"))))
                .add(
                        "L01",
                        "other-representation-than-the-dictionary",
                        refused("WRONG_VR", 0x00281052),
                        p -> p.dose(d -> d.bytes(0x00281052, Vr.FD, new byte[8])));
    }

    private static void limits(OddityList list) {
        list.add("L02", "nested-1000-deep", refused("TOO_DEEP", Tags.BEAM_SEQUENCE), p -> beams(p, nested(1000)))
                .add("L02", "nested-17-deep", refused("TOO_DEEP", Tags.BEAM_SEQUENCE), p -> beams(p, nested(17)))
                .add("L02", "nested-16-deep", same(), p -> beams(p, nested(16)))
                .add(
                        "L02",
                        "millions-of-empty-items",
                        refused("TOO_MANY_ELEMENTS", Tags.BEAM_SEQUENCE),
                        p -> beams(p, Bytes.element(Tags.BEAM_SEQUENCE, Vr.SQ, emptyItems())))
                .add(
                        "L03",
                        "zip-archive-beside",
                        warned("UNREADABLE_FILE"),
                        p -> p.add("zip", Bytes.joined(Bytes.ascii("PK\u0003\u0004"), new byte[200])))
                .add(
                        "L03",
                        "gzip-archive-beside",
                        warned("UNREADABLE_FILE"),
                        p -> p.add("gz", Bytes.joined(new byte[] {0x1F, (byte) 0x8B, 8}, new byte[200])))
                .add("L03", "text-beside", same(), p -> p.add("txt", Bytes.ascii("not DICOM at all")))
                .add("L03", "empty-file-beside", same(), p -> p.add("tmp", new byte[0]));
    }

    /** Replaces the plan's beams. */
    private static void beams(OddPlan plan, byte[] sequence) {
        plan.plan(b -> b.remove(Tags.BEAM_SEQUENCE))
                .bytes(Kind.RTPLAN, b -> Bytes.insert(b, Bytes.find(b, Tags.PATIENT_SETUP_SEQUENCE, Vr.SQ), sequence));
    }

    private static byte[] nested(int depth) {
        byte[] sequence = Bytes.element(Tags.BEAM_SEQUENCE, Vr.SQ, new byte[0]);
        for (int level = 1; level < depth; level++) {
            sequence = Bytes.element(
                    Tags.BEAM_SEQUENCE, Vr.SQ, Bytes.joined(Bytes.item(Tags.ITEM, sequence.length), sequence));
        }
        return sequence;
    }

    private static byte[] emptyItems() {
        int count = 2_000_000;
        byte[] items = new byte[8 * count];
        byte[] one = Bytes.item(Tags.ITEM, 0);
        for (int i = 0; i < count; i++) {
            System.arraycopy(one, 0, items, 8 * i, 8);
        }
        return items;
    }

    private static byte[] dataset(OddPlan plan, TransferSyntax syntax) {
        return DicomCodec.standard().writeDataset(plan.get(Kind.RTSTRUCT), syntax, DicomCodec.Lengths.UNDEFINED);
    }

    private static byte[] withoutSyntax(byte[] file) {
        int at = Bytes.find(file, Tags.TRANSFER_SYNTAX_UID, Vr.UI);
        return Bytes.cut(file, at, at + 8 + file[at + 6]);
    }

    private static byte[] meta(byte[] file) {
        return Arrays.copyOfRange(file, 132, Bytes.find(file, Tags.SOP_CLASS_UID, Vr.UI));
    }

    private static byte[] longer(byte[] file, int by) {
        int at = Bytes.find(file, SEQUENCE, Vr.SQ) + 8;
        return Bytes.overwrite(file, at, Bytes.int32(Bytes.int32(file, at) + by));
    }

    private static byte[] cutAfterFirstItem(byte[] file) {
        int at = Bytes.find(file, SEQUENCE, Vr.SQ) + 8;
        return Bytes.overwrite(file, at, Bytes.int32(8 + Bytes.int32(file, at + 8)));
    }

    /** The observations as a sequence of unknown length that is stored as unknown, and so in implicit encoding. */
    private static byte[] unknownSequence(byte[] file) {
        int at = Bytes.find(file, Tags.RTROI_OBSERVATIONS_SEQUENCE, Vr.SQ);
        int end = Bytes.find(file, Tags.APPROVAL_STATUS, Vr.CS);
        byte[] item = Bytes.joined(
                Bytes.item(Tags.ITEM, -1),
                Bytes.tag(Tags.REFERENCED_ROI_NUMBER),
                Bytes.int32(2),
                Bytes.ascii("1 "),
                Bytes.item(Tags.ITEM_DELIMITATION_ITEM, 0));
        byte[] sequence = Bytes.joined(
                Bytes.tag(Tags.RTROI_OBSERVATIONS_SEQUENCE),
                Bytes.ascii("UN"),
                new byte[2],
                Bytes.int32(-1),
                item,
                Bytes.item(Tags.SEQUENCE_DELIMITATION_ITEM, 0));
        return Bytes.insert(Bytes.cut(file, at, end), at, sequence);
    }

    private static String padded(String uid) {
        return uid.length() % 2 == 0 ? uid + "  " : uid + " ";
    }
}
