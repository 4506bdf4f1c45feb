package org.dosegate.report.draw;

/**
 * A place in a drawing.
 *
 * @param x points (1/72 inch) from the left edge
 * @param y points from the top edge, downwards
 */
public record Point(double x, double y) {}
