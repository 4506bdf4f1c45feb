/** Results as text for a person at a terminal. */
package org.dosegate.report.console;
