package org.dosegate.dicom.info;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFile;
import org.dosegate.dicom.info.ScanReport.Link;
import org.dosegate.dicom.info.ScanReport.LinkKind;
import org.dosegate.dicom.info.ScanReport.ScannedObject;
import org.dosegate.dicom.plan.DicomScanner;
import org.dosegate.dicom.rt.SopClass;

/** Scans folders and files and describes every DICOM object in them; nothing is refused, everything is listed. */
public final class ScanDescriber {
    private final DicomCodec codec;

    /** A describer on the codec of this build. */
    public ScanDescriber() {
        this.codec = DicomCodec.standard();
    }

    /**
     * Describes what is there.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when a path does not exist or cannot be read
     */
    public ScanReport describe(List<Path> paths) {
        DicomScanner.Found found = new DicomScanner(codec).scan(paths);
        List<ScannedObject> objects = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (DicomFile file : found.files()) {
            ObjectDescription description = new ObjectDescription(file, codec);
            objects.add(description.object());
            links.addAll(description.links());
        }
        return new ScanReport(List.copyOf(objects), resolved(links, objects), found.notDicom());
    }

    private static List<Link> resolved(List<Link> links, List<ScannedObject> objects) {
        Set<String> present = objects.stream()
                .flatMap(object -> object.sopInstanceUid().stream())
                .collect(Collectors.toSet());
        return links.stream()
                .map(link -> new Link(link.kind(), link.fromUid(), link.toUid(), present.contains(link.toUid())))
                .toList();
    }

    /** The kind of a reference by the kinds at its ends. */
    static LinkKind kind(SopClass from, SopClass to) {
        if (from == SopClass.RT_DOSE) {
            return to == SopClass.RT_STRUCTURE_SET ? LinkKind.DOSE_TO_STRUCTURE_SET : LinkKind.DOSE_TO_PLAN;
        }
        return LinkKind.PLAN_TO_STRUCTURE_SET;
    }
}
