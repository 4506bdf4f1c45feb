/** Many plans in one run: their folders, what stays of each, and the run itself. */
package org.dosegate.cli.each;
