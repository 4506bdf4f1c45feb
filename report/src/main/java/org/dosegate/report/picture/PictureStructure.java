package org.dosegate.report.picture;

import org.dosegate.engine.region.Region;

/**
 * A structure that is drawn.
 *
 * @param roiNumber its number, unique in the plan
 * @param name ROI name, safe to show
 * @param rgb colour, 0xRRGGBB
 * @param external whether it is the patient's outline
 * @param region its solid
 */
public record PictureStructure(int roiNumber, String name, int rgb, boolean external, Region region) {}
