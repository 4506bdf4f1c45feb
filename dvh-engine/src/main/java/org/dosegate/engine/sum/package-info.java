/** Sums of doses on different grids, with bounds of what resampling leaves open. */
package org.dosegate.engine.sum;
