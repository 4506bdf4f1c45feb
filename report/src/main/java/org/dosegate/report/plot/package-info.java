/** Plots of results as drawings. */
package org.dosegate.report.plot;
