package org.dosegate.report;

/**
 * The program that computed a result.
 *
 * @param name its name
 * @param version its version
 * @param commit commit of the sources it was built from, or {@code unknown}
 * @param java version of the Java runtime that it ran on
 */
public record ToolInfo(String name, String version, String commit, String java) {}
