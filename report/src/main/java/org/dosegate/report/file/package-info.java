/** Files that are written whole or not at all. */
package org.dosegate.report.file;
