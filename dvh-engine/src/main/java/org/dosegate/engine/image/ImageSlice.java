package org.dosegate.engine.image;

import org.dosegate.engine.geometry.Vec3;

/**
 * One slice of an image volume.
 *
 * @param originMm centre of its first pixel
 * @param values {@code values[row * columns + column]}, Hounsfield units in a CT; kept, not copied: the caller must not change it
 */
public record ImageSlice(Vec3 originMm, short[] values) {}
