package org.dosegate.dicom.write;

import org.dosegate.engine.contour.TracedContours;
import org.dosegate.engine.geometry.Vec3;

/**
 * An ROI to be added to a structure set.
 *
 * @param name ROI Name
 * @param description how it was derived, for ROI Description
 * @param sourceNumber number of the ROI that it was derived from; its frame of reference is the new one's
 * @param normal unit normal of the contour planes
 * @param contours its contours
 */
public record NewRoi(String name, String description, int sourceNumber, Vec3 normal, TracedContours contours) {}
