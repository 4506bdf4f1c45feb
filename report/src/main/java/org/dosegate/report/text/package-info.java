/** Text that came from files, made safe to show and to line up. */
package org.dosegate.report.text;
