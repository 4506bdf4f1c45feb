package org.dosegate.dicom.image;

import org.dosegate.dicom.value.StrictValues;

/**
 * A CT file as it was scanned.
 *
 * @param values its elements without the pixels; the values' file is its path
 * @param sha256 digest of its bytes
 */
public record CtFile(StrictValues values, String sha256) {}
