package org.dosegate.report.qa;

/**
 * A line of a block.
 *
 * @param label what it is
 * @param text what is said; never empty
 */
public record Labelled(String label, String text) {}
