/** Many plans checked in one run: one line a plan. */
package org.dosegate.report.each;
