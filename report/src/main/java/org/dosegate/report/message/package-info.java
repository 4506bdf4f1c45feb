/** Languages of the reports, and their words. */
package org.dosegate.report.message;
