/** Dose distributions given by formulae, and their samples on grids of any orientation. */
package org.dosegate.testdata.dose;
