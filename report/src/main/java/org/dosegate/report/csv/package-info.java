/** Results as CSV (RFC 4180): one line a goal or one line a structure. */
package org.dosegate.report.csv;
