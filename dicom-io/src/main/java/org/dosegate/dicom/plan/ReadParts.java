package org.dosegate.dicom.plan;

import java.util.HashMap;
import java.util.Map;
import org.dosegate.dicom.rt.RtDose;
import org.dosegate.dicom.rt.RtDoseReader;
import org.dosegate.dicom.rt.RtStructReader;
import org.dosegate.dicom.rt.RtStructureSet;

/** Doses and structure sets of one loading, each read once. A dose and a structure set may be read at the same time, not two of a kind. */
final class ReadParts {
    private final Map<String, RtDose> doses = new HashMap<>();
    private final Map<String, RtStructureSet> structureSets = new HashMap<>();

    RtDose dose(PlanObject object) {
        String sha256 = object.file().sha256();
        return doses.computeIfAbsent(sha256, key -> RtDoseReader.read(object.values(), key));
    }

    RtStructureSet structureSet(PlanObject object) {
        String sha256 = object.file().sha256();
        return structureSets.computeIfAbsent(sha256, key -> RtStructReader.read(object.values(), key));
    }
}
