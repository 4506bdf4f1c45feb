package org.dosegate.dicom.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomEncodingOptions;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;

/** The codec on dcm4che. Uses only what its official and its repackaged edition share. What both editions share may be deprecated in one. */
@SuppressWarnings("deprecation")
final class Dcm4cheCodec implements DicomCodec {
    /** Made once as a UUID (PS3.5 annex B.2); names this implementation in the files that it writes. */
    private static final String IMPLEMENTATION_CLASS_UID = "2.25.213067283290915741364842350142817498083";

    private static final String IMPLEMENTATION_VERSION = "DOSEGATE";

    static {
        LibraryLogging.connect();
    }

    @Override
    public DicomDataset readDataset(byte[] bytes, int from, TransferSyntax syntax) {
        try (DicomInputStream in =
                new DicomInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from), syntax.uid())) {
            // Values come from memory, so nothing may be moved to temporary files.
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.YES);
            return Dcm4cheElements.toDataset(in.readDataset(-1, -1));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new CodecException("the DICOM library cannot read the dataset", e);
        }
    }

    @Override
    public byte[] writeFile(DicomDataset dataset, TransferSyntax syntax, Lengths lengths) {
        Attributes meta = new Attributes();
        meta.setBytes(Tags.FILE_META_INFORMATION_VERSION, VR.OB, new byte[] {0, 1});
        meta.setBytes(Tags.MEDIA_STORAGE_SOP_CLASS_UID, VR.UI, uid(dataset, Tags.SOP_CLASS_UID));
        meta.setBytes(Tags.MEDIA_STORAGE_SOP_INSTANCE_UID, VR.UI, uid(dataset, Tags.SOP_INSTANCE_UID));
        meta.setString(Tags.TRANSFER_SYNTAX_UID, VR.UI, syntax.uid());
        meta.setString(Tags.IMPLEMENTATION_CLASS_UID, VR.UI, IMPLEMENTATION_CLASS_UID);
        meta.setString(Tags.IMPLEMENTATION_VERSION_NAME, VR.SH, IMPLEMENTATION_VERSION);
        // The file meta information is always Explicit VR Little Endian (PS3.10 section 7.1).
        return write(meta, dataset, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, lengths);
    }

    @Override
    public byte[] writeDataset(DicomDataset dataset, TransferSyntax syntax, Lengths lengths) {
        return write(null, dataset, syntax, lengths);
    }

    @Override
    public Vr dictionaryVr(int tag) {
        VR vr = ElementDictionary.getStandardElementDictionary().vrOf(tag);
        return vr == null ? Vr.UN : Vr.valueOf(vr.name());
    }

    @Override
    public String decode(byte[] text, List<String> characterSets) {
        Attributes attributes = new Attributes();
        if (!characterSets.isEmpty()) {
            attributes.setString(Tags.SPECIFIC_CHARACTER_SET, VR.CS, characterSets.toArray(new String[0]));
        }
        // A text without multiple values: a backslash may be the second byte of a Chinese character.
        attributes.setBytes(Tags.ROI_DESCRIPTION, VR.UT, text);
        String decoded = attributes.getString(Tags.ROI_DESCRIPTION);
        return decoded == null ? "" : decoded;
    }

    private static byte[] write(Attributes meta, DicomDataset dataset, TransferSyntax first, Lengths lengths) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean undefined = lengths == Lengths.UNDEFINED;
        try (DicomOutputStream out = new DicomOutputStream(bytes, first.uid())) {
            out.setEncodingOptions(new DicomEncodingOptions(false, undefined, false, undefined, false));
            out.writeDataset(meta, Dcm4cheElements.toAttributes(dataset));
            out.finish();
        } catch (IOException | RuntimeException e) {
            throw new CodecException("the DICOM library cannot write the dataset", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] uid(DicomDataset dataset, int tag) {
        if (dataset.get(tag).orElse(null) instanceof DicomValue value && value.length() > 0) {
            return value.bytes();
        }
        throw new CodecException("a file needs " + Tags.label(tag), null);
    }
}
