package org.dosegate.dicom.plan;

import java.util.List;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.RtDose.SummationType;
import org.dosegate.engine.dose.DoseGrid;

/**
 * A dose without a plan around it.
 *
 * @param header its identity; its frame of reference is present
 * @param summation whose dose it is
 * @param grid the dose, Gy
 * @param warnings what must be known about it
 */
public record LoadedDose(ObjectHeader header, SummationType summation, DoseGrid grid, List<LoadWarning> warnings) {}
