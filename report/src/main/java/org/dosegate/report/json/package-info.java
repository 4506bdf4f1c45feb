/** Results as JSON, in the schemas {@code dosegate.check/1}, {@code dosegate.dvh/1} and {@code dosegate.info/1}. */
package org.dosegate.report.json;
