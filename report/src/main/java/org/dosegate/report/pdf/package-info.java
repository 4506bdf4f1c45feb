/** The QA report as PDF. */
package org.dosegate.report.pdf;
