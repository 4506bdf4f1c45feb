package org.dosegate.dicom.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;

/** The parse of one file's bytes. */
final class FileParse {
    private final String name;
    private final byte[] bytes;
    private final DicomCodec codec;
    private final StrictReader strict;
    private final List<LoadWarning> warnings = new ArrayList<>();

    FileParse(String name, byte[] bytes, DicomCodec codec) {
        this.name = name;
        this.bytes = bytes;
        this.codec = codec;
        this.strict = new StrictReader(name, bytes, codec);
    }

    DicomFile parse(int start) {
        DicomDataset meta = DicomDataset.empty();
        try {
            meta = fileMeta(start);
            int from = strict.position();
            String syntax = text(meta, Tags.TRANSFER_SYNTAX_UID).orElseGet(() -> guess(from));
            DicomRefusedException foreign =
                    TransferSyntax.of(syntax).isPresent() ? null : SyntaxPolicy.refusal(name, syntax);
            Optional<TransferSyntax> encoding = SyntaxPolicy.headerEncoding(syntax);
            if (encoding.isEmpty()) {
                return result(identity(meta), foreign);
            }
            DicomDataset dataset = strict.dataset(from, encoding.get() == TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
            if (foreign != null) {
                return result(dataset, foreign);
            }
            compare(dataset, codec.readDataset(bytes, from, encoding.get()));
            warn(meta, dataset);
            return result(dataset, null);
        } catch (DicomRefusedException e) {
            return result(identity(meta), e);
        } catch (CodecException e) {
            return result(
                    identity(meta),
                    DicomRefusedException.causedBy(
                            e,
                            Refusal.LIBRARY_FAILED,
                            name,
                            "the DICOM library cannot read it",
                            ElementHeaderReader.EXPORT_AGAIN));
        } catch (RuntimeException e) {
            return result(
                    identity(meta),
                    DicomRefusedException.causedBy(
                            e, Refusal.UNEXPECTED, name, "cannot be read: " + e, ElementHeaderReader.EXPORT_AGAIN));
        }
    }

    private DicomDataset fileMeta(int start) {
        DicomDataset meta = strict.fileMeta(start);
        if (meta.size() == 0) {
            warnings.add(LoadWarning.of(
                    LoadWarning.Code.NO_FILE_META, name + " has no file meta information; its encoding was guessed"));
        }
        if (FileHeader.hasForeignPreamble(bytes)) {
            warnings.add(LoadWarning.of(
                    LoadWarning.Code.SUSPICIOUS_PREAMBLE,
                    name + " begins like an executable, a document or an archive; do not pass it on"));
        }
        return meta;
    }

    private String guess(int from) {
        TransferSyntax guess = FileHeader.looksExplicit(bytes, from)
                ? TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN
                : TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
        if (from > 0) {
            warnings.add(LoadWarning.of(
                    LoadWarning.Code.TRANSFER_SYNTAX_GUESSED,
                    name + " does not say its transfer syntax; it was read as " + guess));
        }
        return guess.uid();
    }

    private void compare(DicomDataset own, DicomDataset library) {
        OptionalInt difference = ReadingComparison.firstDifference(own, library);
        if (difference.isPresent()) {
            throw DicomRefusedException.at(
                    Refusal.READINGS_DIFFER,
                    name,
                    difference.getAsInt(),
                    "two independent readings of the file differ here",
                    ElementHeaderReader.EXPORT_AGAIN);
        }
    }

    private void warn(DicomDataset meta, DicomDataset dataset) {
        Optional<String> said = text(meta, Tags.MEDIA_STORAGE_SOP_INSTANCE_UID);
        if (said.isPresent() && !said.equals(text(dataset, Tags.SOP_INSTANCE_UID))) {
            warnings.add(LoadWarning.of(
                    LoadWarning.Code.FILE_META_DIFFERS,
                    name + ": the file meta information names another instance than the dataset; the dataset counts"));
        }
        if (!strict.oddLengths().isEmpty()) {
            warnings.add(LoadWarning.of(
                    LoadWarning.Code.ODD_LENGTH,
                    name + ": " + strict.oddLengths().size() + " text value(s) of odd length, the first "
                            + Tags.label(strict.oddLengths().get(0))));
        }
    }

    /** What the file meta information says of an object whose dataset cannot be read. */
    private static DicomDataset identity(DicomDataset meta) {
        List<DicomElement> elements = new ArrayList<>();
        text(meta, Tags.MEDIA_STORAGE_SOP_CLASS_UID).ifPresent(uid -> elements.add(uid(Tags.SOP_CLASS_UID, uid)));
        text(meta, Tags.MEDIA_STORAGE_SOP_INSTANCE_UID).ifPresent(uid -> elements.add(uid(Tags.SOP_INSTANCE_UID, uid)));
        return DicomDataset.of(elements);
    }

    private static DicomElement uid(int tag, String uid) {
        return new DicomValue(tag, Tags.vr(tag), uid.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> text(DicomDataset dataset, int tag) {
        return dataset.get(tag)
                .map(element -> element instanceof DicomValue value ? value.latin1() : "")
                .filter(text -> !text.isEmpty());
    }

    private DicomFile result(DicomDataset dataset, DicomRefusedException refusal) {
        return new DicomFile(name, sha256(), dataset, warnings, Optional.ofNullable(refusal));
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
