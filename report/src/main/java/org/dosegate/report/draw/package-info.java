/** Pictures as lists of marks, the same for the screen and for paper, and the painters that write them. */
package org.dosegate.report.draw;
