package org.dosegate.cli.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.result.Note;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.plan.LoadedStructures;
import org.dosegate.dicom.plan.PlanRequest;
import org.dosegate.dicom.plan.StructureSetLoader;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.RtStructureSet;
import org.dosegate.engine.region.Region;
import org.dosegate.report.PatientInfo;

/** One structure set, and its structures by name. */
public final class StructureFiles {
    private final LoadedStructures loaded;
    private final List<Note> warnings = new ArrayList<>();
    private Optional<String> frame = Optional.empty();

    private StructureFiles(LoadedStructures loaded) {
        this.loaded = loaded;
        warnings.addAll(Notes.of(loaded.warnings()));
    }

    /**
     * Loads the structure set in folders and files.
     *
     * @param struct its SOP Instance UID or file, where there are several
     * @throws DicomRefusedException when there is not exactly one sound structure set
     */
    public static StructureFiles load(List<String> plan, Optional<String> struct) {
        PlanRequest request = new PlanRequest(PlanFiles.paths(plan), struct, List.of(), Optional.empty());
        return new StructureFiles(new StructureSetLoader().load(request));
    }

    /** The structure set as loaded. */
    public LoadedStructures loaded() {
        return loaded;
    }

    /** Whose structures they are. */
    public Optional<PatientInfo> patient() {
        return Optional.of(PlanFiles.patient(loaded.structures().header().patient()));
    }

    /** Names of all ROIs. */
    public List<String> names() {
        return loaded.structures().rois().stream().map(Roi::name).toList();
    }

    /** What must be known about the structure set and the structures that were asked for. */
    public List<Note> warnings() {
        return warnings.stream().distinct().toList();
    }

    /**
     * The ROI of a name, which must be there once.
     *
     * @throws UsageException when there is none, or more than one
     * @throws DicomRefusedException when it has no volume, or lies in another frame of reference than one asked for before
     */
    public Roi roi(String name) {
        List<Roi> found = loaded.structures().rois().stream()
                .filter(roi -> roi.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new UsageException("there are " + found.size() + " structures \"" + name + "\", not one");
        }
        Roi roi = found.get(0);
        warnings.addAll(Notes.of(roi.warnings()));
        require(roi);
        return roi;
    }

    private void require(Roi roi) {
        if (roi.region().isEmpty()) {
            String why = roi.warnings().stream()
                    .map(LoadWarning::text)
                    .reduce((first, last) -> last)
                    .orElse("no volume");
            throw refuse(
                    Refusal.ROI_NOT_EVALUABLE,
                    "\"" + roi.name() + "\" cannot be evaluated: " + why,
                    "name a structure with a volume");
        }
        if (frame.isEmpty()) {
            frame = roi.frameOfReferenceUid();
        } else if (!frame.equals(roi.frameOfReferenceUid())) {
            throw refuse(
                    Refusal.OTHER_FRAME_OF_REFERENCE,
                    "\"" + roi.name() + "\" lies in another frame of reference",
                    "combine structures of one frame of reference");
        }
    }

    /** The solid of a ROI that {@link #roi} returned. */
    public static Region region(Roi roi) {
        return roi.region().orElseThrow();
    }

    /**
     * The solids of a structure set that lie in a frame of reference, by name; one of a name that is there already has its number with it.
     *
     * @throws DicomRefusedException when none does
     */
    static Map<String, Region> regionsIn(RtStructureSet set, Optional<String> frameUid) {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (Roi roi : set.rois()) {
            if (roi.region().isPresent() && roi.frameOfReferenceUid().equals(frameUid)) {
                String name = regions.containsKey(roi.name()) ? roi.name() + " #" + roi.number() : roi.name();
                regions.put(name, roi.region().get());
            }
        }
        if (regions.isEmpty()) {
            throw DicomRefusedException.of(
                    Refusal.OTHER_FRAME_OF_REFERENCE,
                    set.header().file(),
                    "no structure with a volume lies in the doses' frame of reference",
                    "give the structure set of the same planning image");
        }
        return regions;
    }

    /** A refusal that names this structure set's file. */
    public DicomRefusedException refuse(Refusal code, String problem, String remedy) {
        return DicomRefusedException.of(code, loaded.structures().header().file(), problem, remedy);
    }
}
