package org.dosegate.dicom.plan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFile;
import org.dosegate.dicom.codec.DicomFileReader;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.SopClass;

/**
 * Finds and reads DICOM files: folders recursively, regular files only. Links are not followed and a DICOMDIR is not believed, since either may
 * point anywhere.
 */
public final class DicomScanner {
    private static final int MAX_FOLDER_DEPTH = 64;

    /** Values of images and the like that are kept for their description. */
    private static final int KEPT_BYTES = 4096;

    private final DicomFileReader reader;

    /** A scanner on a codec. */
    public DicomScanner(DicomCodec codec) {
        this.reader = new DicomFileReader(codec);
    }

    /**
     * What was found.
     *
     * @param files DICOM files by path, the damaged ones among them
     * @param notDicom number of other files, which were passed over
     */
    public record Found(List<DicomFile> files, int notDicom) {}

    /**
     * Reads all DICOM files; the order of the paths does not matter.
     *
     * @throws DicomRefusedException with FILE_UNREADABLE or FILE_TOO_LARGE
     */
    public Found scan(List<Path> paths) {
        TreeSet<Path> regular = new TreeSet<>();
        for (Path path : paths) {
            collect(path.normalize(), regular);
        }
        // In parallel, in the order of the paths: hashing and parsing large files is a good part of a check.
        List<DicomFile> files = regular.parallelStream()
                .filter(path -> !path.endsWith("DICOMDIR"))
                .flatMap(path -> reader.read(path).stream())
                .map(file -> isPartOfPlan(file) ? file : described(file))
                .toList();
        return new Found(files, regular.size() - files.size());
    }

    private static void collect(Path start, Set<Path> regular) {
        if (!Files.exists(start)) {
            throw DicomRefusedException.of(
                    Refusal.FILE_UNREADABLE, start.toString(), "does not exist", "check the path");
        }
        if (Files.isRegularFile(start)) {
            regular.add(start);
            return;
        }
        try {
            Files.walkFileTree(
                    start,
                    EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                    MAX_FOLDER_DEPTH,
                    new Collector(regular));
        } catch (IOException e) {
            throw DicomRefusedException.causedBy(
                    e, Refusal.FILE_UNREADABLE, start.toString(), "cannot be listed", "check that it may be read");
        }
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Set<Path> regular;

        Collector(Set<Path> regular) {
            this.regular = regular;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                regular.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isPartOfPlan(DicomFile file) {
        return file.dataset().get(Tags.SOP_CLASS_UID).orElse(null) instanceof DicomValue uid
                && SopClass.of(uid.latin1()).isPartOfPlan();
    }

    /** Images are only listed: their pixels need not stay in memory. */
    private static DicomFile described(DicomFile file) {
        return new DicomFile(
                file.name(), file.sha256(), withoutLargeValues(file.dataset()), file.warnings(), file.refusal());
    }

    private static DicomDataset withoutLargeValues(DicomDataset dataset) {
        List<DicomElement> kept = new ArrayList<>();
        for (DicomElement element : dataset.elements()) {
            if (element instanceof DicomValue value && value.length() <= KEPT_BYTES) {
                kept.add(new DicomValue(value.tag(), value.vr(), value.bytes()));
            } else if (element instanceof DicomSequence sequence) {
                kept.add(new DicomSequence(
                        sequence.tag(),
                        sequence.items().stream()
                                .map(DicomScanner::withoutLargeValues)
                                .toList()));
            }
        }
        return DicomDataset.of(kept);
    }
}
