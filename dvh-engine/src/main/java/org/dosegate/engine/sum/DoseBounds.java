package org.dosegate.engine.sum;

import org.dosegate.engine.dose.DoseGrid;

/**
 * What resampling leaves open: between these two doses lies, at every point of their grid's hull, the sum of the doses as each one is trilinear on its own grid.
 *
 * @param least nowhere more than the sum, Gy
 * @param largest nowhere less than the sum, Gy
 * @param errorGy largest difference between the resampled dose and either bound before least doses are kept from going below zero, Gy
 */
public record DoseBounds(DoseGrid least, DoseGrid largest, double errorGy) {}
