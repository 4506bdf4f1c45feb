/** QA reports as one HTML file that needs nothing else: no network, no other file, no script but its own. */
package org.dosegate.report.html;
