/** Results on their way to files and to standard output. */
package org.dosegate.cli.output;
