package org.dosegate.dicom.plan;

import java.util.List;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.rt.RtStructureSet;

/**
 * A structure set without a plan around it.
 *
 * @param structures what it holds
 * @param dataset its elements as they are stored
 * @param files every DICOM file that was found, as it was named or found
 * @param warnings what must be known about it; warnings about single ROIs stand with them
 */
public record LoadedStructures(
        RtStructureSet structures, DicomDataset dataset, List<String> files, List<LoadWarning> warnings) {}
