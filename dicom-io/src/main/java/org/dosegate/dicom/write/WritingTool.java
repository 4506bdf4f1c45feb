package org.dosegate.dicom.write;

import java.time.Instant;

/**
 * Who writes, and when.
 *
 * @param name the program
 * @param version its version
 * @param created the time that dates and times are set to
 */
public record WritingTool(String name, String version, Instant created) {}
