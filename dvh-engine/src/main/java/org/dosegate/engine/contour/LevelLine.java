package org.dosegate.engine.contour;

/**
 * A line of one level.
 *
 * @param uv u0, v0, u1, v1, ... in mm from the lattice's first point; the higher side lies to the left where u runs to the right and v upwards
 * @param closed whether the last point is joined to the first; an open line ends where the values do
 */
public record LevelLine(double[] uv, boolean closed) {}
