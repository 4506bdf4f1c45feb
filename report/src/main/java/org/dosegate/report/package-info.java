/** What every output is written from: the provenance of a run beside its results. */
package org.dosegate.report;
