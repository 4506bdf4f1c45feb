package org.dosegate.report.picture;

/**
 * A line of a picture.
 *
 * @param uv u0, v0, u1, v1, ... in mm to the right and down from the picture's upper left corner
 * @param closed whether the last point is joined to the first
 */
record PictureLine(double[] uv, boolean closed) {}
